package org.encours.store.internal;

import static org.encours.store.internal.TestStore.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.encours.api.PageRequest;
import org.encours.api.Words;
import org.encours.api.document.LedgerLine;
import org.encours.api.ledger.ImportEffect;
import org.encours.api.ledger.Item;
import org.encours.api.ledger.ItemQuery.State;
import org.encours.api.lettering.Decision;
import org.encours.api.lettering.Lettering;
import org.encours.api.lettering.LetteringQuery;
import org.encours.api.lettering.NewLettering;
import org.encours.api.lettering.NewProposal;
import org.encours.api.lettering.OpenAccount;
import org.encours.api.lettering.OpenEntry;
import org.encours.api.lettering.RunMode;
import org.encours.api.lettering.RunScope;
import org.encours.api.lettering.Share;
import org.encours.api.lettering.WholeLettering;
import org.encours.api.store.UnitOfWork.Conflict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is paid in parts becomes one lettering. */
class LetteringExtensionTest {
  private static final Decision BY_HAND =
      new Decision(Decision.Origin.MANUAL, "", 0, "marie", Words.same("test"));
  private static final LocalDate TODAY = LocalDate.parse("2026-06-30");

  private TestStore store;
  private TestItems items;

  @BeforeEach
  void anInvoicePaidInParts() throws IOException, SQLException {
    store = new TestStore();
    store.publish(
        line(1, "2026-01-01", "FA1", "Facture", 10000),
        line(2, "2026-01-02", "FA2", "Facture", 5000),
        line(3, "2026-03-01", "V1", "Virement", -4000),
        line(4, "2026-04-01", "V2", "Virement", -6000),
        line(5, "2026-05-01", "V3", "Virement", -5000));
    items = new TestItems(store);
  }

  @Test
  void theRestOfAnInvoiceIsShownToTheRules() {
    letter(share("FA1", 4000), share("V1", -4000));

    OpenEntry rest = open().get(0);

    assertEquals(items.entry("FA1"), rest.id());
    assertEquals(6000, rest.open());
    assertEquals(4000, rest.settled());
    assertEquals(4, open().size());
  }

  @Test
  void theLastPartCompletesTheLetteringUnderItsCode() {
    long first = letter(share("FA1", 4000), share("V1", -4000));
    long whole = letter(share("FA1", 6000), share("V2", -6000));

    assertEquals("aaa", lettering(first).code());
    assertEquals("AAA", lettering(whole).code());
    assertFalse(lettering(whole).partial());
    assertEquals(3, lettering(whole).entries().size());
    assertEquals(
        "Complété par un lettrage ultérieur", lettering(first).undone().orElseThrow().reason());
    assertTrue(
        lettering(whole)
            .decision()
            .explanation()
            .fr()
            .endsWith("Complète le lettrage partiel aaa."));
    assertEquals(2, store.items(State.OPEN).size());
    assertEquals(Set.of(), store.letterings.undoneGroups(store.company().id()));
  }

  @Test
  void threePartsAreOneLettering() {
    letter(share("FA1", 4000), share("V1", -4000));
    long second = letter(share("FA1", 5000), share("V3", -5000));
    assertEquals("aaa", lettering(second).code());
    assertEquals(3, lettering(second).entries().size());
    long third = letter(share("FA1", 1000), share("V2", -1000));
    assertEquals("aaa", lettering(third).code(), "something of V2 is left");
    assertEquals(4, lettering(third).entries().size());
    assertEquals(List.of(5000L, -5000L), store.items(State.OPEN).stream().map(this::left).toList());
  }

  @Test
  void aRunCompletesIt() {
    letter(share("FA1", 4000), share("V1", -4000));
    whole(true, share("FA1", 6000), share("V2", -6000));
    assertEquals(2, store.items(State.OPEN).size());
  }

  @Test
  void aRunThatSawAPartialLetteringWhichIsGoneLooksAgain() {
    long first = letter(share("FA1", 4000), share("V1", -4000));
    store.transactions.run(() -> store.letterings.undo(first, "marie", "erreur"));

    assertThrows(Conflict.class, () -> whole(true, share("FA1", 6000), share("V2", -6000)));

    assertEquals(5, store.items(State.OPEN).size());
  }

  @Test
  void moreThanTheRestIsAConflict() {
    letter(share("FA1", 4000), share("V1", -4000));
    assertThrows(
        Conflict.class, () -> letter(share("FA1", 10000), share("V2", -6000), share("V3", -4000)));
    assertEquals(1, letterings().size());
  }

  @Test
  void twoThatExtendTheSameOneBecomeOne() {
    letter(share("FA1", 3000), share("FA2", 1000), share("V1", -4000));
    List<Long> ids =
        store.transactions.call(
            () ->
                store.letterings.record(
                    store.company().id(),
                    Optional.empty(),
                    List.of(
                        lettering(share("FA1", 6000), share("V2", -6000)),
                        lettering(share("FA2", 4000), share("V3", -4000)))));
    assertEquals(ids.get(0), ids.get(1));
    assertEquals(5, lettering(ids.get(0)).entries().size());
    assertEquals(1, letterings().size());
  }

  @Test
  void whatGetsNothingIsNotLettered() {
    letter(share("FA1", 4000), share("FA2", 0), share("V1", -4000));
    letter(share("FA2", 5000), share("V3", -5000));
    assertEquals(
        List.of("aaa", "AAB"),
        letterings().stream().map(Lettering::code).sorted(String::compareToIgnoreCase).toList());
  }

  @Test
  void aProposalOfTheRestIsPendingUntilTheRestIsTaken() {
    letter(share("FA1", 4000), share("V1", -4000));
    propose(share("FA1", 6000), share("V2", -6000));
    assertEquals(1, pending());
    letter(share("FA1", 5000), share("V3", -5000));
    assertEquals(0, pending());
  }

  @Test
  void anErpThatHasNotComeAsFarDoesNotContradict() throws IOException {
    LedgerLine invoice = line(6, "C2", "2026-01-01", "FA6", "Facture", 10000, "AB");
    LedgerLine first = line(7, "C2", "2026-02-01", "V6", "Virement", -4000, "AB");
    LedgerLine second = line(8, "C2", "2026-03-01", "V7", "Virement", -6000, "");
    store.publish(invoice, first, second);
    TestItems all = new TestItems(store);
    long account = account("C2");
    store.transactions.run(
        () ->
            store.letterings.record(
                store.company().id(),
                Optional.empty(),
                List.of(
                    new NewLettering(
                        account,
                        List.of(
                            new Share(all.entry("FA6"), 6000), new Share(all.entry("V7"), -6000)),
                        BY_HAND))));

    ImportEffect again =
        store.publish(
            invoice, first, second, line(9, "C2", "2026-04-01", "FA7", "Facture", 100, ""));

    assertEquals(0, again.letteringConflicts());
    assertEquals("AB", letterings().get(0).code(), "the ERP's code");
    assertEquals(1, letterings().size());
    assertEquals(List.of("FA1", "FA2", "FA7", "V1", "V2", "V3"), new TestItems(store).open());
  }

  private long account(String number) {
    return store.ledger.customer(store.company(), number, TODAY).orElseThrow().account().id();
  }

  private List<OpenEntry> open() {
    List<OpenEntry> found = new ArrayList<>();
    RunScope scope = scope();
    try (Stream<OpenAccount> accounts = store.letterings.openAccounts(scope)) {
      accounts.forEach(account -> found.addAll(account.entries()));
    }
    return found;
  }

  private RunScope scope() {
    int company = store.company().id();
    return new RunScope(company, store.letterings.lastEntry(company), TODAY);
  }

  private void propose(Share... shares) {
    store.transactions.run(
        () -> {
          long run = store.letterings.request(scope(), RunMode.AUTOMATIC, "marie");
          store.letterings.propose(
              store.company().id(),
              run,
              List.of(
                  new NewProposal(
                      items.account(), List.of(shares), 80, BY_HAND, Optional.empty(), 0)));
        });
  }

  private int pending() {
    return store
        .letterings
        .proposals(
            store.company(), new LetteringQuery(Optional.empty(), false, PageRequest.first(10)))
        .items()
        .size();
  }

  private void whole(boolean extending, Share... shares) {
    store.transactions.run(
        () -> {
          long run = store.letterings.request(scope(), RunMode.AUTOMATIC, "marie");
          store.letterings.recordWhole(
              store.company().id(),
              run,
              List.of(new WholeLettering(lettering(shares), TODAY, extending)));
        });
  }

  private long letter(Share... shares) {
    return store.transactions.call(
        () ->
            store
                .letterings
                .record(store.company().id(), Optional.empty(), List.of(lettering(shares)))
                .get(0));
  }

  private NewLettering lettering(Share... shares) {
    return new NewLettering(items.account(), List.of(shares), BY_HAND);
  }

  private Share share(String piece, long amount) {
    return new Share(items.entry(piece), amount);
  }

  private Lettering lettering(long id) {
    return store.letterings.lettering(store.company(), id).orElseThrow();
  }

  private List<Lettering> letterings() {
    return store
        .letterings
        .letterings(
            store.company(), new LetteringQuery(Optional.empty(), false, PageRequest.first(10)))
        .items();
  }

  private long left(Item item) {
    return item.open().minor();
  }
}
