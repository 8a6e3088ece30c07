package org.encours.store.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.encours.api.Page;
import org.encours.api.PageRequest;
import org.encours.api.Words;
import org.encours.api.customer.ContactRole;
import org.encours.api.customer.CustomerEvent;
import org.encours.api.ledger.PaymentTermsText;
import org.jooq.DSLContext;
import org.jooq.Record;

/** What was stated about a person, from the facts themselves: the latest first. */
final class CustomerHistory {
  /** One line per fact; {@code one} and {@code two} are what the line speaks of. */
  private static final String FACTS =
      """
      select 'IDENTIFIER' as tag, i.id, i.recorded_at, i.actor, i.kind as one, i.value as two,
        i.source as reason, null::date as from_date, null::smallint as days,
        null::smallint as month_end, null::smallint as day_of_month, null::bigint as merge_id
      from person_identifier i where i.customer_id = any (?)
      union all
      select 'WITHDRAWN', i.id, w.recorded_at, w.actor, i.kind, i.value, w.reason,
        null, null, null, null, null
      from person_identifier i join person_identifier_withdrawn w on w.identifier_id = i.id
      where i.customer_id = any (?)
      union all
      select 'CONTACT', c.id, c.recorded_at, c.actor, c.role, concat_ws(', ',
        nullif(c.name, ''), nullif(c.email, ''), nullif(c.phone, '')), c.source,
        null, null, null, null, null
      from person_contact c where c.customer_id = any (?)
      union all
      select 'ENDED', c.id, x.recorded_at, x.actor, c.role, concat_ws(', ',
        nullif(c.name, ''), nullif(c.email, ''), nullif(c.phone, '')), '',
        null, null, null, null, null
      from person_contact c join person_contact_ended x on x.contact_id = c.id
      where c.customer_id = any (?)
      union all
      select 'TERMS', t.id, t.recorded_at, t.actor, a.number, '', '', t.from_date, t.days,
        t.month_end, t.day_of_month, null
      from customer_terms t join customer_account a on a.id = t.account_id
      where a.customer_id = any (?)
      union all
      select 'MERGE', m.id, m.recorded_at, m.actor, a.number, b.number, m.reason,
        null, null, null, null, e.id
      from person_merge m
      join customer_account a on a.id = m.one_account
      join customer_account b on b.id = m.other_account
      left join person_edge e on e.id = m.id
      where m.one = any (?) or m.other = any (?)
      union all
      select 'UNDONE', m.id, u.recorded_at, u.actor, a.number, b.number, u.reason,
        null, null, null, null, null
      from person_merge m
      join person_merge_undone u on u.merge_id = m.id
      join customer_account a on a.id = m.one_account
      join customer_account b on b.id = m.other_account
      where m.one = any (?) or m.other = any (?)
      """;

  private static final int PLACES = 9;

  private final DSLContext sql;

  CustomerHistory(DSLContext sql) {
    this.sql = sql;
  }

  Page<CustomerEvent> page(List<Long> members, PageRequest request) {
    List<Object> binds = new ArrayList<>();
    for (int i = 0; i < PLACES; i++) binds.add(members.toArray(Long[]::new));
    String before = "";
    if (request.cursor().isPresent()) {
      String[] pair = Cursors.pair(request.cursor().get());
      before = "where (sort_key, id) < (?, ?)\n";
      binds.add(pair[0]);
      binds.add(Cursors.number(pair[1]));
    }
    binds.add(request.limit() + 1);
    List<Record> found =
        sql.fetch(
            "select * from (select f.*, to_char(f.recorded_at at time zone 'UTC',"
                + " 'YYYYMMDDHH24MISSUS') || f.tag as sort_key from ("
                + FACTS
                + ") f) k\n"
                + before
                + "order by sort_key desc, id desc limit ?",
            binds.toArray());
    return Cursors.page(
            found,
            request.limit(),
            last -> last.get("sort_key", String.class) + "~" + last.get("id", Long.class))
        .map(CustomerHistory::event);
  }

  private static CustomerEvent event(Record row) {
    return new CustomerEvent(
        Columns.instant(row, "recorded_at"),
        row.get("actor", String.class),
        words(row),
        Optional.ofNullable(row.get("merge_id", Long.class)));
  }

  private static Words words(Record row) {
    String one = row.get("one", String.class);
    String two = row.get("two", String.class);
    String reason = row.get("reason", String.class);
    return switch (row.get("tag", String.class)) {
      case "IDENTIFIER" -> say(kind(one), " " + two, " indiqué", " stated");
      case "WITHDRAWN" -> say(kind(one), " " + two, " retiré : " + reason, " withdrawn: " + reason);
      case "CONTACT" -> say(role(one), " : " + two, " (contact ajouté)", " (contact added)");
      case "ENDED" -> say(role(one), " : " + two, " (contact terminé)", " (contact ended)");
      case "TERMS" -> terms(row);
      case "MERGE" ->
          new Words(
              "Comptes " + one + " et " + two + " réunis : une même personne" + after(reason),
              "Accounts " + one + " and " + two + " merged: one person" + after(reason));
      default ->
          new Words(
              "Comptes " + one + " et " + two + " séparés" + after(reason),
              "Accounts " + one + " and " + two + " separated" + after(reason));
    };
  }

  private static Words terms(Record row) {
    String account = row.get("one", String.class);
    LocalDate from = row.get("from_date", LocalDate.class);
    String day =
        "%02d/%02d/%d".formatted(from.getDayOfMonth(), from.getMonthValue(), from.getYear());
    Words terms =
        TermsRows.terms(row)
            .map(PaymentTermsText::words)
            .orElse(new Words("celles de la société", "those of the company"));
    return new Words(
        "Conditions du compte " + account + " dès le " + day + " : " + terms.fr(),
        "Terms of account " + account + " from " + from + ": " + terms.en());
  }

  private static String after(String reason) {
    return reason.isEmpty() ? "" : " – " + reason;
  }

  private static Words say(Words what, String value, String fr, String en) {
    return new Words(what.fr() + value + fr, what.en() + value + en);
  }

  private static Words kind(String kind) {
    return switch (kind) {
      case "VAT" -> new Words("Numéro de TVA", "VAT number");
      case "OTHER" -> new Words("Immatriculation", "Register number");
      default -> Words.same(kind);
    };
  }

  private static Words role(String role) {
    return switch (ContactRole.valueOf(role)) {
      case ACCOUNTING -> new Words("Comptabilité", "Accounting");
      case BUYER -> new Words("Achats", "Purchasing");
      case MANAGEMENT -> new Words("Direction", "Management");
      case LEGAL -> new Words("Juridique", "Legal");
      case OTHER -> new Words("Autre", "Other");
    };
  }
}
