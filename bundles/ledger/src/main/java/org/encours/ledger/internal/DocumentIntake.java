package org.encours.ledger.internal;

import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.encours.api.document.BankLine;
import org.encours.api.document.Coded;
import org.encours.api.document.ControlTotals;
import org.encours.api.document.DocumentSink;
import org.encours.api.document.Invoice;
import org.encours.api.document.LedgerLine;
import org.encours.api.document.LineError;
import org.encours.api.document.PaymentRefusal;
import org.encours.api.document.StatementBalance;
import org.encours.api.document.StatementHead;
import org.encours.api.ledger.ImportFindings;
import org.encours.api.ledger.StagedEntry;
import org.encours.api.ledger.StagedMovement;
import org.encours.api.ledger.Staging;
import org.encours.ledger.internal.domain.AccountIdentity;
import org.encours.ledger.internal.domain.DueDate;
import org.encours.ledger.internal.domain.EntryKey;
import org.encours.ledger.internal.domain.MovementKey;
import org.encours.ledger.internal.domain.OpeningJournal;
import org.encours.ledger.internal.domain.PlainText;

/** Takes what a reader finds: stages it, adds up, keeps the first errors. */
final class DocumentIntake implements DocumentSink {
  private static final int MOST_ERRORS = 1_000;
  private static final int MOST_WARNINGS = 100;

  private final Staging staging;
  private final Currency currency;
  private final Function<Optional<String>, DueDate.Terms> termsOfCompany;
  private final boolean stopStagingOnError;
  private final EntryKey keys = new EntryKey();
  private final MovementKey movementKeys = new MovementKey();
  private final Map<Coded, Boolean> openingJournals = new HashMap<>();
  private final Set<String> bankAccounts = new LinkedHashSet<>();
  private final List<Invoice.TradeParty> buyers = new ArrayList<>();
  private final List<LineError> errors = new ArrayList<>();
  private final List<LineError> warnings = new ArrayList<>();
  private Optional<String> company = Optional.empty();
  private Optional<DueDate.Terms> terms = Optional.empty();
  private Optional<StatementHead> statement = Optional.empty();
  private ControlTotals totals = ControlTotals.NONE;
  private long entries;
  private long debit;
  private long credit;
  private long foreign;
  private long errorCount;

  /**
   * @param currency currency of the ledger: what is in another one is counted, not summed
   * @param termsOfCompany asked once, with the company that the document has named
   */
  DocumentIntake(
      Staging staging,
      Currency currency,
      Function<Optional<String>, DueDate.Terms> termsOfCompany,
      boolean stopStagingOnError) {
    this.staging = staging;
    this.currency = currency;
    this.termsOfCompany = termsOfCompany;
    this.stopStagingOnError = stopStagingOnError;
  }

  @Override
  public void company(String siren) {
    company = Optional.of(siren);
  }

  @Override
  public void line(LedgerLine read) {
    LedgerLine line = PlainText.of(read);
    count(line.posting().amount(), line.posting().creditSide());
    if (skips()) return;
    if (terms.isEmpty()) terms = Optional.of(termsOfCompany.apply(company));
    AccountIdentity account = AccountIdentity.of(line);
    DueDate due = DueDate.of(line, account.number(), terms.get());
    staging.add(
        new StagedEntry(
            line,
            keys.of(line),
            account.number(),
            account.name(),
            account.collective(),
            openingJournals.computeIfAbsent(line.journal(), OpeningJournal::is),
            due.date(),
            due.source()));
  }

  @Override
  public void statement(StatementHead head) {
    statement = Optional.of(head);
    bankAccounts.add(head.account());
    movementKeys.begin(head.account());
    if (!skips()) staging.statement(head);
  }

  @Override
  public void bankLine(BankLine line) {
    if (line.booked()) {
      if (statement.orElseThrow().currency().equals(currency)) {
        count(-line.amount(), line.amount() > 0);
      } else {
        entries++;
        foreign++;
      }
    }
    if (!skips()) staging.add(new StagedMovement(movementKeys.of(line), line));
  }

  @Override
  public void endStatement(Optional<StatementBalance> opening, Optional<StatementBalance> closing) {
    if (!skips()) staging.endStatement(opening, closing);
  }

  @Override
  public void refusal(PaymentRefusal refusal) {
    if (refusal.currency().isEmpty() || refusal.currency().equals(currency.getCurrencyCode())) {
      count(refusal.amount(), false);
    } else {
      entries++;
      foreign++;
    }
    if (!skips()) staging.add(refusal);
  }

  @Override
  public void invoice(Invoice invoice) {
    boolean isInvoice = invoice.type() == Invoice.Type.INVOICE;
    if (invoice.currency().equals(currency)) {
      long payable = invoice.totals().payable();
      count(isInvoice ? payable : -payable, !isInvoice);
    } else {
      entries++;
      foreign++;
    }
    buyers.add(invoice.buyer());
    if (!skips()) staging.add(invoice);
  }

  private void count(long amount, boolean creditSide) {
    entries++;
    if (creditSide) {
      credit = Math.subtractExact(credit, amount);
    } else {
      debit = Math.addExact(debit, amount);
    }
  }

  private boolean skips() {
    return stopStagingOnError && errorCount > 0;
  }

  @Override
  public void error(LineError error) {
    errorCount++;
    if (errors.size() < MOST_ERRORS) errors.add(error);
  }

  @Override
  public void warning(LineError warning) {
    if (warnings.size() < MOST_WARNINGS) warnings.add(warning);
  }

  @Override
  public void totals(ControlTotals totals) {
    this.totals = totals;
  }

  Optional<String> company() {
    return company;
  }

  /** The bank accounts that the document reports on. */
  Set<String> bankAccounts() {
    return bankAccounts;
  }

  /** The buyers of its invoices. */
  List<Invoice.TradeParty> buyers() {
    return buyers;
  }

  long errorCount() {
    return errorCount;
  }

  ImportFindings findings(String kind) {
    if (foreign > 0) {
      warning(
          LineError.ofDocument(
              foreign + " montant(s) dans une autre monnaie que " + currency + ", non totalisé(s).",
              foreign + " amount(s) in another currency than " + currency + ", not summed."));
      foreign = 0;
    }
    return new ImportFindings(
        kind, totals, currency, entries, debit, credit, errors, errorCount, warnings);
  }
}
