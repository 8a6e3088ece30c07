package org.encours.bank.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.encours.api.bank.BankAccount;
import org.encours.api.bank.BankFacts;
import org.encours.api.bank.BankFacts.Decision;
import org.encours.api.bank.BankFacts.Payer;
import org.encours.api.bank.BankQueries;
import org.encours.api.bank.Movement;
import org.encours.api.ledger.Company;
import org.encours.bank.internal.domain.Amounts;
import org.encours.bank.internal.domain.Evidence;
import org.encours.bank.internal.domain.Finding;
import org.encours.bank.internal.domain.Identification;
import org.encours.bank.internal.domain.MovementKind;
import org.encours.bank.internal.domain.PayerDirectory;
import org.encours.bank.internal.domain.Payment;
import org.encours.bank.internal.domain.ReturnReasons;
import org.encours.bank.internal.domain.ReturnedCredit;
import org.encours.bank.internal.domain.Rules;
import org.encours.bank.internal.domain.Verdicts;

/**
 * Looks at movements and refusals of one company. The customers are read once; what is open is read
 * for every batch, inside the caller's unit of work. Not thread-safe.
 */
final class Examination {
  private final BankFacts facts;
  private final Company company;
  private final ReturnReasons reasons;
  private final PayerDirectory directory;
  private final Map<String, String> currencies;

  /** A payer's IBAN that a movement teaches. */
  record Lesson(long account, String iban) {}

  /** What is to be recorded of a batch. */
  record Result(List<Decision> decisions, List<Lesson> lessons) {}

  /** What was found of one payment. */
  record Found(Payment payment, Finding finding, Evidence evidence) {}

  Examination(BankFacts facts, BankQueries queries, Company company, ReturnReasons reasons) {
    this.facts = facts;
    this.company = company;
    this.reasons = reasons;
    this.directory = new PayerDirectory(facts.payers(company));
    this.currencies =
        queries.accounts(company).stream()
            .collect(
                Collectors.toMap(
                    BankAccount::number, account -> account.currency().getCurrencyCode()));
  }

  Company company() {
    return company;
  }

  PayerDirectory directory() {
    return directory;
  }

  /** Decides on movements, without recording. */
  Result examine(List<Movement> movements) {
    Map<Long, MovementKind> kinds = new HashMap<>();
    Map<Long, Payment> payments = new HashMap<>();
    for (Movement movement : movements) {
      MovementKind kind = MovementKind.of(movement.line(), currencies.keySet());
      kinds.put(movement.id(), kind);
      if (isSought(kind)) {
        payments.put(movement.id(), payment(movement, kind == MovementKind.RECEIPT));
      }
    }
    Evidence evidence = new EvidenceReader(facts, company).read(payments.values());
    Identification identification = new Identification(evidence, new Amounts(company.currency()));
    Verdicts verdicts = new Verdicts(reasons, facts.ledgerUntil(company));
    Result result = new Result(new ArrayList<>(), new ArrayList<>());
    for (Movement movement : movements) {
      MovementKind kind = kinds.get(movement.id());
      Payment payment = payments.get(movement.id());
      if (payment == null) {
        result.decisions().add(verdicts.notCustomer(movement, kind));
        continue;
      }
      Found found = new Found(payment, identification.find(payment), evidence);
      boolean met = kind == MovementKind.RECEIPT && meetsLedger(movement, found, verdicts);
      Optional<Decision> decision =
          met ? Optional.empty() : Optional.of(decide(movement, kind, found, verdicts));
      decision.ifPresent(result.decisions()::add);
      if (met || decision.filter(Decision.Received.class::isInstance).isPresent()) {
        lesson(found).ifPresent(result.lessons()::add);
      }
    }
    return result;
  }

  /** Who a single movement may be from, whatever has been decided on it. */
  Found find(Movement movement) {
    return find(payment(movement, movement.line().amount() > 0));
  }

  Found find(Payment payment) {
    Evidence evidence = new EvidenceReader(facts, company).read(List.of(payment));
    Finding finding = new Identification(evidence, new Amounts(company.currency())).find(payment);
    return new Found(payment, finding, evidence);
  }

  /** The credit of a customer that a return takes back. */
  ReturnedCredit credit(Found found, long account) {
    Payment payment = found.payment();
    if (payment.amount() == 0) return new ReturnedCredit.Missing();
    return ReturnedCredit.of(
        facts.credits(company, account, payment.amount(), payment.day()),
        payment,
        found.evidence().earlier().getOrDefault(payment.id(), List.of()));
  }

  boolean isForeign(Movement movement) {
    return !currency(movement).equals(company.currency().getCurrencyCode());
  }

  String currency(Movement movement) {
    return currencies.getOrDefault(movement.account(), company.currency().getCurrencyCode());
  }

  private static boolean isSought(MovementKind kind) {
    return switch (kind) {
      case RECEIPT, RETURN, OWN_PAYMENT, OWN_PAYMENT_WORDED -> true;
      case OWN_ACCOUNT, PAID_OUT, NO_AMOUNT -> false;
    };
  }

  private Payment payment(Movement movement, boolean received) {
    Payment.Purpose purpose = received ? Payment.Purpose.RECEIPT : Payment.Purpose.RETURN;
    return Payment.of(movement, purpose, !isForeign(movement), directory);
  }

  private Decision decide(Movement movement, MovementKind kind, Found found, Verdicts verdicts) {
    Finding finding = found.finding();
    if (kind == MovementKind.OWN_PAYMENT || kind == MovementKind.OWN_PAYMENT_WORDED) {
      return verdicts.ownPayment(movement, kind, finding);
    }
    if (isForeign(movement)) return verdicts.foreign(movement, finding, currency(movement));
    if (kind == MovementKind.RECEIPT) return verdicts.receipt(movement, finding);
    ReturnedCredit credit =
        finding instanceof Finding.Certain certain
            ? credit(found, certain.payer().account())
            : new ReturnedCredit.Missing();
    return verdicts.returned(movement, finding, credit);
  }

  /** The ledger may have it without the bank's reference: on the customer's account. */
  private boolean meetsLedger(Movement movement, Found found, Verdicts verdicts) {
    return found.finding() instanceof Finding.Certain certain
        && !isForeign(movement)
        && verdicts.isCovered(movement)
        && facts.meetLedgerOnAccount(company, movement.id(), certain.payer().account());
  }

  /** Only a payer whose name is the customer's teaches: others may pay for several. */
  private static Optional<Lesson> lesson(Found found) {
    Payment payment = found.payment();
    if (!(found.finding() instanceof Finding.Certain certain)
        || !certain.rule().equals(Rules.REFERENCE)
        || payment.iban().isEmpty()) {
      return Optional.empty();
    }
    Payer payer = certain.payer();
    boolean known =
        found.evidence().ibans().getOrDefault(payment.iban(), List.of()).stream()
            .anyMatch(owner -> owner.account() == payer.account());
    boolean named = payment.names().strict().equals(List.of(payer)) && !payment.names().crowded();
    return named && !known
        ? Optional.of(new Lesson(payer.account(), payment.iban()))
        : Optional.empty();
  }
}
