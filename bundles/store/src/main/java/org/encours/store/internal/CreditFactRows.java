package org.encours.store.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.encours.api.Money;
import org.encours.api.credit.BalanceSheet;
import org.encours.api.credit.BalanceSheet.Figure;
import org.encours.api.credit.CreditFact;
import org.encours.api.credit.CreditFact.AgencyScore;
import org.encours.api.credit.CreditFact.Content;
import org.encours.api.credit.CreditFact.Evidence;
import org.encours.api.credit.CreditFact.Guarantee;
import org.encours.api.credit.CreditFact.Insolvency;
import org.encours.api.credit.CreditFact.Kind;
import org.encours.api.credit.CreditFact.Note;
import org.encours.api.credit.CreditFact.RegistryExtract;
import org.encours.api.credit.CreditFact.TaxPrivilege;
import org.encours.api.credit.CreditQueries;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Facts from outside, one table for all kinds. */
final class CreditFactRows {
  private final DSLContext sql;

  /** The columns that depend on the kind; null where the kind has no such thing. */
  private record Row(
      String detail, String court, Boolean active, Money amount, LocalDate closing) {}

  CreditFactRows(DSLContext sql) {
    this.sql = sql;
  }

  long insert(
      long customer,
      Content content,
      LocalDate effective,
      Evidence evidence,
      String actor,
      Timestamp now) {
    Row row = row(content);
    long id =
        sql.fetchSingle(
                """
                insert into credit_fact (customer_id, kind, detail, court, active, amount, currency,
                  closing, effective_date, source, evidence, link, actor, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""",
                customer,
                content.kind().name(),
                CreditTexts.bounded(row.detail()),
                row.court(),
                row.active(),
                row.amount() == null ? null : row.amount().minor(),
                row.amount() == null ? null : row.amount().currency().getCurrencyCode(),
                row.closing(),
                effective,
                evidence.source(),
                evidence.text(),
                evidence.link(),
                actor,
                now)
            .get(0, Long.class);
    if (content instanceof BalanceSheet sheet) {
      sheet
          .figures()
          .forEach(
              (figure, amount) ->
                  sql.execute(
                      "insert into credit_fact_figure (fact_id, figure, amount) values (?, ?, ?)",
                      id,
                      figure.name(),
                      amount));
    }
    return id;
  }

  private static Row row(Content content) {
    if (content instanceof RegistryExtract one) {
      return new Row(one.number(), null, one.active(), null, null);
    } else if (content instanceof Insolvency one) {
      return new Row(one.stage().name(), CreditTexts.bounded(one.court()), null, null, null);
    } else if (content instanceof TaxPrivilege one) {
      return new Row("", null, null, one.amount(), null);
    } else if (content instanceof AgencyScore one) {
      return new Row(CreditTexts.named(one.score()), null, null, null, null);
    } else if (content instanceof Guarantee one) {
      return new Row(CreditTexts.named(one.guarantor()), null, null, one.amount(), null);
    } else if (content instanceof BalanceSheet one) {
      return new Row("", null, null, Money.zero(one.currency()), one.closing());
    } else if (content instanceof Note one) {
      return new Row(CreditTexts.named(one.text()), null, null, null, null);
    }
    throw new IllegalArgumentException("unknown content " + content);
  }

  /** All that was said, the latest first. */
  List<CreditFact> all(Long[] members) {
    return facts(
        sql.fetch(
            """
            select * from credit_fact where customer_id = any (?)
            order by effective_date desc, id desc limit ?""",
            members,
            CreditQueries.MOST_LISTED));
  }

  /** The newest of each kind that was effective on the day, as known at the moment. */
  List<CreditFact> newest(Long[] members, LocalDate asOf, Instant knownAt) {
    return facts(
        sql.fetch(
            """
            select distinct on (kind) * from credit_fact
            where customer_id = any (?) and effective_date <= ?::date
              and recorded_at <= ?::timestamptz
            order by kind, effective_date desc, id desc""",
            members,
            asOf,
            Timestamp.from(knownAt)));
  }

  private List<CreditFact> facts(List<Record> rows) {
    Long[] sheets =
        rows.stream()
            .filter(row -> kind(row) == Kind.BALANCE_SHEET)
            .map(row -> row.get("id", Long.class))
            .toArray(Long[]::new);
    Map<Long, List<Record>> figures =
        sheets.length == 0
            ? Map.of()
            : sql
                .fetch("select * from credit_fact_figure where fact_id = any (?)", (Object) sheets)
                .stream()
                .collect(Collectors.groupingBy(row -> row.get("fact_id", Long.class)));
    return rows.stream()
        .map(row -> fact(row, figures.getOrDefault(row.get("id", Long.class), List.of())))
        .toList();
  }

  private static CreditFact fact(Record row, List<Record> figures) {
    return new CreditFact(
        row.get("id", Long.class),
        content(row, figures),
        row.get("effective_date", LocalDate.class),
        new Evidence(
            row.get("source", String.class),
            row.get("evidence", String.class),
            row.get("link", String.class)),
        CreditRows.author(row));
  }

  private static Content content(Record row, List<Record> figures) {
    String detail = row.get("detail", String.class);
    return switch (kind(row)) {
      case REGISTRY_EXTRACT -> new RegistryExtract(detail, row.get("active", Boolean.class));
      case INSOLVENCY ->
          new Insolvency(Insolvency.Stage.valueOf(detail), row.get("court", String.class));
      case TAX_PRIVILEGE -> new TaxPrivilege(amount(row));
      case AGENCY_SCORE -> new AgencyScore(detail);
      case GUARANTEE -> new Guarantee(detail, amount(row));
      case BALANCE_SHEET -> sheet(row, figures);
      case NOTE -> new Note(detail);
    };
  }

  private static BalanceSheet sheet(Record row, List<Record> figures) {
    Map<Figure, Long> known = new EnumMap<>(Figure.class);
    for (Record figure : figures) {
      known.put(
          Figure.valueOf(figure.get("figure", String.class)), figure.get("amount", Long.class));
    }
    return new BalanceSheet(row.get("closing", LocalDate.class), CreditRows.currency(row), known);
  }

  private static Kind kind(Record row) {
    return Kind.valueOf(row.get("kind", String.class));
  }

  private static Money amount(Record row) {
    return new Money(row.get("amount", Long.class), CreditRows.currency(row));
  }
}
