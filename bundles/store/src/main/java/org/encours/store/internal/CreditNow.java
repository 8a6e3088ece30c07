package org.encours.store.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.encours.api.ledger.Company;

/**
 * SQL for how all customers of a company stand on a day, in the currency of its ledger: the common
 * part of the lists, as tables of a {@code with}. {@code standing} has one row per account: what it
 * owes, its own limit and its person's with what is owed against either, and the holds.
 *
 * <p>Accounts of other companies are read only for the persons who have a limit of their own.
 */
final class CreditNow {
  private static final String TABLES =
      """
      with merged as materialized (select * from merged_person),
      account_now as materialized (
        select a.*, coalesce(m.person_id, a.customer_id) as person
        from customer_account a left join merged m using (customer_id)),
      limit_now as (
        select distinct on (l.account_id, person) l.account_id,
          coalesce(m.person_id, l.customer_id) as person, l.amount, l.currency, l.from_date
        from credit_limit l left join merged m using (customer_id)
        where l.from_date <= ?::date and (l.until_date is null or l.until_date >= ?::date)
        order by l.account_id, person, l.id desc),
      hold_now as (
        select * from (
          select distinct on (h.account_id, person) h.account_id,
            coalesce(m.person_id, h.customer_id) as person, h.held, h.from_date, h.reason
          from credit_hold h left join merged m using (customer_id)
          where h.from_date <= ?::date
          order by h.account_id, person, h.id desc) x),
      person_limit as (
        select person, amount, from_date from limit_now
        where account_id is null and amount is not null and currency = ?),
      wanted as materialized (
        select a.id, a.company_id, a.person, c.currency
        from account_now a join company c on c.id = a.company_id
        where a.company_id = ? or a.person in (select person from person_limit)),
      part as (%s),
      exposure as materialized (
        select w.id as account_id, w.company_id, w.person, coalesce(p.currency, w.currency) as currency,
          coalesce(sum(p.amount) filter (where p.part = 'OPEN'), 0)::bigint as open,
          coalesce(sum(p.amount) filter (where p.part = 'ORDER'), 0)::bigint as orders,
          coalesce(sum(p.amount) filter (where p.part = 'DELIVERY'), 0)::bigint as deliveries,
          coalesce(sum(p.amount) filter (where p.part = 'BILL'), 0)::bigint as bills,
          coalesce(sum(p.amount) filter (where p.part = 'COVER'), 0)::bigint as cover,
          coalesce(sum(p.amount) filter (where p.part <> 'COVER'), 0)::bigint as gross
        from part p join wanted w on w.id = p.account_id
        group by w.id, w.company_id, w.person, coalesce(p.currency, w.currency)),
      person_use as (
        select person, sum(greatest(0, gross - least(cover, greatest(gross, 0))))::bigint as net
        from (
          select person, company_id, sum(gross) as gross, sum(cover) as cover
          from exposure where currency = ? and person in (select person from person_limit)
          group by person, company_id) company
        group by person),
      standing as materialized (
        select a.id, a.number, a.name, a.collective, n.person,
          coalesce(x.open, 0) as open, coalesce(x.orders, 0) as orders,
          coalesce(x.deliveries, 0) as deliveries, coalesce(x.bills, 0) as bills,
          coalesce(x.cover, 0) as cover,
          coalesce(x.gross - least(x.cover, greatest(x.gross, 0)), 0) as net,
          l.amount as own_limit, l.from_date as own_limit_from,
          p.amount as person_limit, p.from_date as person_limit_from,
          coalesce(u.net, 0) as person_net,
          h.from_date as own_hold_from, h.held as own_held, h.reason as own_hold_reason,
          g.from_date as person_hold_from, g.held as person_held, g.reason as person_hold_reason,
          exists (select from exposure y where y.account_id = a.id and y.currency <> ?
            and (y.gross <> 0 or y.cover <> 0)) as others
        from account a
        join wanted n on n.id = a.id
        left join exposure x on x.account_id = a.id and x.currency = ?
        left join limit_now l on l.account_id = a.id and l.amount is not null and l.currency = ?
        left join person_limit p on p.person = n.person
        left join person_use u on u.person = n.person
        left join hold_now h on h.account_id = a.id
        left join hold_now g on g.account_id is null and g.person = n.person
        where a.company_id = ?)
      """;

  private final String sql;
  private final List<Object> binds;

  private CreditNow(String sql, List<Object> binds) {
    this.sql = sql;
    this.binds = binds;
  }

  static CreditNow of(Company company, LocalDate asOf) {
    String currency = company.currency().getCurrencyCode();
    ExposureParts parts =
        ExposureParts.of("in (select id from wanted)", Optional.empty(), asOf, Optional.empty());
    List<Object> binds = new ArrayList<>(List.of(asOf, asOf, asOf, currency, company.id()));
    binds.addAll(parts.binds());
    binds.addAll(List.of(currency, currency, currency, currency, company.id()));
    return new CreditNow(TABLES.formatted(parts.sql()), binds);
  }

  String sql() {
    return sql;
  }

  /** A list of the binds, to be added to. */
  List<Object> binds() {
    return new ArrayList<>(binds);
  }
}
