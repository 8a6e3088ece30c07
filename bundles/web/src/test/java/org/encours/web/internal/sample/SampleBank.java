package org.encours.web.internal.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.encours.api.InvalidRequest;
import org.encours.api.Money;
import org.encours.api.Page;
import org.encours.api.PageRequest;
import org.encours.api.Words;
import org.encours.api.bank.BankAccount;
import org.encours.api.bank.BankQueries;
import org.encours.api.bank.Candidate;
import org.encours.api.bank.Movement;
import org.encours.api.bank.MovementDecision;
import org.encours.api.bank.MovementDecision.Outcome;
import org.encours.api.bank.Receipts;
import org.encours.api.bank.Refusal;
import org.encours.api.bank.Statement;
import org.encours.api.bank.Waiting;
import org.encours.api.document.BankLine;
import org.encours.api.document.Counterparty;
import org.encours.api.document.PaymentReferences;
import org.encours.api.document.PaymentRefusal;
import org.encours.api.document.ReturnReason;
import org.encours.api.document.StatementBalance;
import org.encours.api.document.StatementHead;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.CustomerAccount;

/** A bank account with a few statements; some receipts wait. Remembers what was decided. */
public final class SampleBank implements BankQueries, Receipts {
  static final String IBAN = "FR7630006000011234567890189";

  /** What was asked, oldest first. */
  public final List<String> asked = new ArrayList<>();

  private final SampleLedger ledger;
  private final Map<Long, Movement> movements = new LinkedHashMap<>();
  private final Map<Long, List<Candidate>> candidates = new LinkedHashMap<>();

  SampleBank(SampleLedger ledger) {
    this.ledger = ledger;
    add(1, 1_248_000, "BOULANGERIE LEFEVRE", "FR7610107001011234567890129", "VIR F260003 F260011")
        .received("411C0005", "reference", "Cite les factures F260003 et F260011.");
    Seed two =
        add(2, 486_250, "SAS GARAGE NGUYEN", "FR7614508590001234567890187", "REGLT FACT MARS");
    two.waits(
        "Deux clients portent un nom proche.",
        candidate("411C0158", "Nom du payeur ressemblant"),
        candidate("411C0022", "Montant d'une seule facture ouverte"),
        candidate("411C0039", "A déjà payé depuis ce compte"));
    add(3, 92_000, "", "", "REMISE CHQ 0001234").waits("La banque ne nomme pas le payeur.");
    Seed four =
        add(
            4,
            1_950_000,
            "COOPERATIVE CHEVALIER AGRICOLE ET VITICOLE DE LA VALLEE",
            "DE89370400440532013000",
            "/RFB/<script>alert(1)</script> ACOMPTE COMMANDE 77 SOLDE PRECEDENT EREF 2026-03-0099");
    four.waits(
        "Aucune référence, aucun IBAN connu.", candidate("411C0192", "Nom du payeur identique"));
    add(5, -486_250, "SAS GARAGE NGUYEN", "FR7614508590001234567890187", "PRLV REJETE AM04")
        .waits("Le prélèvement retourné n'est pas retrouvé.");
    add(6, -120_000, "URSSAF", "", "PRLV SEPA URSSAF").notCustomer();
    add(7, 30_000, "Cabinet Morvan", "", "VIR RECENT");
  }

  private record Seed(SampleBank bank, long id) {
    void waits(String why, Candidate... candidates) {
      bank.candidates.put(id, List.of(candidates));
      bank.decide(id, Outcome.TO_IDENTIFY, Optional.empty(), "none", why, "bank");
    }

    void received(String account, String rule, String why) {
      bank.decide(id, Outcome.RECEIPT, Optional.of(account), rule, why, "bank");
    }

    void notCustomer() {
      bank.decide(
          id, Outcome.NOT_CUSTOMER, Optional.empty(), "code", "Un débit ordinaire.", "bank");
    }
  }

  private Seed add(long id, long amount, String name, String iban, String text) {
    LocalDate day = SampleLedger.TODAY.minusDays(8 - id);
    boolean returned = text.contains("REJETE");
    movements.put(
        id,
        new Movement(
            id,
            IBAN,
            new BankLine(
                (int) id,
                0,
                true,
                day,
                day,
                amount,
                "PMNT/RCDT/ESCT",
                "BQ" + id,
                new PaymentReferences("E2E-" + id, "", "", ""),
                new Counterparty(name, iban, ""),
                text,
                returned ? new ReturnReason("AM04", "Provision insuffisante") : ReturnReason.NONE),
            Optional.empty()));
    return new Seed(this, id);
  }

  private Candidate candidate(String account, String why) {
    CustomerAccount known = ledger.accounts.get(account);
    return new Candidate(account, known.name(), euros(125_000), Words.same(why));
  }

  private static Money euros(long minor) {
    return new Money(minor, SampleLedger.EUR);
  }

  private void decide(
      long id, Outcome outcome, Optional<String> account, String rule, String why, String actor) {
    Movement known = movements.get(id);
    String name = account.map(a -> ledger.accounts.get(a).name()).orElse("");
    MovementDecision decision =
        new MovementDecision(
            outcome, account, name, rule, Words.same(why), actor, SampleLedger.NOW);
    movements.put(id, new Movement(id, known.account(), known.line(), Optional.of(decision)));
  }

  @Override
  public List<BankAccount> accounts(Company company) {
    if (company.id() != 1) return List.of();
    return List.of(
        new BankAccount(
            1, IBAN, SampleLedger.EUR, "Manufacture Lyonnaise", Optional.of(SampleLedger.TODAY)));
  }

  @Override
  public Page<Statement> statements(Company company, PageRequest page) {
    List<Statement> all = new ArrayList<>();
    Statement.Sequence[] sequences = Statement.Sequence.values();
    for (int i = 0; i < sequences.length && company.id() == 1; i++) {
      boolean gap = sequences[i] == Statement.Sequence.GAP;
      boolean unknown = sequences[i] == Statement.Sequence.UNKNOWN;
      LocalDate day = SampleLedger.TODAY.minusDays(sequences.length - i);
      all.add(
          0,
          new Statement(
              i + 1L,
              1,
              new StatementHead(
                  1,
                  StatementHead.Kind.STATEMENT,
                  "S" + i,
                  Optional.of(i + 40L),
                  IBAN,
                  SampleLedger.EUR,
                  "",
                  Optional.of(day),
                  Optional.of(day)),
              Optional.of(new StatementBalance(day, gap ? 1_310_000 : 1_250_000, !unknown)),
              Optional.of(new StatementBalance(day, 1_250_000, true)),
              12,
              euros(gap ? 248_000 : 250_000),
              unknown ? Optional.empty() : Optional.of(euros(gap ? 2_000 : 0)),
              sequences[i],
              SampleLedger.NOW));
    }
    return SampleLedger.page(all, page);
  }

  private List<Waiting> waiting() {
    return movements.values().stream()
        .filter(m -> m.decision().filter(d -> d.outcome() == Outcome.TO_IDENTIFY).isPresent())
        .map(
            m ->
                new Waiting(
                    m, euros(m.line().amount()), candidates.getOrDefault(m.id(), List.of())))
        .sorted(Comparator.comparing(w -> -Math.abs(w.amount().minor())))
        .toList();
  }

  @Override
  public Page<Waiting> toIdentify(Company company, PageRequest page) {
    return SampleLedger.page(company.id() == 1 ? waiting() : List.of(), page);
  }

  @Override
  public long countToIdentify(Company company) {
    return company.id() == 1 ? waiting().size() : 0;
  }

  @Override
  public Optional<Waiting> waiting(Company company, long movement) {
    return waiting().stream().filter(w -> w.movement().id() == movement).findFirst();
  }

  @Override
  public Optional<Movement> movement(Company company, long movement) {
    return Optional.ofNullable(movements.get(movement)).filter(m -> company.id() == 1);
  }

  @Override
  public Page<Movement> movements(Company company, Optional<Integer> account, PageRequest page) {
    return SampleLedger.page(company.id() == 1 ? List.copyOf(movements.values()) : List.of(), page);
  }

  @Override
  public Page<Refusal> refusals(Company company, PageRequest page) {
    if (company.id() != 1) return new Page<>(List.of(), Optional.empty());
    return SampleLedger.page(
        List.of(
            new Refusal(
                1,
                new PaymentRefusal(
                    4,
                    "PRLV-2026-03",
                    new PaymentReferences("F260003", "", "", "RUM-1"),
                    48_000,
                    "EUR",
                    Optional.of(SampleLedger.TODAY),
                    new Counterparty("BOULANGERIE LEFEVRE", "", ""),
                    new ReturnReason("AM04", "Provision insuffisante")),
                Optional.of("411C0005"),
                new Words("La facture F260003 est de nouveau ouverte.", "F260003 is open again."),
                SampleLedger.NOW)),
        page);
  }

  @Override
  public void identify(
      Company company, long movement, String account, boolean remember, String actor) {
    if (waiting(company, movement).isEmpty()) {
      throw new InvalidRequest("Ce mouvement n'attend pas.", "This movement does not wait.");
    }
    asked.add("identify " + movement + " " + account + " " + remember + " " + actor);
    decide(movement, Outcome.RECEIPT, Optional.of(account), "person", "Désigné.", actor);
  }

  @Override
  public void setAside(Company company, long movement, String reason, String actor) {
    asked.add("aside " + movement + " " + reason + " " + actor);
    decide(movement, Outcome.NOT_CUSTOMER, Optional.empty(), "person", reason, actor);
  }

  @Override
  public void reconsider(Company company, long movement, String reason, String actor) {
    asked.add("reconsider " + movement + " " + actor);
    decide(movement, Outcome.TO_IDENTIFY, Optional.empty(), "person", reason, actor);
  }
}
