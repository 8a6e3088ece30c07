package org.encours.web.internal.screen;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.encours.api.Money;
import org.encours.api.ledger.ImportReport;
import org.encours.web.internal.domain.Display;
import org.encours.web.internal.domain.Pace;

/** An import with what a page shows of it besides. */
public record ImportRow(ImportReport report, Optional<Pace> pace) {
  private static final Map<String, Family> KINDS =
      Map.ofEntries(
          Map.entry("fec", Family.LEDGER),
          Map.entry("csv", Family.LEDGER),
          Map.entry("xlsx", Family.LEDGER),
          Map.entry("camt.052", Family.BANK),
          Map.entry("camt.053", Family.BANK),
          Map.entry("camt.054", Family.BANK),
          Map.entry("cfonb120", Family.BANK),
          Map.entry("mt940", Family.BANK),
          Map.entry("mt942", Family.BANK),
          Map.entry("pain.002", Family.REFUSALS),
          Map.entry("ubl", Family.INVOICES),
          Map.entry("cii", Family.INVOICES),
          Map.entry("facturx", Family.INVOICES));

  /** What sort of document a file is: what its totals are of. */
  public enum Family {
    LEDGER,
    BANK,
    REFUSALS,
    INVOICES
  }

  ImportRow(ImportReport report) {
    this(report, Optional.empty());
  }

  /** An import seen now, after it was seen before. */
  static ImportRow watched(ImportReport report, List<Pace.Look> before, Instant now) {
    return new ImportRow(
        report,
        before.stream()
            .filter(look -> look.id() == report.id())
            .findFirst()
            .flatMap(look -> Pace.between(look, look(report, now), report.bytes())));
  }

  static Pace.Look look(ImportReport report, Instant now) {
    return new Pace.Look(report.id(), report.bytesRead(), now.toEpochMilli());
  }

  public Family family() {
    return KINDS.getOrDefault(report.findings().kind(), Family.LEDGER);
  }

  /** Whether its kind has a name in words. */
  public boolean kindNamed() {
    return KINDS.containsKey(report.findings().kind());
  }

  /** Whether it has been read and is now being taken into the ledger. */
  public boolean isRead() {
    return report.bytes() > 0 && report.bytesRead() >= report.bytes();
  }

  /** Whether it is a table, which is understood by a mapping of its columns. */
  public boolean isTable() {
    String kind = report.findings().kind();
    return kind.equals("csv") || kind.equals("xlsx");
  }

  /** How far reading has come, 0 to 100. */
  public int percent() {
    return Display.percent(report.bytesRead(), report.bytes()).orElse(0);
  }

  public Money fileDebit() {
    return money(report.findings().file().debit());
  }

  public Money fileCredit() {
    return money(report.findings().file().credit());
  }

  /** Debits less credits of the whole file: zero in a sound ledger. */
  public Money fileDifference() {
    return fileDebit().minus(fileCredit());
  }

  public Money debit() {
    return money(report.findings().debit());
  }

  public Money credit() {
    return money(report.findings().credit());
  }

  public Money balance() {
    return debit().minus(credit());
  }

  private Money money(long minor) {
    return new Money(minor, report.currency());
  }
}
