package org.encours.bank.internal;

import static org.encours.bank.internal.Scenario.cents;
import static org.encours.bank.internal.Scenario.day;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.encours.api.Words;
import org.encours.api.bank.BankAccount;
import org.encours.api.bank.BankFacts.Cited;
import org.encours.api.bank.BankFacts.Credit;
import org.encours.api.bank.BankFacts.Decision;
import org.encours.api.bank.BankFacts.Payer;
import org.encours.api.bank.Movement;
import org.encours.api.bank.MovementDecision.Outcome;
import org.encours.api.bank.Refusal;
import org.encours.api.document.BankLine;
import org.encours.api.document.Counterparty;
import org.encours.api.document.PaymentReferences;
import org.encours.api.document.PaymentRefusal;
import org.encours.api.document.References;
import org.encours.api.document.ReturnReason;
import org.encours.api.ledger.Company;

/** Plays a scenario against the bundle and writes what becomes of it as the scenario would. */
final class ScenarioRun {
  static final String OWN_ACCOUNT = "FR7610000000000000000000001";
  static final Company COMPANY =
      new Company(1, "732829320", true, "ESSAI", Currency.getInstance("EUR"), Instant.EPOCH);

  private final Scenario scenario;
  private final boolean backwards;
  private final MemoryBank bank = new MemoryBank();
  private final Clock clock = Clock.fixed(Instant.parse("2026-12-31T12:00:00Z"), ZoneOffset.UTC);
  private final MovementReview review = new MovementReview(bank, bank, bank, clock);
  private final People people = new People(bank, review, clock);
  private final Map<String, Long> accounts = new LinkedHashMap<>();
  private final Map<Long, String> marks = new LinkedHashMap<>();
  private boolean begun;
  private long next;

  private ScenarioRun(Scenario scenario, boolean backwards) {
    this.scenario = scenario;
    this.backwards = backwards;
    bank.accounts.add(account("EUR"));
  }

  /** The lines found, with their explanations. */
  static Map<String, String> of(Scenario scenario) {
    return new ScenarioRun(scenario, false).run();
  }

  /** The same where everything came in the opposite order. */
  static Map<String, String> backwards(Scenario scenario) {
    return new ScenarioRun(scenario, true).run();
  }

  private Map<String, String> run() {
    for (Scenario.Step step : scenario.steps()) {
      if (step instanceof Scenario.Table table) {
        table(table);
      } else {
        said((Scenario.Said) step);
      }
    }
    int decided = bank.recorded.size();
    review.lookAtAll(COMPANY);
    if (bank.recorded.size() != decided) {
      throw new AssertionError("looking again decides anew: " + bank.recorded);
    }
    return found();
  }

  private static BankAccount account(String currency) {
    return new BankAccount(
        1, OWN_ACCOUNT, Currency.getInstance(currency), "ESSAI", Optional.empty());
  }

  private void said(Scenario.Said said) {
    String[] parts = said.value().split(" → ");
    switch (said.what()) {
      case "Comptabilité jusqu'au" -> bank.ledgerUntil = Optional.of(day(said.value()));
      case "Compte en" -> bank.accounts.set(0, account(said.value()));
      case "Désigné" -> people.identify(movement(parts[0]), parts[1], false);
      case "Désigné, IBAN retenu" -> people.identify(movement(parts[0]), parts[1], true);
      default -> people.reconsider(movement(parts[0]));
    }
  }

  private long movement(String mark) {
    return marks.entrySet().stream()
        .filter(entry -> entry.getValue().equals(mark))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no movement " + mark))
        .getKey();
  }

  private void table(Scenario.Table table) {
    List<Map<String, String>> rows = new ArrayList<>(table.rows());
    if (backwards) Collections.reverse(rows);
    String kind = table.rows().get(0).keySet().iterator().next();
    for (Map<String, String> row : rows) {
      switch (kind) {
        case "client" -> client(row);
        case "facture" -> invoice(row);
        case "crédit" -> credit(row);
        case "IBAN connu" -> known(row);
        case "mouvement" -> movement(row);
        default -> refusal(row);
      }
    }
    boolean ofBank = kind.equals("mouvement") || kind.equals("rejet");
    begun |= ofBank;
    if (ofBank) {
      review.lookAtNew(COMPANY);
    } else if (begun) {
      review.lookAtAll(COMPANY);
    }
  }

  private void client(Map<String, String> row) {
    long id = 1_000 + ++next;
    accounts.put(row.get("client"), id);
    bank.payers.put(id, new Payer(id, row.get("client"), row.get("nom")));
    people.accounts.put(row.get("client"), id);
  }

  private Payer payer(String number) {
    Long id = accounts.get(number);
    if (id == null) throw new IllegalArgumentException("no customer " + number);
    return bank.payers.get(id);
  }

  private void invoice(Map<String, String> row) {
    long amount = cents(row.get("montant"));
    String open = row.getOrDefault("ouvert", "");
    bank.debits.removeIf(debit -> debit.piece().equals(row.get("facture")) && begun);
    bank.debits.add(
        new Cited(
            References.canonical(row.getOrDefault("référence demandée", "")),
            payer(row.get("client")),
            ++next,
            row.get("facture"),
            amount,
            open.isEmpty() ? amount : cents(open),
            day(row.get("date"))));
  }

  private void credit(Map<String, String> row) {
    Credit credit =
        new Credit(
            ++next,
            day(row.get("date")),
            cents(row.get("montant")),
            row.getOrDefault("lettré", "").equals("oui"),
            row.getOrDefault("pièce", ""));
    bank.credits.put(credit, payer(row.get("client")).account());
    marks.put(-credit.entry(), row.get("crédit"));
  }

  private void known(Map<String, String> row) {
    bank.ibans.add(
        new MemoryBank.Known(
            row.get("IBAN connu"),
            payer(row.get("client")).account(),
            row.getOrDefault("déclaré", "").equals("oui")));
  }

  private void movement(Map<String, String> row) {
    long id = ++next;
    marks.put(id, row.get("mouvement"));
    LocalDate day = day(row.get("date"));
    BankLine line =
        new BankLine(
            1,
            0,
            true,
            day,
            day,
            cents(row.get("montant")),
            row.getOrDefault("code", ""),
            row.getOrDefault("référence banque", ""),
            references(row),
            party(row),
            row.getOrDefault("libellé", ""),
            new ReturnReason(row.getOrDefault("retour", ""), ""));
    bank.movements.put(id, new Movement(id, OWN_ACCOUNT, line, Optional.empty()));
  }

  private static PaymentReferences references(Map<String, String> row) {
    return new PaymentReferences(
        row.getOrDefault("bout en bout", ""),
        "",
        row.getOrDefault("structurée", ""),
        row.getOrDefault("mandat", ""));
  }

  private static Counterparty party(Map<String, String> row) {
    return new Counterparty(row.getOrDefault("payeur", ""), row.getOrDefault("IBAN", ""), "");
  }

  private void refusal(Map<String, String> row) {
    long id = ++next;
    marks.put(id, row.get("rejet"));
    LocalDate day = day(row.get("date"));
    PaymentRefusal said =
        new PaymentRefusal(
            1,
            "MSG",
            references(row),
            cents(row.get("montant")),
            "EUR",
            Optional.of(day),
            party(row),
            new ReturnReason(row.getOrDefault("retour", ""), ""));
    Instant at = day.atStartOfDay().toInstant(ZoneOffset.UTC);
    bank.refusals.put(id, new Refusal(id, said, Optional.empty(), Words.same(""), at));
  }

  private Map<String, String> found() {
    Map<String, String> found = new LinkedHashMap<>();
    for (Movement movement : bank.movements.values()) {
      String why = movement.decision().orElseThrow().explanation().fr().replace('\u00a0', ' ');
      found.put(line(movement), why);
    }
    for (Refusal refusal : bank.refusals.values()) {
      String account = refusal.account().orElse("inconnu");
      found.put(
          "Rejet : " + marks.get(refusal.id()) + " → " + account,
          refusal.effect().fr().replace('\u00a0', ' '));
    }
    for (MemoryBank.Known known : bank.ibans) {
      found.put("Retenu : " + known.iban() + " → " + number(known.account()), "");
    }
    for (long credit : bank.reopened) found.put("Délettré : " + marks.get(-credit), "");
    return found;
  }

  private String number(long account) {
    return bank.payers.get(account).number();
  }

  private String line(Movement movement) {
    String mark = marks.get(movement.id());
    if (movement.decision().orElseThrow().outcome() == Outcome.IN_LEDGER) {
      return "En comptabilité : " + mark;
    }
    Decision decision = bank.decisions.get(movement.id());
    String rule = " (" + decision.rule() + ") : " + mark;
    if (decision instanceof Decision.Received received) {
      return "Règlement" + rule + " → " + number(received.account());
    }
    if (decision instanceof Decision.Returned returned) {
      String credit = returned.credit().map(entry -> ", reprend " + marks.get(-entry)).orElse("");
      return "Impayé" + rule + " → " + number(returned.account()) + credit;
    }
    if (decision instanceof Decision.Waits waits) {
      String candidates =
          waits.candidates().stream()
              .map(guess -> number(guess.account()))
              .collect(Collectors.joining(", "));
      return "Attend" + rule + (candidates.isEmpty() ? "" : ", pistes " + candidates);
    }
    return "Hors clients" + rule;
  }
}
