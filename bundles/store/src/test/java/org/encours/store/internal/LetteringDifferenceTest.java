package org.encours.store.internal;

import static org.encours.store.internal.TestStore.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.encours.api.Words;
import org.encours.api.lettering.Decision;
import org.encours.api.lettering.Difference;
import org.encours.api.lettering.Lettering;
import org.encours.api.lettering.NewLettering;
import org.encours.api.lettering.RunMode;
import org.encours.api.lettering.RunScope;
import org.encours.api.lettering.Share;
import org.encours.api.lettering.WholeLettering;
import org.encours.api.store.UnitOfWork.Conflict;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Letterings that leave an explained difference, and what the database checks of whole ones. */
class LetteringDifferenceTest {
  private static final Decision BY_HAND =
      new Decision(Decision.Origin.MANUAL, "", 0, "marie", Words.same("escompte"));
  private static final Optional<Difference> DISCOUNT =
      Optional.of(new Difference(Difference.Kind.DISCOUNT, 200));

  private TestStore store;
  private TestItems items;

  @BeforeEach
  void invoiceAndPayments() throws IOException, SQLException {
    store = new TestStore();
    store.publish(
        line(1, "2026-01-01", "FA1", "Facture", 10000),
        line(2, "2026-03-01", "V1", "Virement", -9800),
        line(3, "2026-03-05", "V2", "Virement", -10000));
    items = new TestItems(store);
  }

  private long letter(Optional<Difference> difference, Share... shares) {
    return store.transactions.call(
        () ->
            store
                .letterings
                .record(
                    store.company().id(),
                    Optional.empty(),
                    List.of(
                        new NewLettering(items.account(), List.of(shares), BY_HAND, difference)))
                .get(0));
  }

  private Share share(String piece, long amount) {
    return new Share(items.entry(piece), amount);
  }

  private Lettering find(long id) {
    return store.letterings.lettering(store.company(), id).orElseThrow();
  }

  @Test
  void entriesAreWhollyLetteredAndTheDifferenceIsKept() {
    long id = letter(DISCOUNT, share("FA1", 10000), share("V1", -9800));
    assertEquals(DISCOUNT, find(id).difference());
    assertFalse(find(id).partial());
    assertEquals("AAA", find(id).code());
    assertEquals(List.of("V2"), items.open());
  }

  @Test
  void aDifferenceOnTheOtherSideIsAGain() {
    Optional<Difference> gain = Optional.of(new Difference(Difference.Kind.EXCHANGE, -9800));
    long id = letter(gain, share("FA1", 10000), share("V1", -9800), share("V2", -10000));
    assertEquals(gain, find(id).difference());
  }

  @Test
  void theLinesMustAddUpToTheDifference() {
    Optional<Difference> less = Optional.of(new Difference(Difference.Kind.DISCOUNT, 199));
    assertThrows(
        DataAccessException.class, () -> letter(less, share("FA1", 10000), share("V1", -9800)));
    assertThrows(
        DataAccessException.class,
        () -> letter(Optional.empty(), share("FA1", 10000), share("V1", -9800)));
    assertThrows(
        DataAccessException.class,
        () -> letter(DISCOUNT, share("FA1", 10000), share("V2", -10000)));
    assertEquals(3, items.open().size());
  }

  @Test
  void linesWithoutAHeadAreRefused() {
    assertThrows(
        DataAccessException.class,
        () ->
            store
                .transactions
                .sql()
                .execute(
                    "insert into lettering_line (lettering_id, entry_id, amount)"
                        + " values (99, ?, 0)",
                    items.entry("FA1")));
  }

  @Test
  void undoingGivesEverythingBack() {
    long id = letter(DISCOUNT, share("FA1", 10000), share("V1", -9800));
    store.transactions.run(() -> assertTrue(store.letterings.undo(id, "marie", "erreur")));
    assertEquals(List.of("FA1", "V1", "V2"), items.open());
    assertEquals(DISCOUNT, find(id).difference(), "the history keeps it");
    long again = letter(Optional.empty(), share("FA1", 10000), share("V2", -10000));
    assertEquals(Optional.empty(), find(again).difference());
  }

  @Test
  void aLetteringThatIsTakenUpAndRecordedAgainKeepsItsDifference() {
    long first = letter(DISCOUNT, share("FA1", 10000), share("V1", -9800));
    long second =
        store.transactions.call(
            () -> {
              Timestamp now = Timestamp.from(store.clock.instant());
              List<NewLettering> lifted =
                  new LetteringRevision(store.transactions, now)
                      .lift(List.of(first), LetteringWrites.IMPORT, "remplacé");
              return store.letterings.record(store.company().id(), Optional.empty(), lifted).get(0);
            });
    assertEquals(DISCOUNT, find(second).difference());
    assertEquals(LetteringWrites.IMPORT, find(first).undone().orElseThrow().actor());
  }

  @Test
  void wholeLetteringsOfARunAreRecordedAsTheyWereSeen() {
    whole("2026-03-05", share("FA1", 10000), share("V2", -10000));
    assertEquals(List.of("V1"), items.open());
    Lettering lettering = find(1);
    assertEquals(LocalDate.parse("2026-03-05"), lettering.date());
    assertFalse(lettering.partial());
    assertThrows(
        Conflict.class, () -> whole("2026-03-05", share("FA1", 10000), share("V2", -10000)));
  }

  @Test
  void whatARunSaysWronglyOfItsEntriesIsRefused() {
    assertThrows(
        DataAccessException.class,
        () -> whole("2026-03-04", share("FA1", 10000), share("V2", -10000)),
        "an entry is later");
    assertThrows(
        DataAccessException.class,
        () -> whole("2026-03-05", share("FA1", 9800), share("V1", -9800)),
        "one entry is taken in part");
    assertThrows(
        DataAccessException.class,
        () -> whole("2026-03-05", new Share(999, 10000), share("V2", -10000)),
        "an entry that is none");
    assertEquals(3, items.open().size());
  }

  private void whole(String date, Share... shares) {
    int company = store.company().id();
    store.transactions.run(
        () -> {
          RunScope scope =
              new RunScope(
                  company, store.letterings.lastEntry(company), LocalDate.parse("2026-06-30"));
          long run = store.letterings.request(scope, RunMode.AUTOMATIC, "marie");
          store.letterings.recordWhole(
              company,
              run,
              List.of(
                  new WholeLettering(
                      new NewLettering(items.account(), List.of(shares), BY_HAND),
                      LocalDate.parse(date),
                      false)));
        });
  }
}
