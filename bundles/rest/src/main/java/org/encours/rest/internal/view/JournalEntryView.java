package org.encours.rest.internal.view;

import java.util.Map;
import java.util.TreeMap;
import org.encours.api.journal.JournalEntry;

/** An event of the journal; {@code company} is the SIREN. */
public record JournalEntryView(
    String position,
    String recordedAt,
    String kind,
    String company,
    String subject,
    String actor,
    Map<String, String> data) {

  public static JournalEntryView of(JournalEntry entry, Map<Integer, String> sirens) {
    return new JournalEntryView(
        entry.position().toString(),
        entry.recordedAt().toString(),
        entry.event().kind(),
        entry.event().company().map(sirens::get).orElse(null),
        entry.event().subject(),
        entry.event().actor(),
        new TreeMap<>(entry.event().data()));
  }
}
