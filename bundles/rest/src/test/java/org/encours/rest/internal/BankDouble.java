package org.encours.rest.internal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.encours.api.InvalidRequest;
import org.encours.api.Page;
import org.encours.api.PageRequest;
import org.encours.api.Words;
import org.encours.api.bank.BankAccount;
import org.encours.api.bank.BankQueries;
import org.encours.api.bank.Candidate;
import org.encours.api.bank.Movement;
import org.encours.api.bank.MovementDecision;
import org.encours.api.bank.Receipts;
import org.encours.api.bank.Refusal;
import org.encours.api.bank.Statement;
import org.encours.api.bank.Waiting;
import org.encours.api.document.BankLine;
import org.encours.api.document.Counterparty;
import org.encours.api.document.Invoice;
import org.encours.api.document.PaymentReferences;
import org.encours.api.document.PaymentRefusal;
import org.encours.api.document.ReturnReason;
import org.encours.api.document.StatementBalance;
import org.encours.api.document.StatementHead;
import org.encours.api.invoice.InvoiceQueries;
import org.encours.api.invoice.StoredInvoice;
import org.encours.api.ledger.Company;

/** One bank account in dollars, one movement that waits, one refusal, one invoice. */
final class BankDouble implements BankQueries, Receipts, InvoiceQueries {
  private static final LocalDate DAY = LocalDate.of(2024, 3, 29);
  private static final Currency USD = Currency.getInstance("USD");
  static final String IBAN = "FR7630006000011234567890189";

  /** What was asked, oldest first. */
  final List<String> asked = new ArrayList<>();

  @Override
  public List<BankAccount> accounts(Company company) {
    return List.of(new BankAccount(4, IBAN, USD, "ATELIERS", Optional.of(DAY)));
  }

  private static <T> Page<T> one(T item) {
    return new Page<>(List.of(item), Optional.empty());
  }

  @Override
  public Page<Statement> statements(Company company, PageRequest page) {
    return one(
        new Statement(
            1,
            2,
            new StatementHead(
                1,
                StatementHead.Kind.STATEMENT,
                "S1",
                Optional.of(9L),
                IBAN,
                USD,
                "",
                Optional.of(DAY),
                Optional.of(DAY)),
            Optional.of(new StatementBalance(DAY, -10_000, true)),
            Optional.of(new StatementBalance(DAY, 500, false)),
            3,
            Demo.euros("12.00"),
            Optional.empty(),
            Statement.Sequence.GAP,
            Demo.NOON));
  }

  private static Movement movement() {
    return new Movement(
        12,
        IBAN,
        new BankLine(
            1,
            0,
            true,
            DAY,
            DAY,
            48_050,
            "05",
            "BQ1",
            new PaymentReferences("E2E", "", "", ""),
            new Counterparty("CLIENT UN", "FR7610107001011234567890129", ""),
            "VIR",
            ReturnReason.NONE),
        Optional.of(
            new MovementDecision(
                MovementDecision.Outcome.TO_IDENTIFY,
                Optional.empty(),
                "",
                "none",
                new Words("Personne ne s'impose", "Nobody stands out"),
                "bank",
                Demo.NOON)));
  }

  @Override
  public Page<Waiting> toIdentify(Company company, PageRequest page) {
    return one(
        new Waiting(
            movement(),
            Demo.euros("480.50"),
            List.of(
                new Candidate("C1", "CLIENT UN", Demo.euros("20.50"), new Words("nom", "name")))));
  }

  @Override
  public long countToIdentify(Company company) {
    return 1;
  }

  @Override
  public Optional<Waiting> waiting(Company company, long movement) {
    return Optional.empty();
  }

  @Override
  public Optional<Movement> movement(Company company, long movement) {
    return movement == 12 ? Optional.of(movement()) : Optional.empty();
  }

  @Override
  public Page<Movement> movements(Company company, Optional<Integer> account, PageRequest page) {
    asked.add("movements " + account.map(String::valueOf).orElse("all"));
    return one(movement());
  }

  @Override
  public Page<Refusal> refusals(Company company, PageRequest page) {
    return one(
        new Refusal(
            1,
            new PaymentRefusal(
                1,
                "M1",
                PaymentReferences.NONE,
                4_800,
                "EUR",
                Optional.of(DAY),
                Counterparty.UNKNOWN,
                new ReturnReason("AM04", "")),
            Optional.of("C1"),
            new Words("rouverte", "open again"),
            Demo.NOON));
  }

  @Override
  public void identify(
      Company company, long movement, String account, boolean remember, String actor) {
    if (account.equals("C9")) throw new InvalidRequest("Compte inconnu.", "Unknown account.");
    asked.add("identify " + movement + " " + account + " " + remember + " " + actor);
  }

  @Override
  public void setAside(Company company, long movement, String reason, String actor) {
    asked.add("aside " + movement + " " + reason + " " + actor);
  }

  @Override
  public void reconsider(Company company, long movement, String reason, String actor) {
    asked.add("reconsider " + movement + " " + reason + " " + actor);
  }

  private static Invoice.TradeParty party(String name) {
    return new Invoice.TradeParty(name, Optional.empty(), "", "", "", "", "", "", "");
  }

  @Override
  public Page<StoredInvoice> invoices(Company company, boolean pending, PageRequest page) {
    asked.add("invoices " + pending);
    return one(invoice(company, 6).orElseThrow());
  }

  @Override
  public long countPending(Company company) {
    return 1;
  }

  @Override
  public Optional<StoredInvoice> invoice(Company company, long id) {
    if (id != 6) return Optional.empty();
    byte[] nothing = {};
    Invoice invoice =
        new Invoice(
            1,
            "F1",
            Invoice.Type.CREDIT_NOTE,
            DAY,
            USD,
            party("VENDEUR"),
            party("ACHETEUR"),
            new Invoice.InvoiceTotals(10_000, 2_000, 12_000, 0, 12_000),
            List.of(new Invoice.Instalment(DAY, 12_000)),
            "",
            new Invoice.InvoiceReferences("", "CDE", "", "", "", ""),
            new Invoice.PaymentMeans("58", "RF1", IBAN, ""),
            List.of(
                new Invoice.Attachment("délai \"1\"\r\n.pdf", "Application/PDF", nothing),
                new Invoice.Attachment("page.html", "text/html", nothing)));
    return Optional.of(
        new StoredInvoice(
            6,
            2,
            invoice,
            List.of(5L, 7L),
            Optional.empty(),
            Optional.empty(),
            Optional.of(new Words("sans écriture", "no entry")),
            Demo.NOON));
  }

  @Override
  public List<StoredInvoice> ofEntries(Company company, List<Long> entries) {
    return List.of();
  }

  @Override
  public Optional<byte[]> attachment(Company company, long invoice, int place) {
    return Optional.of(("file " + place).getBytes(StandardCharsets.US_ASCII));
  }
}
