package org.encours.store.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.encours.api.customer.CustomerTerms;
import org.encours.api.customer.DeclaredTerms;
import org.encours.api.ledger.PaymentTerms;
import org.encours.api.ledger.PaymentTerms.MonthEnd;
import org.encours.api.ledger.TermsBook;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Reads the declared terms: of several for the same first day, the latest. */
final class TermsRows {
  private static final MonthEnd[] MONTH_ENDS = MonthEnd.values();

  private final DSLContext sql;

  TermsRows(DSLContext sql) {
    this.sql = sql;
  }

  TermsBook book(int company) {
    NavigableMap<LocalDate, PaymentTerms> usual = new TreeMap<>();
    for (DeclaredTerms declared : ofCompany(company)) put(usual, declared);
    Map<String, NavigableMap<LocalDate, PaymentTerms>> customers = new HashMap<>();
    sql.fetch(
            """
            select distinct on (a.id, t.from_date) a.number, t.*
            from customer_account a join customer_terms t on t.account_id = a.id
            where a.company_id = ?
            order by a.id, t.from_date, t.id desc""",
            company)
        .forEach(
            row ->
                put(
                    customers.computeIfAbsent(
                        row.get("number", String.class), number -> new TreeMap<>()),
                    declared(row)));
    return new TermsBook(usual, customers);
  }

  /** A day without terms stands in the book too: from then on those before no longer count. */
  private static void put(NavigableMap<LocalDate, PaymentTerms> terms, DeclaredTerms declared) {
    terms.put(declared.from(), declared.terms().orElse(null));
  }

  List<DeclaredTerms> ofCompany(int company) {
    return sql.fetch(
            """
            select distinct on (from_date) * from company_terms
            where company_id = ? order by from_date, id desc""",
            company)
        .map(TermsRows::declared);
  }

  CustomerTerms ofAccount(int company, long account) {
    List<DeclaredTerms> own =
        sql.fetch(
                """
                select distinct on (from_date) * from customer_terms
                where account_id = ? order by from_date, id desc""",
                account)
            .map(TermsRows::declared);
    return new CustomerTerms(own, ofCompany(company));
  }

  static DeclaredTerms declared(Record row) {
    return new DeclaredTerms(
        row.get("from_date", LocalDate.class),
        terms(row),
        row.get("actor", String.class),
        Columns.instant(row, "recorded_at"));
  }

  /** The terms in the columns {@code days, month_end, day_of_month}. */
  static Optional<PaymentTerms> terms(Record row) {
    return Optional.ofNullable(row.get("days", Integer.class))
        .map(
            days ->
                new PaymentTerms(
                    days,
                    MONTH_ENDS[row.get("month_end", Integer.class)],
                    row.get("day_of_month", Integer.class)));
  }
}
