package org.encours.store.internal.domain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.encours.api.risk.LedgerSale;

/**
 * When invoices were paid, payments that nobody has allocated yet included: who pays every month
 * does not become a bad payer because equal amounts are not lettered. Such payments clear the
 * invoices that fell due first, as the law has it where the debtor says nothing (C. civ. 1342-10).
 * Only an estimate for how somebody pays: nothing is lettered by it.
 */
public final class UnallocatedCredits {
  private static final Comparator<Due> OLDEST_FIRST =
      Comparator.comparingInt((Due due) -> due.sale().due()).thenComparingInt(d -> d.sale().day());

  private final List<LedgerSale> settled = new ArrayList<>();
  private final List<Due> open = new ArrayList<>();
  private final List<Credit> credits = new ArrayList<>();
  private final List<Credit> debits = new ArrayList<>();

  private record Due(LedgerSale sale, long rest) {}

  private record Credit(int day, long amount) {}

  /**
   * @param rest what is open of it, in minor units; 0 if nothing is
   */
  public void invoice(LedgerSale sale, long rest) {
    if (sale.paid() == LedgerSale.NOT_PAID && rest > 0) open.add(new Due(sale, rest));
    else settled.add(sale);
  }

  /**
   * @param amount what is not allocated of it, in minor units, above 0
   */
  public void credit(int day, long amount) {
    credits.add(new Credit(day, amount));
  }

  /**
   * A payment that came back, or whatever else the customer owes without an invoice.
   *
   * @param amount what is open of it, in minor units, above 0
   */
  public void debit(int day, long amount) {
    debits.add(new Credit(day, amount));
  }

  /** The invoices with the days on which they were paid, the earliest first. */
  public List<LedgerSale> sales() {
    open.sort(OLDEST_FIRST);
    credits.sort(Comparator.comparingInt(Credit::day));
    debits.forEach(this::takeBack);
    Deque<Credit> left = new ArrayDeque<>(credits);
    List<LedgerSale> sales = new ArrayList<>(settled);
    for (Due due : open) sales.add(paid(due, left));
    sales.sort(Comparator.comparingInt(LedgerSale::day));
    return sales;
  }

  /** From the payment of that amount before it, else from the latest ones. */
  private void takeBack(Credit debit) {
    for (int i = credits.size() - 1; i >= 0; i--) {
      Credit credit = credits.get(i);
      if (credit.amount() == debit.amount() && credit.day() <= debit.day()) {
        credits.remove(i);
        return;
      }
    }
    long rest = debit.amount();
    while (rest > 0 && !credits.isEmpty()) {
      Credit last = credits.remove(credits.size() - 1);
      if (last.amount() > rest) credits.add(new Credit(last.day(), last.amount() - rest));
      rest -= last.amount();
    }
  }

  private static LedgerSale paid(Due due, Deque<Credit> left) {
    long rest = due.rest();
    int day = due.sale().day();
    while (rest > 0 && !left.isEmpty()) {
      Credit next = left.remove();
      day = Math.max(day, next.day());
      if (next.amount() > rest) left.addFirst(new Credit(next.day(), next.amount() - rest));
      rest -= next.amount();
    }
    if (rest > 0) return due.sale();
    return new LedgerSale(due.sale().day(), due.sale().due(), day, due.sale().amount());
  }
}
