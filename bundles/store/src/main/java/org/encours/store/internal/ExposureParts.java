package org.encours.store.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * SQL for what exposures are made of: rows {@code account_id, part, currency, amount}, one or more
 * per account and part; without currency, that of the company's ledger.
 *
 * <p>What is open is the sum of the entries in force less the differences of the letterings in
 * force: a lettering whose shares add up to nothing takes nothing away. So no entry has to be
 * looked up among those that are lettered.
 */
final class ExposureParts {
  private static final String PARTS =
      """
      select e.account_id, 'OPEN' as part, null::text as currency, sum(e.amount)::bigint as amount
      from entry e
      where e.account_id %1$s and e.entry_date <= ?::date%2$s
        and not exists (
          select from entry_withdrawn w where w.entry_id = e.id%3$s)
      group by e.account_id
      union all
      select t.account_id, 'OPEN', null, -sum(t.difference)::bigint
      from lettering t
      where t.account_id %1$s and t.difference <> 0 and t.effective_date <= ?::date%4$s
        and not exists (select from unlettering u where u.lettering_id = t.id%5$s)
      group by t.account_id
      union all
      select c.account_id, c.kind, c.currency, sum(c.amount)::bigint
      from (
        select distinct on (account_id, kind, reference) * from commitment
        where account_id %1$s and from_date <= ?::date%6$s
        order by account_id, kind, reference, id desc) c
      where (c.until_date is null or c.until_date >= ?::date)
        and (c.closed_date is null or c.closed_date > ?::date)
      group by c.account_id, c.kind, c.currency
      union all
      select v.account_id, 'COVER', v.currency, sum(v.amount)::bigint
      from (
        select distinct on (account_id, provider, reference) * from cover
        where account_id %1$s and from_date <= ?::date%6$s
        order by account_id, provider, reference, id desc) v
      where v.until_date is null or v.until_date >= ?::date
      group by v.account_id, v.currency""";

  private final String sql;
  private final List<Object> binds;

  private ExposureParts(String sql, List<Object> binds) {
    this.sql = sql;
    this.binds = Collections.unmodifiableList(binds);
  }

  /**
   * Of some accounts.
   *
   * @param accounts condition on an account's number: {@code = any (?)}
   * @param bind what the condition binds, if it binds something
   * @param knownAt empty: all that is recorded
   */
  static ExposureParts of(
      String accounts, Optional<Object> bind, LocalDate asOf, Optional<Instant> knownAt) {
    Optional<Timestamp> known = knownAt.map(Timestamp::from);
    String recorded = known.isPresent() ? " and recorded_at <= ?::timestamptz" : "";
    List<Object> binds = new ArrayList<>();
    // Entries: account, day, recorded, withdrawn.
    bind.ifPresent(binds::add);
    binds.add(asOf);
    known.ifPresent(binds::add);
    known.ifPresent(binds::add);
    // Letterings: account, day, recorded, undone.
    bind.ifPresent(binds::add);
    binds.add(asOf);
    known.ifPresent(binds::add);
    known.ifPresent(binds::add);
    // Commitments: account, begun, recorded, not over, not closed.
    bind.ifPresent(binds::add);
    binds.add(asOf);
    known.ifPresent(binds::add);
    binds.add(asOf);
    binds.add(asOf);
    // Cover: account, begun, recorded, not over.
    bind.ifPresent(binds::add);
    binds.add(asOf);
    known.ifPresent(binds::add);
    binds.add(asOf);
    return new ExposureParts(
        PARTS.formatted(
            accounts,
            recorded.replace("recorded_at", "e.recorded_at"),
            recorded.replace("recorded_at", "w.recorded_at"),
            recorded.replace("recorded_at", "t.recorded_at"),
            recorded.replace("recorded_at", "u.recorded_at"),
            recorded),
        binds);
  }

  String sql() {
    return sql;
  }

  List<Object> binds() {
    return binds;
  }
}
