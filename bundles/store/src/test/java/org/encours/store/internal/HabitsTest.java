package org.encours.store.internal;

import static org.encours.store.internal.TestStore.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.encours.api.InvalidRequest;
import org.encours.api.Words;
import org.encours.api.document.LedgerLine;
import org.encours.api.journal.EventKinds;
import org.encours.api.journal.JournalEntry;
import org.encours.api.journal.Position;
import org.encours.api.lettering.Decision;
import org.encours.api.lettering.Difference;
import org.encours.api.lettering.Habit;
import org.encours.api.lettering.HabitFacts.Unstudied;
import org.encours.api.lettering.NewLettering;
import org.encours.api.lettering.OpenEntry;
import org.encours.api.lettering.SettledAccount;
import org.encours.api.lettering.Share;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which letterings are learnt from, when again, and what is forgotten. */
class HabitsTest {
  private static final Habit EXACT =
      new Habit(Habit.Kind.EXACT_AMOUNT, 0, 3, 0, new Words("paie exact", "pays exactly"));
  private static final Habit DISCOUNT =
      new Habit(Habit.Kind.DISCOUNT, 20, 4, 1, new Words("déduit 2 %", "deducts 2 %"));

  private TestStore store;
  private JdbcHabits habits;
  private TestItems items;
  private int company;

  /** Account C1 with 5 invoices and their payments, nothing lettered. */
  @BeforeEach
  void fiveInvoices() throws IOException, SQLException {
    store = new TestStore();
    List<LedgerLine> lines = new ArrayList<>();
    for (int i = 1; i <= 5; i++) {
      lines.add(line(2 * i, "2026-01-0" + i, "FA" + i, "Facture", 10_000 + i));
      lines.add(line(2 * i + 1, "2026-02-0" + i, "V" + i, "Virement", -10_000 - i));
    }
    store.publish(lines.toArray(LedgerLine[]::new));
    habits = new JdbcHabits(store.transactions, store.journal, store.clock);
    items = new TestItems(store);
    company = store.company().id();
  }

  /** Letters that invoice with its payment. */
  private long letter(Decision.Origin origin, int number) {
    return record(
        origin,
        new Share(items.entry("FA" + number), 10_000 + number),
        new Share(items.entry("V" + number), -10_000 - number));
  }

  private long record(Decision.Origin origin, Share... shares) {
    long left = List.of(shares).stream().mapToLong(Share::amount).sum();
    NewLettering lettering =
        new NewLettering(
            items.account(),
            List.of(shares),
            new Decision(origin, "", 0, "marie", Words.same("x")),
            left == 0
                ? Optional.empty()
                : Optional.of(new Difference(Difference.Kind.DISCOUNT, left)));
    return store.transactions.call(
        () -> store.letterings.record(company, Optional.empty(), List.of(lettering)).get(0));
  }

  private void letterAll(Decision.Origin origin, int... numbers) {
    for (int number : numbers) letter(origin, number);
  }

  private List<Unstudied> unstudied() {
    return store.transactions.call(() -> habits.unstudied(company, Optional.empty(), 100));
  }

  private List<SettledAccount> settled() {
    List<SettledAccount> found = new ArrayList<>();
    store.transactions.run(
        () -> habits.settled(company, List.of(new Unstudied(items.account(), 0, 0)), found::add));
    return found;
  }

  private void learn(Habit... learnt) {
    store.transactions.run(
        () -> {
          List<Unstudied> all = habits.unstudied(company, Optional.empty(), 100);
          habits.learn(company, all, Map.of(items.account(), List.of(learnt)));
        });
  }

  @Test
  void threeConfirmedLetteringsAreWorthAStudyThoseOfRulesAreNot() {
    letterAll(Decision.Origin.RULE, 4, 5);
    letterAll(Decision.Origin.MANUAL, 1);
    letterAll(Decision.Origin.ACCEPTED, 2);
    assertEquals(List.of(), unstudied());
    long last = letter(Decision.Origin.EXTERNAL, 3);
    assertEquals(List.of(new Unstudied(items.account(), 3, last)), unstudied());
  }

  @Test
  void anAccountIsStudiedAgainWhenItsLetteringsChange() {
    letterAll(Decision.Origin.MANUAL, 1, 2, 3);
    learn(EXACT);
    assertEquals(List.of(), unstudied(), "once is enough");
    long fourth = letter(Decision.Origin.MANUAL, 4);
    assertEquals(
        List.of(new Unstudied(items.account(), 4, fourth)),
        store.transactions.call(() -> habits.unstudied(company, Optional.of(fourth), 100)));
    learn(EXACT);
    store.transactions.run(() -> store.letterings.undo(fourth, "marie", "erreur"));
    assertEquals(1, unstudied().size());
    learn();
    assertEquals(List.of(), unstudied());
    assertEquals(List.of(), habits.of(store.company(), "C1"));
  }

  @Test
  void onlyTheAccountOfThatLetteringIsStudiedWhereOneIsNamed() throws IOException {
    letterAll(Decision.Origin.MANUAL, 1, 2, 3);
    store.publish(
        line(20, "C2", "2026-01-01", "G1", "Facture", 100, "A"),
        line(21, "C2", "2026-01-02", "G2", "Virement", -100, "A"),
        line(22, "C2", "2026-01-03", "G3", "Facture", 100, "B"),
        line(23, "C2", "2026-01-04", "G4", "Virement", -100, "B"),
        line(24, "C2", "2026-01-05", "G5", "Facture", 100, "C"),
        line(25, "C2", "2026-01-06", "G6", "Virement", -100, "C"));
    assertEquals(2, unstudied().size(), "what a file letters counts too");
    long fourth = letter(Decision.Origin.MANUAL, 4);
    assertEquals(
        Set.of(items.account()),
        store.transactions.call(() -> habits.unstudied(company, Optional.of(fourth), 100)).stream()
            .map(Unstudied::account)
            .collect(Collectors.toSet()));
  }

  @Test
  void aStudySeesWhatIsOpenAndWhatIsLetteredByWhom() {
    letterAll(Decision.Origin.MANUAL, 1);
    letterAll(Decision.Origin.RULE, 2);
    SettledAccount account = settled().get(0);
    assertEquals(items.account(), account.id());
    assertEquals(6, account.open().size());
    Map<String, Boolean> confirmed =
        account.groups().stream()
            .collect(
                Collectors.toMap(
                    group -> group.entries().get(0).piece(), SettledAccount.Group::confirmed));
    assertEquals(Map.of("FA1", true, "FA2", false), confirmed);
    OpenEntry invoice = account.open().get(0);
    assertEquals("FA3", invoice.piece());
    assertEquals("VE", invoice.journal());
    assertEquals("2026-02-02", invoice.due().toString());
    assertEquals(10_003, invoice.open());
  }

  @Test
  void aPartIsNotConfirmedAndADifferenceIsSeen() {
    record(
        Decision.Origin.MANUAL,
        new Share(items.entry("FA2"), 5_000),
        new Share(items.entry("V2"), -5_000));
    record(
        Decision.Origin.MANUAL,
        new Share(items.entry("FA4"), 10_004),
        new Share(items.entry("V3"), -10_003));
    Map<String, SettledAccount.Group> groups =
        settled().get(0).groups().stream()
            .collect(Collectors.toMap(group -> group.entries().get(0).piece(), group -> group));
    assertEquals(false, groups.get("FA2").confirmed());
    assertEquals(Optional.of(Difference.Kind.DISCOUNT), groups.get("FA4").writtenOff());
    assertEquals(true, groups.get("FA4").confirmed());
  }

  @Test
  void whatWasLearntIsReadByAccountAndByCompany() {
    letterAll(Decision.Origin.MANUAL, 1, 2, 3);
    learn(EXACT, DISCOUNT);
    assertEquals(List.of(DISCOUNT, EXACT), habits.of(store.company(), "C1"), "by kind");
    assertEquals(Map.of(items.account(), List.of(DISCOUNT, EXACT)), habits.ofCompany(company));
    assertEquals(Map.of(), habits.ofCompany(company + 1));
    assertEquals(List.of(), habits.of(store.company(), "C9"));
  }

  @Test
  void whatWasConfirmedBeforeAResetNoLongerCounts() {
    letterAll(Decision.Origin.MANUAL, 1, 2, 3);
    learn(EXACT);
    habits.reset(store.company(), "C1", "marie");
    assertEquals(List.of(), habits.of(store.company(), "C1"));
    assertEquals(List.of(), unstudied());
    letter(Decision.Origin.MANUAL, 4);
    assertEquals(List.of(), unstudied(), "one since");
    assertEquals(
        1, settled().get(0).groups().stream().filter(SettledAccount.Group::confirmed).count());
    assertEquals(4, settled().get(0).groups().size(), "the letterings stay");
    List<JournalEntry> events =
        store.journal.after(Position.START, 100).stream()
            .filter(entry -> entry.event().kind().equals(EventKinds.HABITS_RESET))
            .toList();
    assertEquals(1, events.size());
    assertEquals("customer/C1", events.get(0).event().subject());
    assertEquals("marie", events.get(0).event().actor());
    assertThrows(
        DataAccessException.class,
        () -> store.transactions.sql().execute("delete from habit_reset"));
  }

  @Test
  void anUnknownAccountHasNothingToForget() {
    InvalidRequest refused =
        assertThrows(InvalidRequest.class, () -> habits.reset(store.company(), "C9", "marie"));
    assertEquals(InvalidRequest.Kind.NOT_FOUND, refused.kind());
  }

  @Test
  void learningTwiceIsLearningOnce() {
    letterAll(Decision.Origin.MANUAL, 1, 2, 3);
    List<Unstudied> all = unstudied();
    IntStream.range(0, 2)
        .forEach(
            i ->
                store.transactions.run(
                    () -> habits.learn(company, all, Map.of(items.account(), List.of(EXACT)))));
    assertEquals(List.of(EXACT), habits.of(store.company(), "C1"));
    assertTrue(unstudied().isEmpty());
  }
}
