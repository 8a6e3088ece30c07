package org.encours.store.internal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.encours.api.PageRequest;
import org.encours.api.Words;
import org.encours.api.ledger.Item;
import org.encours.api.ledger.ItemQuery.State;
import org.encours.api.lettering.Decision;
import org.encours.api.lettering.Lettering;
import org.encours.api.lettering.LetteringQuery;
import org.encours.api.lettering.NewLettering;
import org.encours.api.lettering.Share;

/** Letterings of account C1, by the document numbers of their entries. */
final class TestLetterings {
  private final TestStore store;

  TestLetterings(TestStore store) {
    this.store = store;
  }

  /** Letters what is open of these documents. */
  long letter(Decision.Origin origin, String... pieces) {
    TestItems items = new TestItems(store);
    List<Share> shares =
        store.items(State.OPEN).stream()
            .filter(item -> Arrays.asList(pieces).contains(item.entry().piece().reference()))
            .map(item -> new Share(item.entry().id(), item.open().minor()))
            .toList();
    Decision decision = new Decision(origin, "reference", 2, "lettering", Words.same("test"));
    return store.transactions.call(
        () ->
            store
                .letterings
                .record(
                    store.company().id(),
                    Optional.empty(),
                    List.of(new NewLettering(items.account(), shares, decision)))
                .get(0));
  }

  /** Letterings in force, each as its code and its documents. */
  List<String> inForce() {
    return all(false).stream().map(TestLetterings::text).sorted().toList();
  }

  static String text(Lettering lettering) {
    return lettering.code()
        + " "
        + String.join(
            " ", lettering.entries().stream().map(entry -> entry.piece()).sorted().toList());
  }

  /** Why letterings were undone, the oldest first. */
  List<String> undone() {
    return all(true).stream()
        .filter(lettering -> lettering.undone().isPresent())
        .sorted(Comparator.comparingLong(Lettering::id))
        .map(lettering -> lettering.undone().get().reason())
        .toList();
  }

  List<Lettering> all(boolean undone) {
    return store
        .letterings
        .letterings(
            store.company(), new LetteringQuery(Optional.empty(), undone, PageRequest.first(100)))
        .items()
        .stream()
        .map(each -> store.letterings.lettering(store.company(), each.id()).orElseThrow())
        .toList();
  }

  /** Amounts of all entries that count, by document. */
  List<String> entries() {
    return store.items(State.ALL).stream()
        .map(Item::entry)
        .map(entry -> entry.piece().reference() + " " + entry.amount().minor())
        .sorted()
        .toList();
  }
}
