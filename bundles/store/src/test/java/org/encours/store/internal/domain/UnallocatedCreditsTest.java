package org.encours.store.internal.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.encours.api.risk.LedgerSale;
import org.junit.jupiter.api.Test;

/** When invoices count as paid whose payments nobody has allocated. */
class UnallocatedCreditsTest {
  private static final int NEVER = LedgerSale.NOT_PAID;

  private final UnallocatedCredits account = new UnallocatedCredits();

  @Test
  void equalAmountsEveryMonthArePaidEveryMonth() {
    for (int month = 0; month < 3; month++) {
      open(month * 30, month * 30 + 30, 100);
      account.credit(month * 30 + 28, 100);
    }
    assertEquals(List.of(28, 58, 88), paid());
  }

  @Test
  void whatFellDueFirstIsPaidFirst() {
    open(0, 60, 100);
    open(5, 35, 100);
    account.credit(40, 100);
    assertEquals(List.of(NEVER, 40), paid());
  }

  @Test
  void aPartDoesNotPay() {
    open(0, 30, 100);
    account.credit(20, 99);
    assertEquals(List.of(NEVER), paid());
    account.credit(50, 1);
    assertEquals(List.of(50), paid());
  }

  @Test
  void aPaymentInAdvancePaysOnTheDayOfTheInvoice() {
    open(10, 40, 100);
    account.credit(3, 100);
    assertEquals(List.of(10), paid());
  }

  @Test
  void aPaymentThatCameBackPaysNothing() {
    open(0, 30, 100);
    open(5, 35, 70);
    account.credit(28, 100);
    account.credit(33, 70);
    account.debit(31, 100);
    assertEquals(List.of(NEVER, NEVER), paid(), "70 do not pay the 100 that fell due first");
  }

  @Test
  void whatIsLetteredStaysAsItIs() {
    account.invoice(new LedgerSale(0, 30, 25, 100), 0);
    open(1, 31, 100);
    account.credit(40, 100);
    assertEquals(List.of(25, 40), paid());
  }

  private void open(int day, int due, long amount) {
    account.invoice(new LedgerSale(day, due, NEVER, amount), amount);
  }

  private List<Integer> paid() {
    return account.sales().stream().map(LedgerSale::paid).toList();
  }
}
