package org.encours.api.journal;

import java.util.Map;
import java.util.Optional;

/**
 * What happened, as its author writes it to the journal.
 *
 * @param kind dotted name: {@code import.completed}
 * @param company the company concerned, if one is
 * @param subject what it happened to: {@code import/42}, {@code lettering/17}
 * @param actor user name, or the name of the component that decided
 * @param data further facts; plain texts, numbers as decimal text
 */
public record JournalEvent(
    String kind,
    Optional<Integer> company,
    String subject,
    String actor,
    Map<String, String> data) {

  public JournalEvent {
    data = Map.copyOf(data);
  }
}
