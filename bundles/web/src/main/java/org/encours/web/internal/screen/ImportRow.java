package org.encours.web.internal.screen;

import org.encours.api.Money;
import org.encours.api.ledger.ImportReport;
import org.encours.web.internal.domain.Display;

/** An import with what a page shows of it besides. */
public record ImportRow(ImportReport report) {

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
