package org.encours.lettering.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.encours.api.journal.EventKinds;
import org.encours.api.journal.JournalEntry;
import org.encours.api.journal.JournalEvent;
import org.encours.api.journal.Position;
import org.junit.jupiter.api.Test;

/** Which accounts are studied, and when. */
class HabitLearningTest {
  private final MemoryHabits facts = new MemoryHabits();
  private final HabitLearning learning = new HabitLearning(new Services.Direct(), facts);

  private void follow(String kind, String subject) {
    new HabitFollower(learning)
        .handle(
            new JournalEntry(
                Position.START,
                Instant.EPOCH,
                new JournalEvent(kind, Optional.of(7), subject, "marie", Map.of())));
  }

  @Test
  void aLetteringMakesItsAccountStudiedAnImportAllThatHaveChanged() {
    follow(EventKinds.LETTERED, "lettering/12");
    follow(EventKinds.UNLETTERED, "lettering/12");
    follow(EventKinds.IMPORT_COMPLETED, "import/3");
    follow(EventKinds.HABITS_RESET, "customer/C1");
    assertEquals(List.of("7 of lettering 12", "7 of lettering 12", "7", "7"), facts.asked);
  }

  @Test
  void manyAccountsAreStudiedInParts() {
    for (int account = 0; account < 25_000; account++) facts.paidAfterDays(account, 10);
    learning.learn(7);
    assertEquals(3, facts.asked.size());
    assertEquals(25_000, learning.ofCompany(7).size());
  }
}
