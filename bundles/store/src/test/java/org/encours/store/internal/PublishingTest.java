package org.encours.store.internal;

import static org.encours.store.internal.TestStore.line;
import static org.encours.store.internal.TestStore.opening;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.encours.api.PageRequest;
import org.encours.api.document.LedgerLine;
import org.encours.api.ledger.ImportEffect;
import org.encours.api.ledger.ImportReport;
import org.encours.api.ledger.ImportState;
import org.encours.api.ledger.Item;
import org.encours.api.ledger.ItemQuery.State;
import org.encours.api.lettering.Lettering;
import org.encours.api.lettering.LetteringQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How files become entries and letterings. Given lines, when published, then the ledger holds … */
class PublishingTest {
  private TestStore store;

  @BeforeEach
  void freshStore() throws IOException, SQLException {
    store = new TestStore();
  }

  @Test
  void sameLinesInAnotherFileAreKnown() throws IOException {
    LedgerLine invoice = line(1, "2026-01-05", "FA1", "Facture", 12000);
    LedgerLine payment = line(2, "2026-02-05", "V1", "Virement", -12000);
    assertEquals(2, store.publish(invoice, payment).newEntries());

    ImportEffect again = store.publish(invoice, payment, line(3, "2026-02-06", "V2", "x", -100));

    assertEquals(1, again.newEntries());
    assertEquals(2, again.knownEntries());
    assertEquals(3, store.items(State.ALL).size());
  }

  @Test
  void twoIdenticalLinesOfOneFileAreTwoEntries() throws IOException {
    LedgerLine twin = line(1, "2026-01-05", "CB", "Carte", -500);
    LedgerLine other = line(2, "2026-01-05", "CB", "Carte", -500);

    assertEquals(2, store.publish(twin, other).newEntries());
    assertEquals(2, store.publish(twin, other).knownEntries());
    assertEquals(2, store.items(State.ALL).size());
  }

  @Test
  void publishingTwiceIsPublishingOnce() throws IOException {
    long id = store.received("one");
    LedgerLine invoice = line(1, "2026-01-05", "FA1", "Facture", 12000);
    store.publish(id, invoice);

    ImportEffect again = store.imports.publish(id, null, null);

    assertEquals(ImportEffect.NONE, again);
    ImportReport report = store.imports.find(id).orElseThrow();
    assertEquals(ImportState.IMPORTED, report.state());
    assertEquals(1, report.effect().newEntries());
  }

  @Test
  void balancedLetteringOfTheFileSettlesItsEntries() throws IOException {
    ImportEffect effect =
        store.publish(
            line(1, "C1", "2026-01-05", "FA1", "Facture", 12000, "AB"),
            line(2, "C1", "2026-02-05", "V1", "Virement", -12000, "AB"),
            line(3, "C2", "2026-02-05", "V1", "Virement", -7000, "AB"));

    assertEquals(2, effect.letterings());
    assertEquals(2, store.items(State.LETTERED).size());
    List<Lettering> letterings = letterings(true);
    assertEquals(
        List.of("C1 AB false", "C2 AB true"),
        letterings.stream()
            .map(l -> l.account() + " " + l.code() + " " + l.partial())
            .sorted()
            .toList());
  }

  @Test
  void unbalancedLetteringSettlesTheOldestFirstAndLeavesTheRestOpen() throws IOException {
    store.publish(
        line(1, "C1", "2026-01-05", "FA1", "Facture", 10000, "aa"),
        line(2, "C1", "2026-01-20", "FA2", "Facture", 5000, "aa"),
        line(3, "C1", "2026-02-05", "V1", "Virement", -12000, "aa"));

    List<String> open =
        store.items(State.OPEN).stream()
            .map(i -> i.entry().piece().reference() + " " + i.open())
            .toList();
    assertEquals(List.of("FA2 30.00 EUR"), open);
  }

  @Test
  void sameCodeOfTwoYearsIsTwoGroupsWhereTheDatesBalance() throws IOException {
    LedgerLine a = line(1, "C1", "2025-01-05", "FA1", "Facture", 10000, "AA");
    LedgerLine b = line(2, "C1", "2025-02-05", "V1", "Virement", -10000, "AA");
    store.publish(a, b);
    ImportEffect second =
        store.publish(
            line(1, "C1", "2026-01-05", "FA2", "Facture", 700, "AA"),
            line(2, "C1", "2026-02-05", "V2", "Virement", -700, "AA"));

    assertEquals(1, second.letterings());
    assertEquals(2, letterings(false).size());
  }

  @Test
  void letteringExtendedByTheSourceReplacesTheEarlierOne() throws IOException {
    store.publish(
        line(1, "C1", "2026-01-05", "FA1", "Facture", 10000, "aa"),
        line(2, "C1", "2026-02-05", "V1", "Virement", -4000, "aa"));
    ImportEffect effect =
        store.publish(
            line(1, "C1", "2026-01-05", "FA1", "Facture", 10000, "AA"),
            line(2, "C1", "2026-02-05", "V1", "Virement", -4000, "AA"),
            line(3, "C1", "2026-03-05", "V2", "Virement", -6000, "AA"));

    assertEquals(1, effect.letterings());
    assertEquals(3, store.items(State.LETTERED).size());
    assertEquals(2, letterings(true).size());
    assertTrue(letterings(true).stream().anyMatch(l -> l.undone().isPresent()));
  }

  @Test
  void letteringThatContradictsTheLedgerIsLeftOut() throws IOException {
    store.publish(
        line(1, "C1", "2026-01-05", "FA1", "Facture", 10000, "AA"),
        line(2, "C1", "2026-01-06", "FA2", "Facture", 10000, ""),
        line(3, "C1", "2026-02-05", "V1", "Virement", -10000, "AA"));
    ImportEffect effect =
        store.publish(
            line(2, "C1", "2026-01-06", "FA2", "Facture", 10000, "BB"),
            line(3, "C1", "2026-02-05", "V1", "Virement", -10000, "BB"));

    assertEquals(1, effect.letteringConflicts());
    assertEquals(1, letterings(true).size());
  }

  @Test
  void openingEntriesAreCarriedForwardWhenTheYearBeforeIsThere() throws IOException {
    store.publish(
        line(1, "C1", "2025-03-05", "FA1", "Facture", 10000, ""),
        line(2, "C1", "2025-12-20", "FA2", "Facture", 5000, ""));
    ImportEffect effect =
        store.publish(
            opening(1, "C1", "2026-01-01", "FA1", 10000, "AA"),
            opening(2, "C1", "2026-01-01", "FA2", 5000, ""),
            line(3, "C1", "2026-02-05", "V1", "Virement", -10000, "AA"));

    assertEquals(1, effect.newEntries());
    assertEquals(2, effect.carriedForward());
    assertEquals(1, effect.letterings(), "the original FA1 takes the opening's lettering");
    assertEquals(List.of("FA2"), pieces(store.items(State.OPEN)));
  }

  @Test
  void openingEntriesAreWithdrawnWhenTheYearBeforeComesLater() throws IOException {
    store.publish(
        opening(1, "C1", "2026-01-01", "FA1", 10000, "AA"),
        line(2, "C1", "2026-02-05", "V1", "Virement", -10000, "AA"));
    store.publish(
        line(1, "C1", "2025-03-05", "FA1", "Facture", 10000, ""),
        line(2, "C1", "2025-12-20", "FA2", "Facture", 5000, ""));

    assertEquals(List.of("FA1", "FA2", "V1"), pieces(store.items(State.OPEN)));
    assertTrue(letterings(true).get(0).undone().isPresent());
  }

  @Test
  void openingEntriesOfTheFirstYearAreTaken() throws IOException {
    ImportEffect effect =
        store.publish(
            opening(1, "C1", "2026-01-01", "FA1", 10000, ""),
            line(2, "C1", "2026-02-05", "V1", "Virement", -10000, ""));

    assertEquals(2, effect.newEntries());
    assertEquals(0, effect.carriedForward());
  }

  private List<Lettering> letterings(boolean undone) {
    return store
        .letterings
        .letterings(
            store.company(), new LetteringQuery(Optional.empty(), undone, PageRequest.first(100)))
        .items();
  }

  private static List<String> pieces(List<Item> items) {
    return items.stream().map(i -> i.entry().piece().reference()).toList();
  }
}
