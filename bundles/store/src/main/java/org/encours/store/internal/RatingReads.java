package org.encours.store.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.encours.api.Money;
import org.encours.api.Page;
import org.encours.api.PageRequest;
import org.encours.api.Words;
import org.encours.api.ledger.Company;
import org.encours.api.risk.Factor;
import org.encours.api.risk.LateChances;
import org.encours.api.risk.Note;
import org.encours.api.risk.Portfolio;
import org.encours.api.risk.Rating;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Reads ratings as they count on a day. */
final class RatingReads {
  private static final int LONGEST_HISTORY = 100;
  private static final int MOST_MOVERS = 10;

  /** Of every account the rating of a day, with the override in force; binds: day, day, day. */
  private static final String ON_DAY =
      """
      select r.*, a.number, a.name, o.note as said, o.reason, o.from_date, o.until_date, o.actor
      from account a
      join lateral (
        select * from rating x where x.account_id = a.id and x.as_of <= ?::date
        order by x.as_of desc, x.id desc limit 1) r on true
      left join lateral (
        select * from rating_override x
        where x.account_id = a.id and x.from_date <= ?::date
        order by x.id desc limit 1) o on o.until_date >= ?::date
      """;

  private static final String NOTES =
      "select a.id, a.number, a.name, r.note, r.over30, r.open from account a join lateral ("
          + "select * from rating x where x.account_id = a.id and x.as_of <= ?::date"
          + " order by x.as_of desc, x.id desc limit 1) r on true where a.company_id = ?";

  private final DSLContext sql;
  private final Company company;

  RatingReads(DSLContext sql, Company company) {
    this.sql = sql;
    this.company = company;
  }

  Optional<Rating> rating(String account, LocalDate asOf) {
    return sql.fetchOptional(
            ON_DAY + "where a.company_id = ? and a.number = ?",
            asOf,
            asOf,
            asOf,
            company.id(),
            account)
        .map(row -> rating(row, factors(row)));
  }

  Page<Rating> ratings(LocalDate asOf, PageRequest page) {
    List<Object> binds = new ArrayList<>(List.of(asOf, asOf, asOf, company.id()));
    String after = "";
    if (page.cursor().isPresent()) {
      String[] pair = Cursors.pair(page.cursor().get());
      after = "and (-r.over30::numeric, a.number) > (?::numeric, ?) ";
      binds.add(pair[0]);
      binds.add(pair[1]);
    }
    binds.add(page.limit() + 1);
    List<Rating> found =
        sql.fetch(
                ON_DAY
                    + "where a.company_id = ? "
                    + after
                    + "order by -r.over30::numeric, a.number limit ?",
                binds.toArray())
            .map(row -> rating(row, List.of()));
    return Cursors.page(
        found,
        page.limit(),
        last -> "-" + Float.toString((float) last.chances().over30()) + "~" + last.account());
  }

  List<Rating> history(String account) {
    return sql.fetch(
            """
            select r.*, a.number, a.name, null as said
            from account a join rating r on r.account_id = a.id
            where a.company_id = ? and a.number = ?
            order by r.as_of desc, r.id desc limit ?""",
            company.id(),
            account,
            LONGEST_HISTORY)
        .map(row -> rating(row, List.of()));
  }

  Portfolio portfolio(LocalDate asOf, LocalDate since) {
    List<Portfolio.ShareOfNote> shares =
        sql.fetch(
                "select note, count(*), sum(greatest(open, 0)) from ("
                    + NOTES
                    + ") n group by note order by note",
                asOf,
                company.id())
            .map(
                row ->
                    new Portfolio.ShareOfNote(
                        note(row, 0), row.get(1, Long.class), money(row.get(2, Long.class))));
    String both = "from (%1$s) b join (%1$s) n on n.id = b.id ".formatted(NOTES);
    List<Portfolio.Move> moves =
        sql.fetch(
                "select b.note, n.note, count(*) " + both + "group by 1, 2 order by 1, 2",
                since,
                company.id(),
                asOf,
                company.id())
            .map(row -> new Portfolio.Move(note(row, 0), note(row, 1), row.get(2, Long.class)));
    List<Portfolio.Mover> movers =
        sql.fetch(
                "select n.number, n.name, b.note, n.note, n.open "
                    + both
                    + "where b.note <> n.note order by (n.over30 - b.over30) desc, n.number limit ?",
                since,
                company.id(),
                asOf,
                company.id(),
                MOST_MOVERS)
            .map(
                row ->
                    new Portfolio.Mover(
                        row.get(0, String.class),
                        row.get(1, String.class),
                        note(row, 2),
                        note(row, 3),
                        money(row.get(4, Long.class))));
    return new Portfolio(asOf, since, shares, moves, movers);
  }

  private static Note note(Record row, int column) {
    return Note.valueOf(row.get(column, String.class));
  }

  private Money money(long minor) {
    return new Money(minor, company.currency());
  }

  private Rating rating(Record row, List<Factor> factors) {
    return new Rating(
        row.get("number", String.class),
        row.get("name", String.class),
        row.get("as_of", LocalDate.class),
        Note.valueOf(row.get("note", String.class)),
        new LateChances(
            row.get("over0", Double.class),
            row.get("over5", Double.class),
            row.get("over15", Double.class),
            row.get("over30", Double.class)),
        money(row.get("open", Long.class)),
        row.get("sales", Integer.class),
        row.get("model", String.class),
        Columns.instant(row, "recorded_at"),
        factors,
        override(row));
  }

  private static Optional<Rating.Override> override(Record row) {
    return Optional.ofNullable(row.get("said", String.class))
        .map(
            note ->
                new Rating.Override(
                    Note.valueOf(note),
                    row.get("reason", String.class),
                    row.get("from_date", LocalDate.class),
                    row.get("until_date", LocalDate.class),
                    row.get("actor", String.class)));
  }

  private static List<Factor> factors(Record row) {
    String[] indicators = row.get("indicators", String[].class);
    Float[] logOdds = row.get("log_odds", Float[].class);
    String[] fr = row.get("explanations_fr", String[].class);
    String[] en = row.get("explanations_en", String[].class);
    List<Factor> factors = new ArrayList<>();
    for (int i = 0; i < indicators.length; i++) {
      boolean missing = logOdds[i].isNaN();
      factors.add(
          new Factor(indicators[i], missing ? 0 : logOdds[i], missing, new Words(fr[i], en[i])));
    }
    return factors;
  }
}
