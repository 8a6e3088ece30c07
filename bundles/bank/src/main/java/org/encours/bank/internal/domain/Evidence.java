package org.encours.bank.internal.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.encours.api.bank.BankFacts.Cited;
import org.encours.api.bank.BankFacts.Earlier;
import org.encours.api.bank.BankFacts.Payer;

/**
 * What ledger and memory know of some payments.
 *
 * @param cited debits by the canonical number that a payment cites
 * @param ibans customers by IBAN
 * @param declared of these, the accounts that a person has named, by IBAN
 * @param open what is open on an account, minor units
 * @param openDebits open debits of an account and amount
 * @param onlyDebits debits that alone in the company have an amount open, by that amount
 * @param earlier earlier receipts that share a reference with a payment, by payment
 */
public record Evidence(
    Map<String, List<Cited>> cited,
    Map<String, List<Payer>> ibans,
    Map<String, Set<Long>> declared,
    Map<Long, Long> open,
    Map<AccountAmount, List<Cited>> openDebits,
    Map<Long, Cited> onlyDebits,
    Map<Long, List<Earlier>> earlier) {

  /** An amount on an account. */
  public record AccountAmount(long account, long amount) {}

  List<Cited> cited(String number) {
    return cited.getOrDefault(number, List.of());
  }

  List<Payer> ofIban(Payment payment) {
    if (payment.iban().isEmpty()) return List.of();
    return ibans.getOrDefault(payment.iban(), List.of()).stream()
        .sorted(PayerDirectory.BY_NUMBER)
        .toList();
  }

  boolean isDeclared(Payment payment, Payer payer) {
    return declared.getOrDefault(payment.iban(), Set.of()).contains(payer.account());
  }

  /** Whether a payment settles exactly one open debit of a customer, or all that is open. */
  boolean amountFits(Payment payment, Payer payer) {
    if (payment.amount() <= 0) return false;
    return debits(payment, payer).size() == 1
        || open.getOrDefault(payer.account(), 0L) == payment.amount();
  }

  boolean amountFitsAny(Payment payment, Collection<Payer> payers) {
    return payers.stream().anyMatch(payer -> amountFits(payment, payer));
  }

  List<Cited> debits(Payment payment, Payer payer) {
    return openDebits.getOrDefault(new AccountAmount(payer.account(), payment.amount()), List.of());
  }

  Optional<Cited> onlyDebit(Payment payment) {
    return Optional.ofNullable(onlyDebits.get(payment.amount()));
  }

  List<Earlier> earlier(Payment payment) {
    return earlier.getOrDefault(payment.id(), List.of());
  }
}
