package org.encours.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.encours.api.lettering.OpenAccount;
import org.encours.api.lettering.OpenEntry;
import org.junit.jupiter.api.Test;

class OpenAccountBuilderTest {
  @Test
  void entriesComeByDateThenNumber() {
    OpenAccount account =
        OpenAccountBuilder.account("DUPONT")
            .credit("2026-03-01", "VIR", "Virement", "120.00")
            .debit("2026-01-10", "FA-0001", "Facture", "120.00")
            .due("2026-02-28")
            .debit("2026-01-10", "FA-0002", "Facture", "0.01")
            .build();
    assertEquals(List.of(2L, 3L, 1L), account.entries().stream().map(OpenEntry::id).toList());
    assertEquals(
        List.of(12_000L, 1L, -12_000L), account.entries().stream().map(OpenEntry::open).toList());
    assertEquals(LocalDate.of(2026, 2, 28), account.entries().get(0).due());
    assertEquals(LocalDate.of(2026, 1, 10), account.entries().get(1).due());
  }

  @Test
  void collectiveAccount() {
    assertTrue(OpenAccountBuilder.account("411000").collective().build().collective());
  }

  @Test
  void dueDateNeedsAnEntry() {
    OpenAccountBuilder empty = OpenAccountBuilder.account("DUPONT");
    assertThrows(IllegalStateException.class, () -> empty.due("2026-02-28"));
  }
}
