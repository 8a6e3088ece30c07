package org.encours.formats.internal.domain;

import java.nio.charset.StandardCharsets;
import java.util.Currency;
import org.encours.api.Money;
import org.encours.api.document.Coded;
import org.encours.api.document.ControlTotals;
import org.encours.api.document.DocumentRefused;
import org.encours.api.document.DocumentSink;
import org.encours.api.document.LedgerLine;
import org.encours.api.document.LetterMark;
import org.encours.api.document.LineError;
import org.encours.api.document.Piece;
import org.encours.api.document.Posting;
import org.encours.api.document.Reading;

/**
 * Understands the lines of one FEC. Dates, amounts and the account are checked on every line, since
 * all of them count in the totals; texts are decoded for customers only. Not thread-safe.
 */
final class FecLines {
  private final RecordScanner scanner;
  private final FecLayout layout;
  private final DocumentSink sink;
  private final byte[][] customerAccounts;
  private final Currency currency;
  private final TextField texts;
  private final LineFaults faults;
  private final AmountSides sides;
  private final RunningTotals totals = new RunningTotals();
  private final DateField dates = new DateField();
  private final ForeignAmount foreign;
  private final int needed;
  private final int[] at = new int[FecColumn.values().length];

  private boolean faulty;

  FecLines(
      RecordScanner scanner,
      FecLayout layout,
      Reading reading,
      TextField texts,
      DocumentSink sink) {
    this.scanner = scanner;
    this.layout = layout;
    this.sink = sink;
    this.texts = texts;
    currency = reading.currency();
    customerAccounts =
        reading.customerAccounts().stream()
            .map(prefix -> prefix.getBytes(StandardCharsets.UTF_8))
            .toArray(byte[][]::new);
    faults = new LineFaults(scanner, texts, sink);
    sides = new AmountSides(scanner, layout, faults, currency);
    foreign = new ForeignAmount(scanner, layout, texts, faults, currency);
    needed = layout.needed();
    for (FecColumn column : FecColumn.values()) at[column.ordinal()] = layout.at(column);
  }

  /** Takes the current line of the scanner. */
  void take() throws DocumentRefused {
    if (scanner.fields() < needed || isWithoutAccount()) {
      if (scanner.isBlankLine()) return;
      totals.line();
      reportIncomplete();
      return;
    }
    totals.line();
    faulty = false;
    if (!scanner.isSurplusBlank()) {
      faulty = true;
      faults.error(FecWords.tooManyFields(scanner.fields(), layout.width()));
    }
    int entryDate = entryDate();
    int pieceDate = optionalDate(FecColumn.PIECE_DATE);
    int letterDate = optionalDate(FecColumn.DATE_LET);
    int validDate = optionalDate(FecColumn.VALID_DATE);
    if (sides.read()) {
      totals.amounts(sides.debit(), sides.credit());
    } else {
      faulty = true;
      totals.amountsUnknown();
    }
    if (isCustomer()) keep(entryDate, pieceDate, letterDate, validDate);
  }

  /** The totals of the lines taken; says so if they do not balance. */
  ControlTotals conclude() {
    ControlTotals result = totals.total(dates);
    if (totals.isUnbalanced()) {
      Money debit = new Money(result.debit(), currency);
      Money credit = new Money(result.credit(), currency);
      sink.warning(new LineError(0, "", "", FecWords.unbalanced(debit, credit)));
    }
    return result;
  }

  private boolean isWithoutAccount() {
    select(FecColumn.COMPTE_NUM);
    return scanner.isEmpty();
  }

  private void reportIncomplete() {
    totals.amountsUnknown();
    if (scanner.fields() < needed) {
      faults.error(FecWords.tooFewFields(scanner.fields(), needed));
    } else {
      faults.error(FecColumn.COMPTE_NUM, FecWords.NO_ACCOUNT);
    }
  }

  private int entryDate() {
    int date = date(FecColumn.ECRITURE_DATE);
    if (date > DateField.NONE) {
      totals.date(date);
    } else {
      faulty = true;
      faults.error(
          FecColumn.ECRITURE_DATE,
          date == DateField.NONE ? FecWords.NO_ENTRY_DATE : FecWords.NOT_A_DATE);
    }
    return date;
  }

  private int optionalDate(FecColumn column) {
    int date = date(column);
    if (date == DateField.FAULT) {
      faulty = true;
      faults.error(column, FecWords.NOT_A_DATE);
    }
    return date;
  }

  private int date(FecColumn column) {
    select(column);
    return dates.read(scanner.bytes(), scanner.from(), scanner.to());
  }

  private boolean isCustomer() {
    select(FecColumn.COMPTE_NUM);
    byte[] bytes = scanner.bytes();
    int from = scanner.from();
    int length = scanner.to() - from;
    for (byte[] prefix : customerAccounts) {
      boolean starts = prefix.length <= length;
      for (int i = 0; starts && i < prefix.length; i++) starts = bytes[from + i] == prefix[i];
      if (starts) return true;
    }
    return false;
  }

  private void keep(int entryDate, int pieceDate, int letterDate, int validDate) {
    Coded journal =
        new Coded(frequentText(FecColumn.JOURNAL_CODE), frequentText(FecColumn.JOURNAL_LIB));
    String number = text(FecColumn.ECRITURE_NUM);
    Coded account =
        new Coded(frequentText(FecColumn.COMPTE_NUM), frequentText(FecColumn.COMPTE_LIB));
    Coded auxiliary = new Coded(text(FecColumn.COMP_AUX_NUM), text(FecColumn.COMP_AUX_LIB));
    Piece piece = new Piece(text(FecColumn.PIECE_REF), dates.date(pieceDate));
    String label = text(FecColumn.ECRITURE_LIB);
    LetterMark letter = new LetterMark(text(FecColumn.ECRITURE_LET), dates.date(letterDate));
    Posting posting = posting();
    if (faulty) return;
    sink.line(
        new LedgerLine(
            scanner.line(),
            journal,
            number,
            dates.date(entryDate).orElseThrow(),
            account,
            auxiliary,
            piece,
            label,
            posting,
            letter,
            dates.date(validDate)));
  }

  private Posting posting() {
    foreign.read();
    return new Posting(sides.balance(), sides.isCreditSide(), foreign.minor(), foreign.code());
  }

  private String frequentText(FecColumn column) {
    select(column);
    return checked(column, texts.readFrequent(scanner.bytes(), scanner.from(), scanner.to()));
  }

  private String text(FecColumn column) {
    select(column);
    return checked(column, texts.read(scanner.bytes(), scanner.from(), scanner.to()));
  }

  private String checked(FecColumn column, String text) {
    if (texts.isMalformed()) {
      faulty = true;
      faults.error(column, FecWords.NOT_UTF_8);
    }
    return text;
  }

  private void select(FecColumn column) {
    scanner.select(at[column.ordinal()]);
  }
}
