package org.encours.it.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.encours.api.document.ControlTotals;
import org.encours.api.document.DocumentRefused;
import org.encours.api.document.DocumentSink;
import org.encours.api.document.LedgerLine;
import org.encours.api.document.LineError;
import org.encours.api.document.Reading;
import org.encours.api.lettering.OpenEntry;
import org.encours.formats.internal.FecReader;
import org.encours.ledger.internal.domain.AccountIdentity;

/**
 * Real FEC files with their letterings blanked; what they letter is the truth, as far as it goes:
 * of a line that nobody lettered, nobody said that it belongs to nothing.
 */
final class CorpusLedgers {
  private static final List<String> CUSTOMERS = List.of("411", "413", "416", "419");

  private CorpusLedgers() {}

  /**
   * The file as it is and, since payments in some of them bear the number of their invoice as no
   * bank statement does, the same without the document numbers of payments. Nothing for a file
   * without letterings.
   */
  static List<KnownLedger> read(Path fec) throws IOException, DocumentRefused {
    Lines lines = new Lines();
    Reading reading =
        new Reading(fec.getFileName().toString(), CUSTOMERS, Currency.getInstance("EUR"));
    try (InputStream in = new BufferedInputStream(Files.newInputStream(fec))) {
      new FecReader().read(in, reading, lines);
    }
    if (lines.all.stream().allMatch(line -> line.letter().code().isEmpty())) return List.of();
    String name = fec.getFileName().toString();
    return List.of(
        ledger(name, lines.all, false), ledger(name + ", payments unnumbered", lines.all, true));
  }

  private static KnownLedger ledger(String name, List<LedgerLine> lines, boolean unnumbered) {
    KnownLedger.Entries entries = new KnownLedger.Entries();
    for (LedgerLine line : lines) {
      entries.add(AccountIdentity.of(line), entry(line, unnumbered && isPayment(line)));
    }
    return new KnownLedger(
        name,
        entries.accounts(),
        new Truth(groups(lines, entries.amounts()), entries.amounts(), Map.of()));
  }

  private static OpenEntry entry(LedgerLine line, boolean unnumbered) {
    return new OpenEntry(
        line.line(),
        line.date(),
        line.piece().due().orElse(line.date()),
        line.journal().code(),
        line.account().code(),
        unnumbered ? "" : line.piece().reference(),
        line.label(),
        line.posting().amount());
  }

  /** A credit that is not in a journal of sales. */
  private static boolean isPayment(LedgerLine line) {
    return line.posting().amount() < 0 && !line.journal().code().startsWith("V");
  }

  /** Lines of an account with one code; codes that come again in another year are split by date. */
  private static Collection<Set<Long>> groups(List<LedgerLine> lines, Map<Long, Long> amounts) {
    Map<List<String>, List<LedgerLine>> byCode =
        lines.stream()
            .filter(line -> !line.letter().code().isEmpty())
            .collect(
                Collectors.groupingBy(
                    line ->
                        List.of(
                            AccountIdentity.of(line).number(),
                            line.account().code(),
                            line.letter().code())));
    Collection<Set<Long>> groups = new ArrayList<>();
    for (List<LedgerLine> same : byCode.values()) {
      Collection<Set<Long>> parts = byDate(same);
      boolean whole =
          parts.stream().anyMatch(part -> part.stream().mapToLong(amounts::get).sum() != 0);
      if (whole) groups.add(ids(same));
      else groups.addAll(parts);
    }
    return groups;
  }

  private static Collection<Set<Long>> byDate(List<LedgerLine> lines) {
    Map<LocalDate, Set<Long>> parts = new HashMap<>();
    for (LedgerLine line : lines) {
      LocalDate date = line.letter().date().orElse(LocalDate.EPOCH);
      parts.computeIfAbsent(date, key -> new HashSet<>()).add((long) line.line());
    }
    return parts.values();
  }

  private static Set<Long> ids(List<LedgerLine> lines) {
    return lines.stream().map(line -> (long) line.line()).collect(Collectors.toSet());
  }

  /** Keeps the customers' lines that are worth something. */
  private static final class Lines implements DocumentSink {
    private final List<LedgerLine> all = new ArrayList<>();

    @Override
    public void company(String siren) {}

    @Override
    public void line(LedgerLine line) {
      if (line.posting().amount() != 0) all.add(line);
    }

    @Override
    public void error(LineError error) {}

    @Override
    public void warning(LineError warning) {}

    @Override
    public void totals(ControlTotals totals) {}
  }
}
