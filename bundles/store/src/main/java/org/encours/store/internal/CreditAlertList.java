package org.encours.store.internal;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.encours.api.Money;
import org.encours.api.Page;
import org.encours.api.PageRequest;
import org.encours.api.Words;
import org.encours.api.credit.CreditAlert;
import org.encours.api.credit.CreditAlert.Kind;
import org.encours.api.credit.CreditFact.Insolvency;
import org.encours.api.credit.CreditPolicy;
import org.encours.api.ledger.Company;
import org.jooq.DSLContext;
import org.jooq.Record;

/** What asks for attention, derived from the facts: the most serious first. */
final class CreditAlertList {
  /** One row per alert, in the order of {@link #KINDS}. */
  private static final String ALERTS =
      """
      , alert as (
        select 0 as rank, s.id as account_id, f.effective_date as day, f.detail, f.source as text,
          0::bigint as one, 0::bigint as two, ''::text as currency, f.id as fact
        from standing s
        join (
          select distinct on (person) coalesce(m.person_id, c.customer_id) as person, c.*
          from credit_fact c left join merged m using (customer_id)
          where c.kind = 'INSOLVENCY' and c.effective_date <= ?::date
          order by person, c.effective_date desc, c.id desc) f on f.person = s.person
        where f.detail <> 'CLOSED'
        union all
        select 1, id, own_limit_from, 'ACCOUNT', '', net, own_limit, ?, 0
        from standing where net > own_limit
        union all
        select 1, id, person_limit_from, 'PERSON', '', person_net, person_limit, ?, 1
        from standing where person_net > person_limit
        union all
        select 2, id, own_hold_from, 'ACCOUNT', own_hold_reason, 0, 0, '', 0
        from standing where own_held
        union all
        select 2, id, person_hold_from, 'PERSON', person_hold_reason, 0, 0, '', 1
        from standing where person_held
        union all
        select 3, v.account_id, v.until_date, v.provider, v.reference, v.amount, 0, v.currency, v.id
        from (
          select distinct on (account_id, provider, reference) * from cover
          where from_date <= ?::date order by account_id, provider, reference, id desc) v
        where v.until_date between ?::date and ?::date + ? and v.amount > 0
        union all
        select 4, id, own_hold_from, 'ACCOUNT', own_hold_reason, 0, 0, '', 0
        from standing where not own_held and own_hold_from >= ?::date - ?
        union all
        select 4, id, person_hold_from, 'PERSON', person_hold_reason, 0, 0, '', 1
        from standing where not person_held and person_hold_from >= ?::date - ?)
      select * from (
        select a.*, s.id, s.number, s.name, s.collective,
          a.rank || ' ' || s.number || ' ' || a.fact as sort_key
        from alert a join standing s on s.id = a.account_id) listed
      """;

  private static final List<Kind> KINDS =
      List.of(Kind.INSOLVENCY, Kind.LIMIT_PASSED, Kind.HELD, Kind.COVER_ENDING, Kind.RELEASED);

  private final DSLContext sql;
  private final Company company;
  private final int days;

  CreditAlertList(DSLContext sql, Company company, CreditPolicy policy) {
    this.sql = sql;
    this.company = company;
    days = policy.warningDays();
  }

  Page<CreditAlert> page(LocalDate asOf, PageRequest page) {
    CreditNow now = CreditNow.of(company, asOf);
    String currency = company.currency().getCurrencyCode();
    List<Object> binds = now.binds();
    binds.addAll(List.of(asOf, currency, currency));
    binds.addAll(List.of(asOf, asOf, asOf, days, asOf, days, asOf, days));
    String after = "";
    if (page.cursor().isPresent()) {
      String[] pair = Cursors.pair(page.cursor().get());
      after = "where (sort_key, id) > (?, ?)\n";
      binds.add(pair[0]);
      binds.add(Cursors.number(pair[1]));
    }
    binds.add(page.limit() + 1);
    return Cursors.page(
            sql.fetch(
                now.sql() + ALERTS + after + "order by sort_key, id limit ?", binds.toArray()),
            page.limit(),
            last -> last.get("sort_key", String.class) + "~" + last.get("id", Long.class))
        .map(CreditAlertList::alert);
  }

  private static CreditAlert alert(Record row) {
    Kind kind = KINDS.get(row.get("rank", Integer.class));
    return new CreditAlert(
        kind, Columns.account(row, "id"), row.get("day", LocalDate.class), words(kind, row));
  }

  private static Words words(Kind kind, Record row) {
    String detail = row.get("detail", String.class);
    String text = row.get("text", String.class);
    boolean person = detail.equals("PERSON");
    return switch (kind) {
      case INSOLVENCY -> insolvency(Insolvency.Stage.valueOf(detail), text);
      case LIMIT_PASSED -> passed(person, money(row, "one"), money(row, "two"));
      case HELD ->
          new Words(
              "Bloqué" + level(person, true) + " : " + text,
              "Held" + level(person, false) + ": " + text);
      case COVER_ENDING -> {
        Words amount = money(row, "one");
        yield new Words(
            "La couverture de " + amount.fr() + " par " + detail + " prend fin",
            "The cover of " + amount.en() + " by " + detail + " ends");
      }
      case RELEASED ->
          new Words(
              "Blocage levé" + level(person, true) + " : " + text,
              "Hold released" + level(person, false) + ": " + text);
    };
  }

  private static Words passed(boolean person, Words exposure, Words limit) {
    return new Words(
        "Plafond"
            + level(person, true)
            + " dépassé : encours "
            + exposure.fr()
            + ", plafond "
            + limit.fr(),
        "Limit"
            + level(person, false)
            + " passed: exposure "
            + exposure.en()
            + ", limit "
            + limit.en());
  }

  private static String level(boolean person, boolean french) {
    if (!person) return "";
    return french ? " dans toutes les sociétés" : " in all companies";
  }

  private static Words insolvency(Insolvency.Stage stage, String source) {
    Words what =
        switch (stage) {
          case SAFEGUARD -> new Words("Sauvegarde", "Safeguard proceedings");
          case REORGANISATION -> new Words("Redressement judiciaire", "Reorganisation");
          case LIQUIDATION -> new Words("Liquidation judiciaire", "Liquidation");
          case CLOSED -> new Words("Procédure close", "Proceedings closed");
        };
    return new Words(what.fr() + " (" + source + ")", what.en() + " (" + source + ")");
  }

  private static Words money(Record row, String column) {
    return new Money(
            row.get(column, Long.class), Currency.getInstance(row.get("currency", String.class)))
        .words();
  }
}
