package org.encours.store.internal;

import static org.encours.store.internal.TestStore.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.encours.api.PageRequest;
import org.encours.api.Words;
import org.encours.api.ledger.Item;
import org.encours.api.ledger.ItemQuery.State;
import org.encours.api.lettering.Decision;
import org.encours.api.lettering.LetterCode;
import org.encours.api.lettering.Lettering;
import org.encours.api.lettering.LetteringQuery;
import org.encours.api.lettering.NewLettering;
import org.encours.api.lettering.Share;
import org.encours.api.store.UnitOfWork.Conflict;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the database makes of letterings: codes, balance, never twice, never lost. */
class LetteringFactsTest {
  private static final Decision BY_HAND =
      new Decision(Decision.Origin.MANUAL, "", 0, "marie", Words.same("test"));

  private TestStore store;
  private long account;
  private List<Item> items;

  @BeforeEach
  void fourItems() throws IOException, SQLException {
    store = new TestStore();
    store.publish(
        line(1, "2026-01-01", "FA1", "Facture", 10000),
        line(2, "2026-01-02", "FA2", "Facture", 5000),
        line(3, "2026-03-01", "V1", "Virement", -10000),
        line(4, "2026-03-02", "V2", "Virement", -5000));
    items = store.items(State.OPEN);
    account =
        store
            .ledger
            .customer(store.company(), "C1", LocalDate.parse("2026-06-30"))
            .orElseThrow()
            .account()
            .id();
  }

  @Test
  void codesFollowEachOtherAndAreNeverReused() {
    long first = letter(share("FA1", 10000), share("V1", -10000));
    long second = letter(share("FA2", 4000), share("V2", -4000));
    assertEquals("AAA", find(first).code());
    assertEquals("aab", find(second).code());

    store.transactions.run(
        () -> assertTrue(store.letterings.undo(second, "marie", "erreur de client")));
    long third = letter(share("FA2", 5000), share("V2", -5000));

    assertEquals("AAC", find(third).code());
    assertEquals("erreur de client", find(second).undone().orElseThrow().reason());
    assertEquals(0, store.items(State.OPEN).size());
  }

  @Test
  void letteringTwiceIsAConflictAndLeavesNoTrace() {
    letter(share("FA1", 10000), share("V1", -10000));

    assertThrows(Conflict.class, () -> letter(share("FA1", 5000), share("V2", -5000)));

    assertEquals(List.of("FA2", "V2"), openPieces());
    assertEquals(1, all().size());
  }

  @Test
  void ofTwoAtTheSameTimeOneWinsAndTheOtherIsTold() throws InterruptedException {
    CountDownLatch bothIn = new CountDownLatch(2);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    List<Future<Long>> tries =
        List.of(
            threads.submit(() -> together(bothIn, share("FA1", 10000), share("V1", -10000))),
            threads.submit(() -> together(bothIn, share("FA1", 5000), share("V2", -5000))));
    int conflicts = 0;
    for (Future<Long> each : tries) {
      try {
        each.get();
      } catch (ExecutionException e) {
        assertTrue(e.getCause() instanceof Conflict, e.toString());
        conflicts++;
      }
    }
    threads.shutdown();
    assertEquals(1, conflicts);
    assertEquals(1, all().size());
  }

  private long together(CountDownLatch bothIn, Share... shares) {
    return store.transactions.call(
        () -> {
          store.transactions.sql().fetch("select 1");
          bothIn.countDown();
          try {
            bothIn.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          return record(shares);
        });
  }

  @Test
  void whatWasWithdrawnMeanwhileIsAConflict() {
    store
        .transactions
        .sql()
        .execute(
            """
            insert into entry_withdrawn (entry_id, company_id, import_id, recorded_at)
            select id, company_id, 0, now() from entry where piece = 'V1'""");

    assertThrows(Conflict.class, () -> letter(share("FA1", 10000), share("V1", -10000)));

    assertEquals(List.of("FA1", "FA2", "V2"), openPieces());
  }

  @Test
  void whatDoesNotBalanceIsRefusedByTheDatabase() {
    assertThrows(DataAccessException.class, () -> letter(share("FA1", 10000), share("V2", -5000)));
    assertEquals(4, openPieces().size());
  }

  @Test
  void moreThanAnEntryHoldsIsRefusedByTheDatabase() {
    assertThrows(DataAccessException.class, () -> letter(share("FA2", 10000), share("V1", -10000)));
    assertEquals(4, openPieces().size());
  }

  @Test
  void aLetteringUndoneByAPersonIsRemembered() {
    long id = letter(share("FA1", 10000), share("V1", -10000));
    store.transactions.run(() -> store.letterings.undo(id, "marie", "litige"));

    assertEquals(
        Set.of(Set.of(entry("FA1"), entry("V1"))),
        store.letterings.undoneGroups(store.company().id()));
    assertFalse(
        store.transactions.call(() -> store.letterings.undo(id, "marie", "encore")),
        "undone once is undone");
  }

  @Test
  void factsCannotBeChanged() {
    long id = letter(share("FA1", 10000), share("V1", -10000));
    for (String change :
        List.of(
            "update entry set amount = 1",
            "delete from entry",
            "update lettering set code = 'X' where id = " + id,
            "delete from lettering_line",
            "delete from journal")) {
      assertThrows(
          DataAccessException.class, () -> store.transactions.sql().execute(change), change);
    }
  }

  @Test
  void sequenceOfCodesIsTheSameInTheDatabase() {
    for (long index : new long[] {0, 25, 26, 17575, 17576, 17577, 474551, 474552}) {
      String code = LetterCode.at(index, index % 2 == 0);
      assertEquals(
          index,
          store.transactions.sql().fetchSingle("select letter_index(?)", code).get(0, Long.class),
          code);
    }
  }

  private long letter(Share... shares) {
    return store.transactions.call(() -> record(shares));
  }

  private long record(Share... shares) {
    return store
        .letterings
        .record(
            store.company().id(),
            Optional.empty(),
            List.of(new NewLettering(account, List.of(shares), BY_HAND)))
        .get(0);
  }

  private Share share(String piece, long amount) {
    return new Share(entry(piece), amount);
  }

  private long entry(String piece) {
    return items.stream()
        .filter(item -> item.entry().piece().reference().equals(piece))
        .findFirst()
        .orElseThrow()
        .entry()
        .id();
  }

  private List<String> openPieces() {
    return store.items(State.OPEN).stream().map(item -> item.entry().piece().reference()).toList();
  }

  private Lettering find(long id) {
    return store.letterings.lettering(store.company(), id).orElseThrow();
  }

  private List<Lettering> all() {
    return store
        .letterings
        .letterings(
            store.company(), new LetteringQuery(Optional.empty(), true, PageRequest.first(100)))
        .items();
  }
}
