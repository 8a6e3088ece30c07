package org.encours.risk.internal;

import java.time.Duration;
import java.util.Set;
import org.encours.api.journal.EventKinds;
import org.encours.api.journal.Follower;
import org.encours.api.journal.JournalEntry;
import org.encours.api.journal.JournalEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Rates anew when payments, due dates or the bounds of notes have changed. Not after an import, but
 * after the lettering that follows it: only then is it known what was paid, and both at once would
 * take longer. A merge of persons changes no account's sales, so it changes no note.
 */
@Component
public final class RatingFollower implements Follower {
  private static final String LETTERING = "lettering/";

  /** How long before it is committed, and so seen, an event may have been written at most. */
  private static final Duration LONGEST_COMMIT = Duration.ofMinutes(1);

  private final CompanyRatings ratings;

  @Activate
  public RatingFollower(@Reference CompanyRatings ratings) {
    this.ratings = ratings;
  }

  @Override
  public String name() {
    return "rating";
  }

  @Override
  public Set<String> kinds() {
    return Set.of(
        EventKinds.LETTERING_RUN_COMPLETED,
        EventKinds.LETTERED,
        EventKinds.UNLETTERED,
        EventKinds.CONFLICT_DECIDED,
        EventKinds.TERMS_DECLARED,
        EventKinds.NOTE_BOUNDS_CHOSEN);
  }

  @Override
  public void handle(JournalEntry entry) {
    entry.event().company().ifPresent(company -> handle(entry, company));
  }

  private void handle(JournalEntry entry, int company) {
    if (isInLastRating(entry, company)) return;
    JournalEvent event = entry.event();
    if (event.subject().startsWith(LETTERING)) {
      ratings.rateOf(company, Long.parseLong(event.subject().substring(LETTERING.length())));
    } else {
      ratings.rate(company);
    }
  }

  /** Whoever catches up with the journal has read with the first event what the next ones say. */
  private boolean isInLastRating(JournalEntry entry, int company) {
    return ratings
        .lastRated(company)
        .filter(rated -> entry.recordedAt().plus(LONGEST_COMMIT).isBefore(rated))
        .isPresent();
  }
}
