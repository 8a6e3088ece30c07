package org.encours.testkit;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.encours.api.Money;
import org.encours.api.document.Coded;
import org.encours.api.document.LedgerLine;
import org.encours.api.document.LetterMark;
import org.encours.api.document.Piece;
import org.encours.api.document.Posting;

/**
 * Builds a line of a customer ledger, as a document reader would hand it over: an invoice of 120.00
 * EUR to Dupont SARL unless told otherwise. Amounts are decimals, dates ISO 8601.
 *
 * <pre>{@code
 * LedgerLineBuilder.line().date("2026-02-27").label("Virement FA-0001").credit("120.00").build();
 * }</pre>
 *
 * Not thread-safe.
 */
public final class LedgerLineBuilder {
  private static final Currency EUR = Currency.getInstance("EUR");

  private int line = 2;
  private Coded journal = new Coded("VE", "Ventes");
  private String number = "1";
  private LocalDate date = LocalDate.of(2026, 1, 10);
  private Coded account = new Coded("411000", "Clients");
  private Coded auxiliary = new Coded("DUPONT", "Dupont SARL");
  private Piece piece = new Piece("FA-0001", Optional.of(LocalDate.of(2026, 1, 10)));
  private String label = "Facture FA-0001";
  private Posting posting = new Posting(12_000, false, 0, "");
  private LetterMark letter = LetterMark.NONE;
  private Optional<LocalDate> validated = Optional.empty();

  private LedgerLineBuilder() {}

  /** The line that all others are told apart from. */
  public static LedgerLineBuilder line() {
    return new LedgerLineBuilder();
  }

  /** Line number in the document. */
  public LedgerLineBuilder at(int line) {
    this.line = line;
    return this;
  }

  public LedgerLineBuilder journal(String code, String label) {
    journal = new Coded(code, label);
    return this;
  }

  /** Entry number. */
  public LedgerLineBuilder number(String number) {
    this.number = number;
    return this;
  }

  /** Accounting date. */
  public LedgerLineBuilder date(String date) {
    this.date = LocalDate.parse(date);
    return this;
  }

  /** General ledger account. */
  public LedgerLineBuilder account(String code, String label) {
    account = new Coded(code, label);
    return this;
  }

  /** Customer account. */
  public LedgerLineBuilder auxiliary(String code, String label) {
    auxiliary = new Coded(code, label);
    return this;
  }

  /** The customer has no account of its own. */
  public LedgerLineBuilder withoutAuxiliary() {
    auxiliary = Coded.NONE;
    return this;
  }

  public LedgerLineBuilder piece(String reference, String date) {
    piece = new Piece(reference, Optional.of(LocalDate.parse(date)));
    return this;
  }

  public LedgerLineBuilder undatedPiece(String reference) {
    piece = new Piece(reference, Optional.empty());
    return this;
  }

  public LedgerLineBuilder label(String label) {
    this.label = label;
    return this;
  }

  /** An amount in the debit column, in euros; it may be negative. */
  public LedgerLineBuilder debit(String amount) {
    posting =
        new Posting(
            Money.of(amount, EUR).minor(),
            false,
            posting.foreignAmount(),
            posting.foreignCurrency());
    return this;
  }

  /** An amount in the credit column, in euros; it may be negative. */
  public LedgerLineBuilder credit(String amount) {
    posting =
        new Posting(
            Money.of(amount, EUR).negate().minor(),
            true,
            posting.foreignAmount(),
            posting.foreignCurrency());
    return this;
  }

  /** The same amount in the currency of the invoice. */
  public LedgerLineBuilder foreign(String amount, String currency) {
    posting =
        new Posting(
            posting.amount(),
            posting.creditSide(),
            Money.of(amount, Currency.getInstance(currency)).minor(),
            currency);
    return this;
  }

  /** Lettered in the source. */
  public LedgerLineBuilder lettered(String code, String date) {
    letter = new LetterMark(code, Optional.of(LocalDate.parse(date)));
    return this;
  }

  /** Date of validation. */
  public LedgerLineBuilder validated(String date) {
    validated = Optional.of(LocalDate.parse(date));
    return this;
  }

  public LedgerLine build() {
    return new LedgerLine(
        line, journal, number, date, account, auxiliary, piece, label, posting, letter, validated);
  }
}
