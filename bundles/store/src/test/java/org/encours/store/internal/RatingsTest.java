package org.encours.store.internal;

import static org.encours.store.internal.TestStore.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.encours.api.InvalidRequest;
import org.encours.api.PageRequest;
import org.encours.api.Words;
import org.encours.api.lettering.Decision.Origin;
import org.encours.api.risk.AccountSales;
import org.encours.api.risk.Factor;
import org.encours.api.risk.LateChances;
import org.encours.api.risk.LedgerSale;
import org.encours.api.risk.NewRating;
import org.encours.api.risk.Note;
import org.encours.api.risk.NoteBounds;
import org.encours.api.risk.Portfolio;
import org.encours.api.risk.Rating;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What ratings are made of, and what is kept of them. */
class RatingsTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-06-30");
  private static final List<Factor> FACTORS =
      List.of(
          new Factor("late-share", 0.75, false, new Words("« 3 » \\ 4", "3, \"4\"")),
          new Factor("trend", 0, true, new Words("rien", "nothing")));

  private TestStore store;
  private TestLetterings letterings;
  private JdbcRatings ratings;
  private long account;

  @BeforeEach
  void invoicesAndAPayment() throws IOException, SQLException {
    store = new TestStore();
    letterings = new TestLetterings(store);
    ratings = new JdbcRatings(store.transactions, store.journal, store.clock);
    store.publish(
        line(1, "2026-01-10", "FA1", "Facture", 10000),
        line(2, "2026-02-10", "FA2", "Facture", 5000),
        line(3, "2026-04-01", "V1", "Virement", -10000));
    account = new TestItems(store).account();
  }

  @Test
  void salesAreTheInvoicesWithTheDayOnWhichTheyWereSettled() {
    letterings.letter(Origin.RULE, "FA1", "V1");

    AccountSales sales = sales(TODAY).get(0);

    assertEquals(account, sales.account());
    assertEquals(5000, sales.open());
    assertEquals(
        List.of(day("2026-04-01"), LedgerSale.NOT_PAID),
        sales.sales().stream().map(LedgerSale::paid).toList());
    assertEquals(List.of(10000L, 5000L), sales.sales().stream().map(LedgerSale::amount).toList());
  }

  @Test
  void aPaymentThatIsNotLetteredClearsWhatFellDueFirst() throws IOException {
    AccountSales sales = sales(TODAY).get(0);

    assertEquals(5000, sales.open());
    assertEquals(
        List.of(day("2026-04-01"), LedgerSale.NOT_PAID),
        sales.sales().stream().map(LedgerSale::paid).toList());

    store.publish(line(4, "2026-05-02", "V2", "Virement", -4999));
    assertEquals(LedgerSale.NOT_PAID, sales(TODAY).get(0).sales().get(1).paid());

    store.publish(line(5, "2026-05-09", "V3", "Virement", -1));
    assertEquals(day("2026-05-09"), sales(TODAY).get(0).sales().get(1).paid());
  }

  @Test
  void onlyWhatIsDatedBeforeTheDayCounts() {
    letterings.letter(Origin.RULE, "FA1", "V1");

    AccountSales sales = sales(LocalDate.parse("2026-02-10")).get(0);

    assertEquals(10000, sales.open());
    assertEquals(1, sales.sales().size());
  }

  @Test
  void aWrittenOffDifferenceIsNotOpen() {
    store
        .transactions
        .sql()
        .execute(
            """
            insert into lettering (id, company_id, account_id, code, partial, effective_date,
              letter_date, origin, rule, rule_version, actor, explanation_fr, explanation_en,
              difference, difference_kind, recorded_at)
            values (99, ?, ?, 'X', false, '2026-04-01', '2026-04-01', 0, '', 0, '', '', '', 30,
              'ROUNDING', now())""",
            store.company().id(),
            account);

    assertEquals(4970, sales(TODAY).get(0).open());
  }

  @Test
  void aRatingCountsUntilAnotherSaysSomethingNew() {
    assertEquals(1, record("2026-05-01", Note.B, 0.04));
    assertEquals(0, record("2026-05-02", Note.B, 0.042));
    assertEquals(1, record("2026-06-01", Note.D, 0.20));

    assertEquals(Note.B, rating("2026-05-31").note());
    assertEquals(Note.D, rating("2026-06-30").note());
    assertEquals(
        Optional.empty(), ratings.rating(store.company(), "C1", LocalDate.parse("2026-04-30")));
    assertEquals(2, ratings.history(store.company(), "C1").size());
    assertEquals(
        List.of(Note.D),
        ratings.ratings(store.company(), TODAY, PageRequest.first(5)).items().stream()
            .map(Rating::note)
            .toList());
  }

  @Test
  void factorsComeBackAsTheyWere() {
    record("2026-05-01", Note.B, 0.04);

    assertEquals(FACTORS, rating("2026-05-01").factors());
  }

  @Test
  void aPersonsNoteCountsUntilItExpires() {
    record("2026-05-01", Note.B, 0.04);
    ratings.override(
        store.company(),
        "C1",
        new Rating.Override(
            Note.E,
            "rumeur",
            LocalDate.parse("2026-05-10"),
            LocalDate.parse("2026-05-20"),
            "marie"));

    assertEquals(Note.B, rating("2026-05-09").inForce());
    assertEquals(Note.E, rating("2026-05-20").inForce());
    assertEquals(Note.B, rating("2026-05-21").inForce());
  }

  @Test
  void aNoteWithoutReasonIsRefused() {
    Rating.Override silent = new Rating.Override(Note.A, " ", TODAY, TODAY, "marie");

    assertThrows(InvalidRequest.class, () -> ratings.override(store.company(), "C1", silent));
  }

  @Test
  void thePortfolioShowsWhoMoved() {
    record("2026-05-01", Note.B, 0.04);
    record("2026-06-01", Note.D, 0.20);

    Portfolio portfolio = ratings.portfolio(store.company(), TODAY, LocalDate.parse("2026-05-31"));

    assertEquals(1, portfolio.shares().get(0).customers());
    assertEquals(List.of(new Portfolio.Move(Note.B, Note.D, 1)), portfolio.moves());
    assertEquals("C1", portfolio.movers().get(0).account());
  }

  @Test
  void aCompanyChoosesItsBounds() {
    NoteBounds strict = new NoteBounds(List.of(0.01, 0.02, 0.03, 0.04, 0.05), 100);

    ratings.choose(store.company(), strict, "marie");

    assertEquals(strict, ratings.bounds(store.company().id()));
    assertTrue(strict.note(0.045, 0) == Note.E && strict.note(0.045, 10000) == Note.F);
  }

  private List<AccountSales> sales(LocalDate asOf) {
    List<AccountSales> found = new ArrayList<>();
    ratings.sales(store.company().id(), asOf, Optional.of(account), found::add);
    return found;
  }

  private int record(String from, Note note, double over30) {
    return ratings.record(
        LocalDate.parse(from),
        "payment-1",
        List.of(
            new NewRating(
                account, note, new LateChances(0.5, 0.4, 0.3, over30), 5000, 2, FACTORS)));
  }

  private Rating rating(String asOf) {
    return ratings.rating(store.company(), "C1", LocalDate.parse(asOf)).orElseThrow();
  }

  private static int day(String date) {
    return (int) LocalDate.parse(date).toEpochDay();
  }
}
