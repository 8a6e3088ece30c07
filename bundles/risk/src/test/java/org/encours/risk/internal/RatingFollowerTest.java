package org.encours.risk.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.encours.api.journal.EventKinds;
import org.encours.api.journal.JournalEntry;
import org.encours.api.journal.JournalEvent;
import org.encours.api.journal.Position;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.risk.AccountSales;
import org.encours.api.risk.LedgerSale;
import org.encours.api.risk.NewRating;
import org.encours.api.risk.Note;
import org.encours.api.risk.NoteBounds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When ratings are made, and as of which days. */
class RatingFollowerTest {
  private static final int COMPANY = 3;
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
  private static final long GOOD = 1;
  private static final long BAD = 2;
  private static final long NEW = 3;

  /** A clock that is set by hand. */
  private static final class SetClock extends Clock {
    private Instant now = Instant.parse("2026-06-30T10:00:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneId.of("Europe/Paris");
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  private final SetClock clock = new SetClock();
  private final MemoryRatings store = new MemoryRatings();
  private final CompanyRatings ratings =
      new CompanyRatings(store, store, store, new IndicatorBook(), clock);
  private final RatingFollower follower = new RatingFollower(ratings);

  @BeforeEach
  void aYearAndAHalfOfSales() {
    store.ledger.add(new AccountSales(GOOD, 0, sales(18, -5)));
    store.ledger.add(new AccountSales(BAD, 0, sales(6, 50)));
    store.ledger.add(new AccountSales(NEW, 0, List.of()));
  }

  private static List<LedgerSale> sales(int months, int daysLate) {
    List<LedgerSale> sales = new ArrayList<>();
    for (int old = months; old > 0; old--) {
      int day = (int) TODAY.minusMonths(old).toEpochDay();
      sales.add(new LedgerSale(day, day + 30, day + 30 + daysLate, 50_000));
    }
    return sales;
  }

  private void happened(String kind, String subject) {
    JournalEvent event = new JournalEvent(kind, Optional.of(COMPANY), subject, "x", Map.of());
    follower.handle(new JournalEntry(Position.START, clock.now, event));
  }

  private void imported() {
    happened(EventKinds.LETTERING_RUN_COMPLETED, "lettering-run/1");
  }

  private NewRating today(long account) {
    return store.recorded.get(TODAY).get(account);
  }

  @Test
  void theFirstTimeNotesGetAPast() {
    imported();

    assertEquals(
        List.of("all on 2026-06-30"), store.reads, "the past is in what is read for today");
    assertEquals(13, store.recorded.size());
    assertTrue(store.recorded.containsKey(LocalDate.of(2025, 7, 1)));
    assertTrue(store.recorded.containsKey(LocalDate.of(2026, 6, 1)));
    assertEquals(3, store.recorded.get(TODAY).size());
    assertFalse(store.recorded.get(LocalDate.of(2025, 12, 1)).containsKey(BAD), "not yet a client");
    assertTrue(store.recorded.get(LocalDate.of(2026, 2, 1)).containsKey(BAD));
    assertTrue(today(GOOD).note().compareTo(today(BAD).note()) < 0);
    assertEquals(0, today(NEW).sales());
    assertTrue(today(NEW).note().compareTo(Note.C) >= 0);
  }

  @Test
  void inThePastWasOpenWhatWasNotPaidYet() {
    imported();
    NewRating then = store.recorded.get(LocalDate.of(2026, 6, 1)).get(BAD);
    // Sold at the end of six months; paid 80 days later, so the first three by then.
    assertEquals(3 * 50_000, then.open());
    assertEquals(0, today(BAD).open());
  }

  @Test
  void thePastIsRatedOnce() {
    imported();
    store.reads.clear();
    imported();
    assertEquals(List.of("all on 2026-06-30"), store.reads);
  }

  @Test
  void aPastThatWasBrokenOffIsBegunAgain() {
    store.broken = Optional.of(LocalDate.of(2026, 3, 1));
    assertThrows(IllegalStateException.class, this::imported);
    store.broken = Optional.empty();
    imported();
    assertEquals(13, store.recorded.size());
  }

  @Test
  void aCompanyWithoutAccountsHasItsFirstTimeStillToCome() {
    List<AccountSales> ledger = List.copyOf(store.ledger);
    store.ledger.clear();
    imported();
    store.ledger.addAll(ledger);
    imported();
    assertEquals(13, store.recorded.values().stream().filter(day -> !day.isEmpty()).count());
  }

  @Test
  void aSingleLetteringRatesItsAccountAlone() {
    imported();
    store.reads.clear();
    store.letterings.put(70L, BAD);
    store.ledger.set(1, new AccountSales(BAD, 0, sales(6, -5)));
    Note before = today(BAD).note();

    happened(EventKinds.LETTERED, "lettering/70");

    assertEquals(List.of("2 on 2026-06-30"), store.reads);
    assertTrue(today(BAD).note().compareTo(before) < 0);
  }

  @Test
  void aSingleLetteringAfterARestartRatesAll() {
    imported();
    store.reads.clear();
    clock.now = clock.now.plusSeconds(1);
    JournalEvent event =
        new JournalEvent(
            EventKinds.UNLETTERED, Optional.of(COMPANY), "lettering/70", "x", Map.of());

    new RatingFollower(new CompanyRatings(store, store, store, new IndicatorBook(), clock))
        .handle(new JournalEntry(Position.START, clock.now, event));

    assertEquals(List.of("all on 2026-06-30"), store.reads);
  }

  @Test
  void chosenBoundsChangeNotesAtOnce() {
    imported();
    assertTrue(today(GOOD).note().compareTo(Note.D) < 0);
    store.bounds = new NoteBounds(List.of(0.001, 0.002, 0.003, 0.004, 0.005), 0);
    happened(EventKinds.NOTE_BOUNDS_CHOSEN, "company/123");
    assertTrue(today(GOOD).note().compareTo(Note.D) > 0);
  }

  @Test
  void whatIsReadAgainFromTheJournalIsInTheLastRating() {
    Instant longAgo = clock.now.minus(Duration.ofDays(3));
    JournalEvent event =
        new JournalEvent(
            EventKinds.LETTERING_RUN_COMPLETED,
            Optional.of(COMPANY),
            "lettering-run/1",
            "x",
            Map.of());
    follower.handle(new JournalEntry(Position.START, longAgo, event));
    store.reads.clear();
    for (int i = 0; i < 300; i++) {
      Instant then = longAgo.plusSeconds(i);
      follower.handle(new JournalEntry(Position.START, then, event));
    }
    assertEquals(List.of(), store.reads);
  }

  @Test
  void anEventOfNoCompanyIsNone() {
    JournalEvent event =
        new JournalEvent(
            EventKinds.LETTERING_RUN_COMPLETED, Optional.empty(), "lettering-run/1", "x", Map.of());
    follower.handle(new JournalEntry(Position.START, clock.now, event));
    assertEquals(List.of(), store.reads);
  }

  @Test
  void everyDayOnceAsTimePasses() {
    DailyRating daily = new DailyRating(ratings, ledger(), name -> Optional.of(() -> {}), clock);
    daily.rateIfDue();
    assertEquals(List.of(), store.reads, "new today: the lettering of its entries comes first");
    imported();
    store.reads.clear();
    daily.rateIfDue();
    assertEquals(List.of(), store.reads, "rated today already");

    // In Paris it is tomorrow, in Greenwich not yet.
    clock.now = Instant.parse("2026-06-30T22:01:00Z");
    daily.rateIfDue();
    daily.rateIfDue();
    assertEquals(List.of("all on 2026-07-01"), store.reads);
    daily.stop();
  }

  private LedgerQueries ledger() {
    Company company =
        new Company(COMPANY, "123456782", true, "X", Currency.getInstance("EUR"), clock.now);
    return (LedgerQueries)
        Proxy.newProxyInstance(
            LedgerQueries.class.getClassLoader(),
            new Class<?>[] {LedgerQueries.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("companies")) return List.of(company);
              throw new UnsupportedOperationException(method.getName());
            });
  }
}
