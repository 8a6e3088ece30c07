package org.encours.bank.internal.domain;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.encours.api.bank.BankFacts.Credit;
import org.encours.api.bank.BankFacts.Earlier;
import org.encours.api.document.References;

/** Which credit of the ledger a return takes back. */
public sealed interface ReturnedCredit {
  /** A return comes within the eight weeks in which a debtor may dispute, and a little more. */
  int MOST_DAYS = 60;

  /** How far apart bank and ledger may date the same receipt. */
  int DAYS_APART = 10;

  /** This one. */
  record Known(Credit credit) implements ReturnedCredit {}

  /** The ledger has none of that amount. */
  record Missing() implements ReturnedCredit {}

  /** It could be any of these. */
  record Doubtful(int number) implements ReturnedCredit {}

  /** The credit, if it is known. */
  default Optional<Long> entry() {
    return this instanceof Known known ? Optional.of(known.credit().entry()) : Optional.empty();
  }

  /**
   * What is cited goes first, then the receipt that the bank's references lead to, then the only
   * one, then the only lettered one of the last days.
   *
   * @param credits those of the customer's account and of the amount
   */
  static ReturnedCredit of(List<Credit> credits, Payment payment, List<Earlier> earlier) {
    List<Credit> before =
        credits.stream().filter(credit -> !credit.date().isAfter(payment.day())).toList();
    if (before.isEmpty()) return new Missing();
    Predicate<Credit> cited = credit -> payment.numbers().contains(canonical(credit));
    Predicate<Credit> sameReceipt =
        credit -> earlier.stream().anyMatch(receipt -> isOf(credit, receipt));
    Predicate<Credit> recent =
        credit -> ChronoUnit.DAYS.between(credit.date(), payment.day()) <= MOST_DAYS;
    return only(before, cited)
        .or(() -> only(before, cited.and(Credit::lettered)))
        .or(() -> only(before, sameReceipt))
        .or(() -> only(before, credit -> true))
        .or(() -> only(before, recent.and(Credit::lettered)))
        .<ReturnedCredit>map(Known::new)
        .orElseGet(() -> new Doubtful(before.size()));
  }

  private static String canonical(Credit credit) {
    return References.canonical(credit.piece());
  }

  private static boolean isOf(Credit credit, Earlier receipt) {
    return Math.abs(ChronoUnit.DAYS.between(credit.date(), receipt.bookedOn())) <= DAYS_APART
        && Math.abs(receipt.amount()) == Math.abs(credit.amount());
  }

  private static Optional<Credit> only(List<Credit> credits, Predicate<Credit> condition) {
    List<Credit> found = credits.stream().filter(condition).limit(2).toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }
}
