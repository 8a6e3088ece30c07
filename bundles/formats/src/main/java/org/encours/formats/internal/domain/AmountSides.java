package org.encours.formats.internal.domain;

import java.util.Currency;
import org.encours.api.Words;

/**
 * The debit and the credit of the current line, in minor units, in whichever of the two ways that
 * the law allows: {@code Debit} and {@code Credit}, or {@code Montant} and {@code Sens}.
 */
final class AmountSides {
  private final RecordScanner scanner;
  private final LineFaults faults;
  private final Currency currency;
  private final int decimals;
  private final boolean twoSides;
  private final int debitAt;
  private final int creditAt;
  private final int amountAt;
  private final int sideAt;
  private final AmountField field = new AmountField();

  private long debit;
  private long credit;

  AmountSides(RecordScanner scanner, FecLayout layout, LineFaults faults, Currency currency) {
    this.scanner = scanner;
    this.faults = faults;
    this.currency = currency;
    decimals = Math.max(0, currency.getDefaultFractionDigits());
    twoSides = layout.hasTwoSides();
    debitAt = layout.at(FecColumn.DEBIT);
    creditAt = layout.at(FecColumn.CREDIT);
    amountAt = layout.at(FecColumn.MONTANT);
    sideAt = layout.at(FecColumn.SENS);
  }

  long debit() {
    return debit;
  }

  long credit() {
    return credit;
  }

  /** Debit minus credit. */
  long balance() {
    return debit - credit;
  }

  /** Whether the amount stands in the credit; an amount of zero has no side. */
  boolean isCreditSide() {
    return credit != 0 && (debit == 0 || balance() < 0);
  }

  /** Reads the line; false if it could not be understood, which has been reported. */
  boolean read() {
    if (!(twoSides ? readTwoSides() : readAmountAndSide())) return false;
    if (((debit ^ credit) & (debit ^ balance())) < 0) {
      scanner.select(twoSides ? creditAt : amountAt);
      faults.error(twoSides ? FecColumn.CREDIT : FecColumn.MONTANT, FecWords.TOO_LARGE);
      return false;
    }
    return true;
  }

  private boolean readTwoSides() {
    AmountField.Outcome left = read(debitAt, FecColumn.DEBIT);
    debit = field.minor();
    AmountField.Outcome right = read(creditAt, FecColumn.CREDIT);
    credit = field.minor();
    if (left.isFault() || right.isFault()) return false;
    if (left == AmountField.Outcome.EMPTY && right == AmountField.Outcome.EMPTY) {
      scanner.select(debitAt);
      faults.error(FecColumn.DEBIT, FecWords.NEITHER_SIDE);
      return false;
    }
    if (debit != 0 && credit != 0) faults.warning(FecColumn.CREDIT, FecWords.BOTH_SIDES);
    return true;
  }

  private boolean readAmountAndSide() {
    AmountField.Outcome outcome = read(amountAt, FecColumn.MONTANT);
    long amount = field.minor();
    if (outcome == AmountField.Outcome.EMPTY) {
      faults.error(FecColumn.MONTANT, FecWords.NO_AMOUNT);
      return false;
    }
    scanner.select(sideAt);
    boolean onDebit = isOne("D", "d", "+1", "1", "+");
    if (!onDebit && !isOne("C", "c", "-1", "-")) {
      faults.error(FecColumn.SENS, FecWords.NOT_A_SIDE);
      return false;
    }
    debit = onDebit ? amount : 0;
    credit = onDebit ? 0 : amount;
    return !outcome.isFault();
  }

  private AmountField.Outcome read(int position, FecColumn column) {
    scanner.select(position);
    AmountField.Outcome outcome =
        field.read(scanner.bytes(), scanner.from(), scanner.to(), decimals);
    if (outcome.isFault()) faults.error(column, reason(outcome, currency));
    return outcome;
  }

  private boolean isOne(String... spellings) {
    int length = scanner.to() - scanner.from();
    for (String spelling : spellings) {
      boolean same = spelling.length() == length;
      for (int i = 0; same && i < length; i++) {
        same = scanner.bytes()[scanner.from() + i] == spelling.charAt(i);
      }
      if (same) return true;
    }
    return false;
  }

  private static Words reason(AmountField.Outcome outcome, Currency currency) {
    return switch (outcome) {
      case TOO_PRECISE -> FecWords.tooPrecise(currency);
      case TOO_LARGE -> FecWords.TOO_LARGE;
      default -> FecWords.NOT_AN_AMOUNT;
    };
  }
}
