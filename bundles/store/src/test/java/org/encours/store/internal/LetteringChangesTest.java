package org.encours.store.internal;

import static org.encours.store.internal.TestStore.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.encours.api.Words;
import org.encours.api.document.Coded;
import org.encours.api.document.LedgerLine;
import org.encours.api.lettering.Decision;
import org.encours.api.lettering.Difference;
import org.encours.api.lettering.LetteringBatch;
import org.encours.api.lettering.LetteringChange;
import org.encours.api.lettering.NewLettering;
import org.encours.api.lettering.Share;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every receiver is told of every change once, whatever happens in between. */
class LetteringChangesTest {
  private static final String OUT = "out@node";
  private static final Decision BY_HAND =
      new Decision(Decision.Origin.MANUAL, "", 0, "marie", Words.same("test"));

  private TestStore store;
  private TestItems items;
  private JdbcLetteringChanges changes;

  @BeforeEach
  void fourItems() throws IOException, SQLException {
    store = new TestStore();
    store.publish(
        line(1, "2026-01-01", "FA1", "Facture", 10000),
        line(2, "2026-01-02", "FA2", "Facture", 5000),
        line(3, "2026-03-01", "V1", "Virement", -10000),
        line(4, "2026-03-02", "V2", "Virement", -4995));
    items = new TestItems(store);
    changes = new JdbcLetteringChanges(store.transactions, store.clock);
  }

  @Test
  void nothingIsOfferedBeforeSomethingIsLettered() {
    assertEquals(Optional.empty(), changes.next(store.company(), OUT));
  }

  @Test
  void whatIsLetteredIsToldOnceWithAllThatIsKnownOfIt() {
    Difference rounding = new Difference(Difference.Kind.ROUNDING, 5);
    long lettering = letter(Optional.of(rounding), share("FA2", 5000), share("V2", -4995));

    LetteringBatch batch = next();
    List<LetteringChange> told = read(batch);
    assertEquals(List.of("FA2 AAA", "V2 AAA"), words(told));
    LetteringChange payment = told.get(1);
    assertEquals(lettering, payment.lettering());
    assertEquals(-4995, payment.share());
    assertEquals(Optional.of(rounding), payment.difference());
    assertEquals("marie", payment.decision().actor());
    assertEquals("C1", payment.line().auxiliary().code());
    assertEquals("Client C1", payment.line().auxiliary().label());
    assertEquals("411000", payment.line().account().code());
    assertEquals("BQ", payment.line().journal().code());
    assertFalse(payment.partial());
    changes.taken(batch);
    assertEquals(Optional.empty(), changes.next(store.company(), OUT));
  }

  @Test
  void aBatchThatWasNotTakenIsOfferedAgainWithTheSameContent() throws IOException {
    long lettering = letter(share("FA1", 10000), share("V1", -10000));
    LetteringBatch first = next();
    assertFalse(first.repeated());
    List<LetteringChange> told = read(first);

    long second = letter(share("FA2", 4995), share("V2", -4995));
    undo(second);
    undo(lettering);
    letter(share("FA2", 4995), share("V2", -4995));
    store.clock.set("2026-07-01T10:00:00Z");
    store.publish(renamed("C1", "Autre nom"));

    LetteringBatch again = next();
    assertTrue(again.repeated());
    assertEquals(first.number(), again.number());
    assertEquals(told, read(again));
    changes.taken(again);
    LetteringBatch after = next();
    assertEquals(2, after.number());
    assertEquals(
        List.of("FA1 AAA undone", "V1 AAA undone", "FA2 aac", "V2 aac"), words(read(after)));
    assertTrue(read(after).get(2).partial());
  }

  @Test
  void whatIsUndoneIsToldBeforeWhatIsLettered() {
    long first = letter(share("FA1", 10000), share("V1", -10000));
    changes.taken(next());
    letter(share("FA2", 4995), share("V2", -4995));
    undo(first);

    List<LetteringChange> told = read(next());
    assertEquals(List.of("FA1 AAA undone", "V1 AAA undone", "FA2 aab", "V2 aab"), words(told));
    assertEquals("paul", told.get(0).undone().orElseThrow().actor());
  }

  @Test
  void whatWasLetteredAndUndoneInOneBatchIsLeftOut() {
    long lettering = letter(share("FA1", 10000), share("V1", -10000));
    undo(lettering);

    assertEquals(List.of(), read(next()));
  }

  @Test
  void whatIsStillUncommittedIsLeftToTheNextBatch() throws SQLException {
    try (Connection other = store.transactions.open();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("select pg_current_xact_id()"); // older than what follows
      letter(share("FA1", 10000), share("V1", -10000));
      assertEquals(Optional.empty(), changes.next(store.company(), OUT));
      other.rollback();
    }
    assertEquals(List.of("FA1 AAA", "V1 AAA"), words(read(next())));
  }

  @Test
  void receiversAreToldEachByItself() {
    letter(share("FA1", 10000), share("V1", -10000));
    changes.taken(next());
    assertTrue(changes.next(store.company(), "another").isPresent());
  }

  @Test
  void theTimetableRemembersTheLastTime() {
    JdbcTimetable timetable = new JdbcTimetable(store.transactions);
    assertEquals(Optional.empty(), timetable.lastDone(OUT));
    timetable.done(OUT, store.clock.instant());
    store.clock.set("2026-07-01T10:00:00Z");
    timetable.done(OUT, store.clock.instant());
    assertEquals(Optional.of(store.clock.instant()), timetable.lastDone(OUT));
  }

  private LetteringBatch next() {
    return changes.next(store.company(), OUT).orElseThrow();
  }

  private List<LetteringChange> read(LetteringBatch batch) {
    List<LetteringChange> told = new ArrayList<>();
    changes.read(store.company(), batch, told::add);
    return told;
  }

  private static List<String> words(List<LetteringChange> told) {
    return told.stream()
        .map(
            change ->
                change.line().piece().reference()
                    + " "
                    + change.line().letter().code()
                    + (change.undone().isPresent() ? " undone" : ""))
        .toList();
  }

  private Share share(String piece, long amount) {
    return new Share(items.entry(piece), amount);
  }

  private long letter(Share... shares) {
    return letter(Optional.empty(), shares);
  }

  private long letter(Optional<Difference> difference, Share... shares) {
    NewLettering lettering =
        new NewLettering(items.account(), List.of(shares), BY_HAND, difference);
    return store.transactions.call(
        () ->
            store
                .letterings
                .record(store.company().id(), Optional.empty(), List.of(lettering))
                .get(0));
  }

  private void undo(long lettering) {
    store.transactions.run(() -> store.letterings.undo(lettering, "paul", "erreur"));
  }

  private static LedgerLine renamed(String account, String name) {
    var line = line(9, account, "2026-05-01", "FA9", "Facture", 700, "");
    return new LedgerLine(
        line.line(),
        line.journal(),
        line.number(),
        line.date(),
        line.account(),
        new Coded(account, name),
        line.piece(),
        line.label(),
        line.posting(),
        line.letter(),
        line.validated());
  }
}
