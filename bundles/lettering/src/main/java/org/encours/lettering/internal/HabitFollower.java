package org.encours.lettering.internal;

import java.util.Set;
import org.encours.api.journal.EventKinds;
import org.encours.api.journal.Follower;
import org.encours.api.journal.JournalEntry;
import org.encours.api.journal.JournalEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Learns customers' habits when letterings are confirmed, undone or to be forgotten. */
@Component
public final class HabitFollower implements Follower {
  private static final String LETTERING = "lettering/";

  private final HabitLearning habits;

  @Activate
  public HabitFollower(@Reference HabitLearning habits) {
    this.habits = habits;
  }

  @Override
  public String name() {
    return "habits";
  }

  @Override
  public Set<String> kinds() {
    return Set.of(
        EventKinds.LETTERED,
        EventKinds.UNLETTERED,
        EventKinds.IMPORT_COMPLETED,
        EventKinds.HABITS_RESET);
  }

  @Override
  public void handle(JournalEntry entry) {
    JournalEvent event = entry.event();
    int company = event.company().orElseThrow();
    if (event.subject().startsWith(LETTERING)) {
      habits.learnOf(company, Long.parseLong(event.subject().substring(LETTERING.length())));
    } else {
      habits.learn(company);
    }
  }
}
