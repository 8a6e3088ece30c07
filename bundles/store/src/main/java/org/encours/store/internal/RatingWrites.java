package org.encours.store.internal;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.encours.api.risk.Factor;
import org.encours.api.risk.LateChances;
import org.encours.api.risk.NewRating;

/** Records ratings that say something new, in the caller's unit of work. */
final class RatingWrites {
  private static final String COLUMNS =
      "account_id, as_of, note, over0, over5, over15, over30, open, sales, model, indicators,"
          + " log_odds, explanations_fr, explanations_en, recorded_at";

  private final Transactions transactions;
  private final Timestamp now;

  RatingWrites(Transactions transactions, Timestamp now) {
    this.transactions = transactions;
    this.now = now;
  }

  int record(LocalDate from, String model, List<NewRating> ratings) {
    if (ratings.isEmpty()) return 0;
    transactions
        .sql()
        .execute(
            "create temporary table rating_stage on commit drop as select "
                + COLUMNS
                + " from rating where false");
    try {
      stage(from, model, ratings);
    } catch (SQLException e) {
      throw Transactions.translated(e);
    }
    int recorded =
        transactions
            .sql()
            .execute(
                """
                insert into rating (%1$s)
                select %1$s from rating_stage s
                where not exists (
                  select from (
                    select * from rating r
                    where r.account_id = s.account_id and r.as_of <= s.as_of
                    order by r.as_of desc, r.id desc limit 1) last
                  where last.note = s.note and last.model = s.model
                    and abs(last.over0 - s.over0) < 0.005 and abs(last.over5 - s.over5) < 0.005
                    and abs(last.over15 - s.over15) < 0.005
                    and abs(last.over30 - s.over30) < 0.005)"""
                    .formatted(COLUMNS));
    transactions.sql().execute("drop table rating_stage");
    return recorded;
  }

  private void stage(LocalDate from, String model, List<NewRating> ratings) throws SQLException {
    String recordedAt = now.toInstant().toString();
    try (CopyRows rows =
        new CopyRows(transactions.connection(), "rating_stage (" + COLUMNS + ")", Long.MAX_VALUE)) {
      for (NewRating rating : ratings) {
        LateChances chances = rating.chances();
        List<Factor> factors = rating.factors();
        rows.row()
            .add(rating.account())
            .add(from)
            .add(rating.note().name())
            .add(Double.toString(chances.over0()))
            .add(Double.toString(chances.over5()))
            .add(Double.toString(chances.over15()))
            .add(Double.toString(chances.over30()))
            .add(rating.open())
            .add(rating.sales())
            .add(model)
            .add(array(factors, Factor::indicator))
            .add(array(factors, one -> one.missing() ? "NaN" : Double.toString(one.logOdds())))
            .add(array(factors, one -> one.explanation().fr()))
            .add(array(factors, one -> one.explanation().en()))
            .add(recordedAt);
      }
      rows.end();
    }
  }

  private static String array(List<Factor> factors, Function<Factor, String> column) {
    return factors.stream()
        .map(column)
        .map(text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
        .collect(Collectors.joining(",", "{", "}"));
  }
}
