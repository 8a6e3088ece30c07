package org.encours.api.journal;

import java.time.Instant;

/**
 * An event in the journal.
 *
 * @param position where it stands
 * @param recordedAt when it was written
 * @param event what happened
 */
public record JournalEntry(Position position, Instant recordedAt, JournalEvent event) {}
