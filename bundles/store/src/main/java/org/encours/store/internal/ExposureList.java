package org.encours.store.internal;

import java.util.List;
import java.util.Optional;
import org.encours.api.Money;
import org.encours.api.Page;
import org.encours.api.credit.CreditScope;
import org.encours.api.credit.CustomerExposure;
import org.encours.api.credit.Exposure;
import org.encours.api.credit.ExposureQuery;
import org.encours.api.credit.LimitUse;
import org.encours.api.ledger.Company;
import org.jooq.DSLContext;
import org.jooq.Record;

/** The customers of a company with what they owe against their limits. */
final class ExposureList {
  /**
   * The limit of which the less is left, and its use in thousandths. Whoever has a limit comes
   * before all others: no amount reaches the number that sets them apart.
   */
  private static final String LISTED =
      """
      , listed as (
        select s.*,
          case when own_limit is null and person_limit is null then null
            when person_limit is null or own_limit - net <= person_limit - person_net
            then 'ACCOUNT' else 'PERSON' end as scope,
          coalesce(own_held, false) or coalesce(person_held, false) as held
        from standing s),
      keyed as (
        select l.*,
          case scope when 'ACCOUNT' then own_limit when 'PERSON' then person_limit end as limit_used,
          case scope when 'ACCOUNT' then net when 'PERSON' then person_net end as used
        from listed l),
      sorted as (
        select k.*, %s as sort_key from keyed k)
      select * from sorted
      """;

  private static final String USE =
      """
      (case when limit_used is null then -net
        else -1000000000000000::bigint
          - greatest(0, least(used::numeric * 1000 / greatest(limit_used, 1), 1000000000000))::bigint
        end)""";

  private final DSLContext sql;
  private final Company company;

  ExposureList(DSLContext sql, Company company) {
    this.sql = sql;
    this.company = company;
  }

  Page<CustomerExposure> page(ExposureQuery query) {
    CreditNow now = CreditNow.of(company, query.asOf());
    List<Object> binds = now.binds();
    String key =
        switch (query.order()) {
          case USE -> USE;
          case EXPOSURE -> "-net";
          case ACCOUNT -> "number";
        };
    StringBuilder statement =
        new StringBuilder(now.sql()).append(LISTED.formatted(key)).append("where true\n");
    query.filter().ifPresent(filter -> statement.append(condition(filter)));
    if (!query.search().isBlank()) {
      statement.append("and (number ilike ? or name ilike ?)\n");
      String pattern = LikePattern.containing(query.search().strip());
      binds.add(pattern);
      binds.add(pattern);
    }
    if (query.page().cursor().isPresent()) {
      String[] pair = Cursors.pair(query.page().cursor().get());
      statement.append("and (sort_key, id) > (?, ?)\n");
      binds.add(query.order() == ExposureQuery.Order.ACCOUNT ? pair[0] : Cursors.number(pair[0]));
      binds.add(Cursors.number(pair[1]));
    }
    statement.append("order by sort_key, id limit ?");
    binds.add(query.page().limit() + 1);
    return Cursors.page(
            sql.fetch(statement.toString(), binds.toArray()),
            query.page().limit(),
            last -> last.get("sort_key") + "~" + last.get("id", Long.class))
        .map(this::customer);
  }

  private static String condition(ExposureQuery.Filter filter) {
    return switch (filter) {
      case OVER_LIMIT -> "and used > limit_used\n";
      case WITHOUT_LIMIT -> "and limit_used is null and (net > 0 or others)\n";
      case HELD -> "and held\n";
    };
  }

  private CustomerExposure customer(Record row) {
    Optional<LimitUse> limit =
        Optional.ofNullable(row.get("scope", String.class))
            .map(CreditScope::valueOf)
            .map(scope -> new LimitUse(scope, money(row, "limit_used"), money(row, "used")));
    return new CustomerExposure(
        Columns.account(row, "id"),
        new Exposure(
            money(row, "open"),
            money(row, "orders"),
            money(row, "deliveries"),
            money(row, "bills"),
            money(row, "cover")),
        limit,
        row.get("held", Boolean.class),
        row.get("others", Boolean.class));
  }

  private Money money(Record row, String column) {
    return new Money(row.get(column, Long.class), company.currency());
  }
}
