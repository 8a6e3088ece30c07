package org.encours.bank.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.encours.api.bank.BankFacts;
import org.encours.api.bank.BankFacts.Cited;
import org.encours.api.bank.BankFacts.Earlier;
import org.encours.api.bank.BankFacts.Payer;
import org.encours.api.document.PaymentReferences;
import org.encours.api.ledger.Company;
import org.encours.bank.internal.domain.Evidence;
import org.encours.bank.internal.domain.Evidence.AccountAmount;
import org.encours.bank.internal.domain.Payment;

/** Collects what is known of a batch of payments, with one question of each sort. */
final class EvidenceReader {
  private final BankFacts facts;
  private final Company company;

  EvidenceReader(BankFacts facts, Company company) {
    this.facts = facts;
    this.company = company;
  }

  Evidence read(Collection<Payment> payments) {
    Set<String> numbers = new HashSet<>();
    Set<String> ibans = new HashSet<>();
    Set<Long> amounts = new HashSet<>();
    for (Payment payment : payments) {
      numbers.addAll(payment.numbers());
      if (!payment.iban().isEmpty()) ibans.add(payment.iban());
      if (payment.amount() > 0) amounts.add(payment.amount());
    }
    Map<String, List<Cited>> cited = cited(numbers);
    Map<String, List<Payer>> known = ibans.isEmpty() ? Map.of() : facts.ibans(company, ibans);
    Set<Long> accounts = accounts(payments, cited, known);
    return new Evidence(
        cited,
        known,
        known.isEmpty() ? Map.of() : facts.declaredIbans(company, known.keySet()),
        accounts.isEmpty() ? Map.of() : facts.open(company, accounts),
        openDebits(accounts, amounts),
        amounts.isEmpty() ? Map.of() : facts.onlyOpenDebits(company, amounts),
        earlier(payments));
  }

  private Map<String, List<Cited>> cited(Set<String> numbers) {
    if (numbers.isEmpty()) return Map.of();
    return facts.cited(company, numbers).stream().collect(Collectors.groupingBy(Cited::reference));
  }

  private static Set<Long> accounts(
      Collection<Payment> payments,
      Map<String, List<Cited>> cited,
      Map<String, List<Payer>> ofIbans) {
    Set<Long> accounts = new HashSet<>();
    cited.values().forEach(list -> list.forEach(c -> accounts.add(c.payer().account())));
    ofIbans.values().forEach(list -> list.forEach(payer -> accounts.add(payer.account())));
    payments.forEach(payment -> payment.namedPayers().forEach(p -> accounts.add(p.account())));
    return accounts;
  }

  private Map<AccountAmount, List<Cited>> openDebits(Set<Long> accounts, Set<Long> amounts) {
    if (accounts.isEmpty() || amounts.isEmpty()) return Map.of();
    return facts.openDebits(company, accounts, amounts).stream()
        .collect(
            Collectors.groupingBy(
                debit -> new AccountAmount(debit.payer().account(), debit.open())));
  }

  private Map<Long, List<Earlier>> earlier(Collection<Payment> payments) {
    Map<Long, List<Earlier>> earlier = new HashMap<>();
    for (Payment payment : payments) {
      if (payment.purpose() != Payment.Purpose.RETURN) continue;
      PaymentReferences given = given(payment.references());
      if (given.equals(PaymentReferences.NONE)) continue;
      List<Earlier> found = facts.earlier(company, given);
      if (!found.isEmpty()) {
        earlier.put(
            payment.id(),
            found.stream().filter(receipt -> receipt.movement() != payment.id()).toList());
      }
    }
    return earlier;
  }

  /** Without what the payer was obliged to fill in and did not, and without the creditor's own. */
  private static PaymentReferences given(PaymentReferences references) {
    String endToEnd = references.endToEnd();
    return new PaymentReferences(
        endToEnd.equalsIgnoreCase("NOTPROVIDED") ? "" : endToEnd,
        references.transaction(),
        "",
        references.mandate());
  }
}
