package org.encours.formatstables.internal.domain;

import java.util.Currency;
import java.util.Set;
import org.encours.api.Words;
import org.encours.api.document.TableMapping;
import org.encours.api.document.TableMapping.Field;

/**
 * The two sides of a row: from a debit and a credit column, from one signed amount, or from an
 * amount and its side. Not thread-safe.
 */
final class RowAmounts {
  private static final Set<String> DEBIT =
      Set.of("d", "db", "dr", "deb", "debit", "debiteur", "+", "1", "+1");
  private static final Set<String> CREDIT =
      Set.of("c", "cr", "cred", "credit", "crediteur", "-", "-1");

  private final TableRows row;
  private final Columns columns;
  private final RowFaults faults;
  private final Currency currency;
  private final AmountCell amounts;
  private long debit;
  private long credit;

  RowAmounts(TableRows row, Columns columns, RowFaults faults, TableMapping mapping, Currency c) {
    this.row = row;
    this.columns = columns;
    this.faults = faults;
    currency = c;
    amounts = new AmountCell(mapping.shape().decimal(), c);
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

  /** Whether the row has nothing in the columns of amounts. */
  boolean isEmpty() {
    return columns.cell(Field.DEBIT, row).isEmpty()
        && columns.cell(Field.CREDIT, row).isEmpty()
        && columns.cell(Field.AMOUNT, row).isEmpty();
  }

  /** Reads the row; false if it could not be understood, which has been reported. */
  boolean read() {
    if (!columns.has(Field.AMOUNT)) return readTwoSides();
    return columns.has(Field.SIDE) ? readAmountAndSide() : readAmount();
  }

  private boolean readTwoSides() {
    AmountCell.Outcome left = read(Field.DEBIT);
    debit = amounts.minor();
    AmountCell.Outcome right = read(Field.CREDIT);
    credit = amounts.minor();
    if (left.isFault() || right.isFault()) return false;
    if (left == AmountCell.Outcome.EMPTY && right == AmountCell.Outcome.EMPTY) {
      faults.error(columns.has(Field.DEBIT) ? Field.DEBIT : Field.CREDIT, TableWords.NEITHER_SIDE);
      return false;
    }
    if (debit != 0 && credit != 0) faults.warning(Field.CREDIT, TableWords.BOTH_SIDES);
    return true;
  }

  private boolean readAmount() {
    if (!isAmount()) return false;
    debit = Math.max(0, amounts.minor());
    credit = Math.max(0, -amounts.minor());
    return true;
  }

  private boolean readAmountAndSide() {
    if (!isAmount()) return false;
    long amount = amounts.minor();
    String written = CellText.of(columns.cell(Field.SIDE, row));
    // The canonical form has no minus sign.
    String side = written.startsWith("-") ? written : Titles.canonical(written);
    boolean onDebit = DEBIT.contains(side);
    if (!onDebit && !CREDIT.contains(side)) {
      faults.error(Field.SIDE, TableWords.NOT_A_SIDE);
      return false;
    }
    debit = onDebit ? amount : 0;
    credit = onDebit ? 0 : amount;
    return true;
  }

  private boolean isAmount() {
    AmountCell.Outcome outcome = read(Field.AMOUNT);
    if (outcome == AmountCell.Outcome.EMPTY) faults.error(Field.AMOUNT, TableWords.NO_AMOUNT);
    return outcome == AmountCell.Outcome.AMOUNT;
  }

  private AmountCell.Outcome read(Field field) {
    Cell cell = columns.cell(field, row);
    AmountCell.Outcome outcome = amounts.read(cell);
    if (outcome.isFault()) faults.error(field, reason(outcome, cell));
    return outcome;
  }

  private Words reason(AmountCell.Outcome outcome, Cell cell) {
    if (cell.kind() == Cell.Kind.DATE) return TableWords.DATE_FOR_AMOUNT;
    return switch (outcome) {
      case TOO_PRECISE -> TableWords.tooPrecise(currency);
      case TOO_LARGE -> TableWords.TOO_LARGE;
      default -> TableWords.NOT_AN_AMOUNT;
    };
  }
}
