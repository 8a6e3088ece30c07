package org.encours.bank.internal.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.encours.api.bank.BankFacts.Cited;
import org.encours.api.bank.BankFacts.Payer;

/**
 * The documents that a payment cites.
 *
 * @param open those with something left to pay
 * @param settled those without
 * @param unconfirmed numbers that could as well be a date or an amount, which nothing confirms
 */
record CitedDocuments(List<Cite> open, List<Cite> settled, List<Cite> unconfirmed) {
  private static final Comparator<Cite> ORDER =
      Comparator.comparing((Cite cite) -> cite.reference().source())
          .thenComparing(cite -> cite.debit().date())
          .thenComparing(cite -> cite.debit().piece())
          .thenComparingLong(cite -> cite.debit().entry());

  /** A debit and the reference that leads to it. */
  record Cite(Reference reference, Cited debit) {
    Payer payer() {
      return debit.payer();
    }
  }

  static CitedDocuments of(Payment payment, Evidence evidence) {
    List<Cite> all = new ArrayList<>();
    List<String> known =
        payment.numbers().stream().filter(number -> !evidence.cited(number).isEmpty()).toList();
    for (String number : known) {
      boolean onlyInside =
          known.stream()
              .anyMatch(
                  other ->
                      other.length() > number.length()
                          && other.contains(number)
                          && !payment.clues().stands(number, other));
      if (onlyInside) continue;
      Reference reference = payment.clues().references().get(number);
      for (Cited debit : evidence.cited(number)) all.add(new Cite(reference, debit));
    }
    all.sort(ORDER);
    return sorted(payment, firstOfEach(all));
  }

  /** A debit can be found by its number and by its invoice's payment reference. */
  private static List<Cite> firstOfEach(List<Cite> all) {
    Map<Long, Cite> byEntry = new java.util.LinkedHashMap<>();
    for (Cite cite : all) {
      byEntry.merge(
          cite.debit().entry(),
          cite,
          (first, second) ->
              first.reference().isWeak() && !second.reference().isWeak() ? second : first);
    }
    return List.copyOf(byEntry.values());
  }

  private static CitedDocuments sorted(Payment payment, List<Cite> all) {
    List<Cite> open = new ArrayList<>();
    List<Cite> settled = new ArrayList<>();
    List<Cite> unconfirmed = new ArrayList<>();
    for (Cite cite : all) {
      if (cite.reference().isWeak() && !isConfirmed(payment, cite, all)) {
        unconfirmed.add(cite);
      } else if (cite.debit().open() > 0) {
        open.add(cite);
      } else {
        settled.add(cite);
      }
    }
    return new CitedDocuments(open, settled, unconfirmed);
  }

  private static boolean isConfirmed(Payment payment, Cite cite, List<Cite> all) {
    if (payment.names().isStrict(cite.payer()) || isRival(payment, cite.payer())) return true;
    if (payment.amount() == 0) return false;
    long due = payment.isReturn() ? cite.debit().amount() : cite.debit().open();
    return payment.amount() == due || payment.amount() == sumOf(cite.payer(), all, payment);
  }

  private static boolean isRival(Payment payment, Payer payer) {
    return payment.names().rivals().stream().anyMatch(r -> r.account() == payer.account());
  }

  private static long sumOf(Payer payer, List<Cite> all, Payment payment) {
    return all.stream()
        .filter(cite -> cite.payer().account() == payer.account())
        .mapToLong(cite -> payment.isReturn() ? cite.debit().amount() : cite.debit().open())
        .sum();
  }

  /** What counts of a payment: what is open; of a return also what was settled. */
  List<Cite> telling(Payment payment) {
    if (!payment.isReturn()) return open;
    List<Cite> both = new ArrayList<>(open);
    both.addAll(settled);
    both.sort(ORDER);
    return both;
  }

  /** Whether the payment settles one of these documents, or all of them. */
  static boolean settlesExactly(Payment payment, List<Cite> cites) {
    long sum = cites.stream().mapToLong(cite -> cite.debit().open()).sum();
    return payment.amount() > 0
        && (payment.amount() == sum
            || cites.stream().anyMatch(cite -> cite.debit().open() == payment.amount()));
  }

  static List<Payer> payers(List<Cite> cites) {
    Map<Long, Payer> payers = new java.util.HashMap<>();
    cites.forEach(cite -> payers.put(cite.payer().account(), cite.payer()));
    return payers.values().stream().sorted(PayerDirectory.BY_NUMBER).toList();
  }
}
