package org.encours.store.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.encours.api.Money;
import org.encours.api.credit.Author;
import org.encours.api.credit.Commitment;
import org.encours.api.credit.Cover;
import org.encours.api.credit.CreditDecision;
import org.encours.api.credit.CreditHold;
import org.encours.api.credit.CreditLimit;
import org.encours.api.credit.CreditPolicy;
import org.encours.api.credit.CreditQueries;
import org.encours.api.credit.CreditScope;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Reads decisions and declarations, the latest first. */
final class CreditRows {
  private final DSLContext sql;

  CreditRows(DSLContext sql) {
    this.sql = sql;
  }

  /** Of the account, and of the persons who are one now. */
  List<CreditLimit> limits(Long[] members, long account) {
    return sql.fetch(
            """
            select * from credit_limit
            where customer_id = any (?) and (account_id is null or account_id = ?)
            order by id desc limit ?""",
            members,
            account,
            CreditQueries.MOST_LISTED)
        .map(CreditRows::limit);
  }

  List<CreditHold> holds(Long[] members, long account) {
    return sql.fetch(
            """
            select * from credit_hold
            where customer_id = any (?) and (account_id is null or account_id = ?)
            order by id desc limit ?""",
            members,
            account,
            CreditQueries.MOST_LISTED)
        .map(
            row ->
                new CreditHold(
                    row.get("id", Long.class),
                    scope(row),
                    row.get("held", Boolean.class),
                    row.get("from_date", LocalDate.class),
                    row.get("reason", String.class),
                    author(row)));
  }

  List<Commitment> commitments(long account) {
    return sql.fetch(
            """
            select * from (
              select distinct on (kind, reference) * from commitment where account_id = ?
              order by kind, reference, id desc) c
            order by id desc limit ?""",
            account,
            CreditQueries.MOST_LISTED)
        .map(CreditRows::commitment);
  }

  /** What counts on the day. */
  List<Commitment> commitments(long account, LocalDate asOf) {
    return sql.fetch(
            """
            select * from (
              select distinct on (kind, reference) * from commitment
              where account_id = ? and from_date <= ?::date
              order by kind, reference, id desc) c
            where (until_date is null or until_date >= ?::date)
              and (closed_date is null or closed_date > ?::date)
            order by amount desc, id desc limit ?""",
            account,
            asOf,
            asOf,
            asOf,
            CreditQueries.MOST_LISTED)
        .map(CreditRows::commitment);
  }

  List<Cover> covers(long account) {
    return sql.fetch(
            "select * from cover where account_id = ? order by id desc limit ?",
            account,
            CreditQueries.MOST_LISTED)
        .map(CreditRows::cover);
  }

  /** The covers that count on the day, as known at the moment, the first to end first. */
  List<Cover> covers(long account, LocalDate asOf, Instant knownAt) {
    return sql.fetch(
            """
            select * from (
              select distinct on (provider, reference) * from cover
              where account_id = ? and from_date <= ?::date and recorded_at <= ?::timestamptz
              order by provider, reference, id desc) v
            where (until_date is null or until_date >= ?::date) and amount > 0
            order by until_date nulls last, id limit ?""",
            account,
            asOf,
            Timestamp.from(knownAt),
            asOf,
            CreditQueries.MOST_LISTED)
        .map(CreditRows::cover);
  }

  CreditPolicy policy(int company) {
    return sql.fetchOptional(
            "select * from credit_policy where company_id = ? order by id desc limit 1", company)
        .map(
            row ->
                new CreditPolicy(
                    CreditDecision.valueOf(row.get("without_limit", String.class)),
                    CreditDecision.valueOf(row.get("over_limit", String.class)),
                    row.get("warning_days", Integer.class)))
        .orElse(CreditPolicy.USUAL);
  }

  private static CreditLimit limit(Record row) {
    Optional<Money> amount =
        Optional.ofNullable(row.get("amount", Long.class))
            .map(minor -> new Money(minor, currency(row)));
    return new CreditLimit(
        row.get("id", Long.class),
        new CreditLimit.Terms(
            scope(row),
            amount,
            row.get("from_date", LocalDate.class),
            until(row),
            row.get("reason", String.class)),
        author(row));
  }

  private static Commitment commitment(Record row) {
    return new Commitment(
        row.get("id", Long.class),
        new Commitment.Terms(
            Commitment.Kind.valueOf(row.get("kind", String.class)),
            row.get("reference", String.class),
            new Money(row.get("amount", Long.class), currency(row)),
            row.get("from_date", LocalDate.class),
            until(row),
            Optional.ofNullable(row.get("closed_date", LocalDate.class))),
        author(row));
  }

  private static Cover cover(Record row) {
    return new Cover(
        row.get("id", Long.class),
        new Cover.Terms(
            Cover.Kind.valueOf(row.get("kind", String.class)),
            row.get("provider", String.class),
            row.get("reference", String.class),
            new Money(row.get("amount", Long.class), currency(row)),
            row.get("from_date", LocalDate.class),
            until(row)),
        author(row));
  }

  static Author author(Record row) {
    return new Author(row.get("actor", String.class), Columns.instant(row, "recorded_at"));
  }

  static Currency currency(Record row) {
    return Currency.getInstance(row.get("currency", String.class));
  }

  private static Optional<LocalDate> until(Record row) {
    return Optional.ofNullable(row.get("until_date", LocalDate.class));
  }

  private static CreditScope scope(Record row) {
    return row.get("account_id") == null ? CreditScope.PERSON : CreditScope.ACCOUNT;
  }
}
