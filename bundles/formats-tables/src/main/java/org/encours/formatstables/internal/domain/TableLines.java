package org.encours.formatstables.internal.domain;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.encours.api.document.Coded;
import org.encours.api.document.ControlTotals;
import org.encours.api.document.DocumentRefused;
import org.encours.api.document.DocumentSink;
import org.encours.api.document.LedgerLine;
import org.encours.api.document.LetterMark;
import org.encours.api.document.Piece;
import org.encours.api.document.Posting;
import org.encours.api.document.Reading;
import org.encours.api.document.TableMapping;
import org.encours.api.document.TableMapping.Field;

/**
 * Understands the rows of one table. Rows of accounts that are not customers' count in the totals
 * only; rows of totals, and rows with neither date nor amount, are left out with a warning. Not
 * thread-safe.
 */
final class TableLines {
  private static final Coded CUSTOMERS = new Coded("411000", "Clients");
  private static final Set<String> EURO = Set.of("€", "EURO", "EUROS");

  private final TableRows row;
  private final Columns columns;
  private final DocumentSink sink;
  private final Currency currency;
  private final List<String> customerAccounts;
  private final RowFaults faults;
  private final RowAmounts amounts;
  private final DatePattern pattern;
  private final DateCell dates;
  private final RunningTotals totals = new RunningTotals();

  TableLines(
      TableRows row,
      Columns columns,
      TableMapping mapping,
      DatePattern pattern,
      Reading reading,
      DocumentSink sink) {
    this.row = row;
    this.columns = columns;
    this.sink = sink;
    this.pattern = pattern;
    currency = reading.currency();
    customerAccounts = reading.customerAccounts();
    faults = new RowFaults(row, columns, sink);
    amounts = new RowAmounts(row, columns, faults, mapping, currency);
    dates = new DateCell(pattern, row.from1904());
  }

  /** Takes the current row. */
  void take() throws DocumentRefused {
    if (columns.isBlank(row)) return;
    boolean dated = !columns.cell(Field.DATE, row).isEmpty();
    if (!dated && amounts.isEmpty()) {
      faults.warning(TableWords.NO_ENTRY_ON_ROW);
      return;
    }
    if (!dated && TotalRow.is(row, columns)) {
      faults.warning(TableWords.TOTAL_ROW);
      return;
    }
    faults.begin();
    totals.line();
    Optional<LocalDate> date = date();
    if (amounts.read()) totals.amounts(amounts.debit(), amounts.credit());
    if (isOther()) return;
    LedgerAccounts accounts = accounts();
    Posting posting = posting();
    Piece piece = piece();
    LetterMark letter = new LetterMark(text(Field.LETTER), optionalDate(Field.LETTER_DATE));
    Coded journal = new Coded(text(Field.JOURNAL), "");
    String number = text(Field.NUMBER);
    String label = text(Field.LABEL);
    if (faults.any()) return;
    sink.line(
        new LedgerLine(
            row.number(),
            journal,
            number,
            date.orElseThrow(),
            accounts.general,
            accounts.customer,
            piece,
            label.isEmpty() ? piece.reference() : label,
            posting,
            letter,
            Optional.empty()));
  }

  /** The totals of the rows taken. */
  ControlTotals total() {
    return totals.total();
  }

  /** Number of the rows taken. */
  long lines() {
    return totals.lines();
  }

  private record LedgerAccounts(Coded general, Coded customer) {}

  private Optional<LocalDate> date() {
    Optional<LocalDate> date = optionalDate(Field.DATE);
    date.ifPresent(totals::date);
    if (columns.cell(Field.DATE, row).isEmpty()) faults.error(Field.DATE, TableWords.NO_DATE);
    return date;
  }

  private Optional<LocalDate> optionalDate(Field field) {
    Cell cell = columns.cell(field, row);
    if (cell.isEmpty()) return Optional.empty();
    Optional<LocalDate> date = dates.read(cell);
    if (date.isEmpty()) faults.error(field, TableWords.notADate(pattern));
    return date;
  }

  /** Whether the row states a general ledger account that is not a customers' one. */
  private boolean isOther() {
    if (!columns.has(Field.LEDGER_ACCOUNT)) return false;
    String account = CellText.of(columns.cell(Field.LEDGER_ACCOUNT, row));
    return !account.isEmpty() && customerAccounts.stream().noneMatch(account::startsWith);
  }

  private LedgerAccounts accounts() {
    String general = text(Field.LEDGER_ACCOUNT);
    if (general.isEmpty() && columns.has(Field.LEDGER_ACCOUNT)) {
      faults.error(Field.LEDGER_ACCOUNT, TableWords.NO_LEDGER_ACCOUNT);
    }
    String customer = text(Field.ACCOUNT);
    if (customer.isEmpty()) faults.error(Field.ACCOUNT, TableWords.NO_ACCOUNT);
    return new LedgerAccounts(
        general.isEmpty() ? CUSTOMERS : new Coded(general, ""),
        new Coded(customer, text(Field.NAME)));
  }

  private Piece piece() {
    return new Piece(
        text(Field.PIECE), optionalDate(Field.PIECE_DATE), optionalDate(Field.DUE_DATE));
  }

  private Posting posting() {
    String stated = text(Field.CURRENCY).toUpperCase(Locale.ROOT);
    String code = EURO.contains(stated) ? "EUR" : stated;
    if (!code.isEmpty() && !code.equals(currency.getCurrencyCode())) {
      faults.error(Field.CURRENCY, TableWords.otherCurrency(currency));
    }
    return new Posting(amounts.balance(), amounts.isCreditSide(), 0, "");
  }

  private String text(Field field) {
    Cell cell = columns.cell(field, row);
    switch (cell.kind()) {
      case EMPTY -> {
        return "";
      }
      case FAULT -> faults.error(field, TableWords.FAULT);
      case MISREAD -> faults.error(field, TableWords.MISREAD);
      default -> {
        if (cell.text().indexOf('\0') >= 0) faults.error(field, TableWords.NUL);
      }
    }
    return CellText.of(cell);
  }
}
