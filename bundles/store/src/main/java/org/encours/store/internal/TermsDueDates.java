package org.encours.store.internal;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.encours.api.customer.CustomerTerms;
import org.encours.api.customer.DeclaredTerms;
import org.encours.api.ledger.DueSource;
import org.encours.api.ledger.PaymentTerms;
import org.jooq.DSLContext;

/**
 * Gives debits the due date that follows from the terms in force, within the caller's unit of work:
 * the arithmetic once per day of issue, the rest by set. Documents count by their own date, entries
 * without one by the accounting date.
 *
 * <p>Where no terms are in force any more, the date that the import found counts again, unless that
 * one came from terms of the customer: then the present one stays.
 */
final class TermsDueDates {
  private static final String DAY = "coalesce(e.piece_date, e.entry_date)";

  private static final String OWN_TERMS =
      """
      coalesce((select t.days is not null from customer_terms t
        where t.account_id = e.account_id and t.from_date <= %s
        order by t.from_date desc, t.id desc limit 1), false)"""
          .formatted(DAY);

  private static final String UPDATE =
      """
      with asked as (
        select * from unnest(?::date[], ?::date[], ?::smallint[]) a(day, due, source)),
      present as (
        select e.id, e.amount, a.due, a.source, e.due_date as first_due,
          e.due_source as first_source, coalesce(d.due_date, e.due_date) as due_now,
          coalesce(d.source, e.due_source) as source_now, coalesce(d.version, 0) as version
        from entry e
        join asked a on a.day = coalesce(e.piece_date, e.entry_date)
        left join lateral (
          select version, due_date, source from entry_due where entry_id = e.id
          order by version desc, place limit 1) d on true
        where %s and e.amount > 0 and coalesce(d.source, e.due_source) >= ?
          and not exists (select from entry_withdrawn w where w.entry_id = e.id)),
      changed as (
        select id, amount, version, due_now, coalesce(due, first_due) as due,
          coalesce(source, first_source) as source
        from present
        where (due is not null or first_source >= ?)
          and (coalesce(due, first_due) <> due_now or coalesce(source, first_source) <> source_now)),
      added as (
        insert into entry_due
          (entry_id, version, place, due_date, amount, source, invoice_id, recorded_at)
        select id, version + 1, 1, due, amount, source, null, ? from changed)
      select count(*)
      from changed c
      left join lettered l on l.entry_id = c.id
      where c.due <> c.due_now and c.amount <> coalesce(l.amount, 0)""";

  private final DSLContext sql;
  private final Timestamp now;

  TermsDueDates(DSLContext sql, Timestamp now) {
    this.sql = sql;
    this.now = now;
  }

  /**
   * For the documents of one account dated from that day on.
   *
   * @return open entries that got another due date
   */
  long ofAccount(int company, long account, LocalDate from) {
    String which = "e.account_id = ?";
    CustomerTerms terms = new TermsRows(sql).ofAccount(company, account);
    return update(which, account, from, terms, DueSource.CUSTOMER_TERMS);
  }

  /** For the documents of all customers without terms of their own, dated from that day on. */
  long ofCompany(int company, LocalDate from) {
    String which = "e.company_id = ? and not " + OWN_TERMS;
    CustomerTerms terms = new CustomerTerms(List.of(), new TermsRows(sql).ofCompany(company));
    return update(which, company, from, terms, DueSource.COMPANY_TERMS);
  }

  private long update(
      String which, Number of, LocalDate from, CustomerTerms terms, DueSource strongest) {
    List<LocalDate> days =
        sql.fetch(
                "select distinct %1$s from entry e where %2$s and e.amount > 0 and %1$s >= ?"
                    .formatted(DAY, which),
                of,
                from)
            .map(row -> row.get(0, LocalDate.class));
    if (days.isEmpty()) return 0;
    List<LocalDate> dues = new ArrayList<>();
    List<Short> sources = new ArrayList<>();
    for (LocalDate day : days) {
      Optional<PaymentTerms> own = terms.ofCustomer(day).flatMap(DeclaredTerms::terms);
      Optional<PaymentTerms> any = own.or(() -> terms.ofCompany(day).flatMap(DeclaredTerms::terms));
      dues.add(any.map(found -> found.due(day)).orElse(null));
      DueSource source = own.isPresent() ? DueSource.CUSTOMER_TERMS : DueSource.COMPANY_TERMS;
      sources.add(any.isPresent() ? (short) source.ordinal() : null);
    }
    return sql.fetchSingle(
            UPDATE.formatted(which),
            days.toArray(LocalDate[]::new),
            dues.toArray(LocalDate[]::new),
            sources.toArray(Short[]::new),
            of,
            strongest.ordinal(),
            DueSource.COMPANY_TERMS.ordinal(),
            now)
        .get(0, Long.class);
  }
}
