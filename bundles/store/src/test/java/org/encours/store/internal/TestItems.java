package org.encours.store.internal;

import java.time.LocalDate;
import java.util.List;
import org.encours.api.ledger.Item;
import org.encours.api.ledger.ItemQuery.State;

/** The entries of account C1, by their document numbers. */
final class TestItems {
  private final TestStore store;
  private final List<Item> all;

  TestItems(TestStore store) {
    this.store = store;
    all = store.items(State.ALL);
  }

  long account() {
    return store
        .ledger
        .customer(store.company(), "C1", LocalDate.parse("2026-06-30"))
        .orElseThrow()
        .account()
        .id();
  }

  long entry(String piece) {
    return all.stream()
        .filter(item -> item.entry().piece().reference().equals(piece))
        .findFirst()
        .orElseThrow()
        .entry()
        .id();
  }

  /** Document numbers of what is open now, sorted. */
  List<String> open() {
    return store.items(State.OPEN).stream()
        .map(item -> item.entry().piece().reference())
        .sorted()
        .toList();
  }
}
