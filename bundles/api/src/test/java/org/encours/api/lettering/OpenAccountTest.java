package org.encours.api.lettering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OpenAccountTest {
  private static final OpenEntry INVOICE = entry(1, 100);
  private static final OpenEntry PAYMENT = entry(2, -60);
  private static final OpenEntry REFUND = entry(3, 20);
  private static final OpenAccount ACCOUNT =
      new OpenAccount(7, "DUPONT", true, List.of(INVOICE, PAYMENT, REFUND));

  private static OpenEntry entry(long id, long open) {
    LocalDate day = LocalDate.of(2026, 1, 10);
    return new OpenEntry(id, day, day, "OD", "411000", "", "", open);
  }

  @Test
  void sidesKeepTheOrder() {
    assertEquals(List.of(INVOICE, REFUND), ACCOUNT.debits());
    assertEquals(List.of(PAYMENT), ACCOUNT.credits());
  }

  @Test
  void withoutSomeEntriesItIsTheSameAccount() {
    OpenAccount rest = ACCOUNT.without(Set.of(1L, 99L));
    assertEquals(List.of(PAYMENT, REFUND), rest.entries());
    assertEquals(ACCOUNT.id(), rest.id());
    assertEquals(ACCOUNT.number(), rest.number());
    assertTrue(rest.collective());
    assertEquals(3, ACCOUNT.entries().size());
  }
}
