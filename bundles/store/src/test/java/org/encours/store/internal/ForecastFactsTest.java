package org.encours.store.internal;

import static org.encours.store.internal.TestStore.line;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.encours.api.forecast.CashForecastQuery;
import org.encours.api.forecast.ForecastItem;
import org.encours.api.lettering.Decision.Origin;
import org.encours.api.risk.LateChances;
import org.encours.api.risk.NewRating;
import org.encours.api.risk.Note;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Open items with the chances of their customers. Debits fall due 30 days after their date. */
class ForecastFactsTest {
  private TestStore store;
  private JdbcForecastFacts facts;

  @BeforeEach
  void threeInvoices() throws IOException, SQLException {
    store = new TestStore();
    facts = new JdbcForecastFacts(store.transactions);
    store.publish(
        line(1, "2026-05-01", "FA1", "réglée", 10000),
        line(2, "2026-05-20", "V1", "virement", -10000),
        line(3, "2026-06-10", "FA2", "notée", 5000),
        line(4, "C2", "2026-06-15", "FA3", "pas notée", 700, ""),
        line(5, "C2", "2026-06-20", "AV1", "avoir", -200, ""));
    new TestLetterings(store).letter(Origin.RULE, "FA1", "V1");
  }

  @Test
  void beforeAnyRatingNoChanceIsKnown() {
    assertEquals(
        List.of("2026-06-20 -200 -", "2026-07-10 5000 -", "2026-07-15 700 -"), items("2026-06-30"));
  }

  @Test
  void whoIsNotRatedPaysLikeTheOthers() {
    rate("2026-06-01", new LateChances(0.5, 0.25, 0.125, 0.0625));
    rate("2026-07-15", new LateChances(1, 1, 1, 1));

    assertEquals(
        List.of(
            "2026-06-20 -200 0.5 0.0625",
            "2026-07-10 5000 0.5 0.0625",
            "2026-07-15 700 0.5 0.0625"),
        items("2026-06-30"));
    assertEquals("2026-07-10 5000 1.0 1.0", items("2026-07-20").get(1));
    assertEquals(List.of("2026-05-31 10000 -"), items("2026-05-10"));
  }

  private void rate(String from, LateChances chances) {
    new JdbcRatings(store.transactions, store.journal, store.clock)
        .record(
            LocalDate.parse(from),
            "payment-1",
            List.of(
                new NewRating(
                    new TestItems(store).account(), Note.C, chances, 5000, 2, List.of())));
  }

  private List<String> items(String asOf) {
    List<ForecastItem> found = new ArrayList<>();
    facts.items(
        store.company(),
        new CashForecastQuery(LocalDate.parse(asOf), Instant.parse("2026-06-30T10:00:00Z"), 13),
        found::add);
    return found.stream().map(ForecastFactsTest::text).sorted().toList();
  }

  private static String text(ForecastItem item) {
    Optional<LateChances> chances = item.chances();
    return item.due()
        + " "
        + item.open()
        + " "
        + chances.map(c -> c.over0() + " " + c.over30()).orElse("-");
  }
}
