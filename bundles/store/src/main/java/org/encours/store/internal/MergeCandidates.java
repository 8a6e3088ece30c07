package org.encours.store.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.encours.api.Page;
import org.encours.api.PageRequest;
import org.encours.api.Words;
import org.encours.api.customer.FactSource;
import org.encours.api.customer.MergeCandidate;
import org.encours.api.customer.PersonAccount;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * Persons that prove the same SIREN and are not one person yet. Two that a person has separated are
 * not proposed to each other again.
 */
final class MergeCandidates {
  private static final int MOST_OF_ONE = 20;

  private static final String PERSONS =
      """
      with known as (
        select i.siren, coalesce(m.person_id, i.customer_id) as person,
          string_agg(distinct i.source, ',') as sources
        from person_siren i
        left join merged_person m on m.customer_id = i.customer_id
        %s
        group by 1, 2),
      separated as (
        select coalesce(x.person_id, g.one) as one, coalesce(y.person_id, g.other) as other
        from person_merge g
        join person_merge_undone u on u.merge_id = g.id
        left join merged_person x on x.customer_id = g.one
        left join merged_person y on y.customer_id = g.other),
      """;

  /** Each person of a SIREN beside the first one: as many lines as merges are missing. */
  private static final String BESIDE_THE_FIRST =
      """
      first as (select siren, min(person) as person from known group by siren having count(*) > 1),
      pair as (
        select k.siren, a.person as one, k.person as other, a.sources as one_sources,
          k.sources as other_sources
        from first f
        join known a on a.siren = f.siren and a.person = f.person
        join known k on k.siren = f.siren and k.person > f.person)
      """;

  private static final String BESIDE_ONE =
      """
      pair as (
        select k.siren, a.person as one, k.person as other, a.sources as one_sources,
          k.sources as other_sources
        from known a
        join known k on k.siren = a.siren and k.person <> a.person
        where a.person = ?)
      """;

  private static final String SELECT =
      """
      select p.*, ao.id as one_account, bo.id as other_account
      from pair p
      cross join lateral (
        select id, company_id from customer_account
        where customer_id in (select person_members(p.one))
        order by company_id <> ?, id limit 1) ao
      cross join lateral (
        select id, company_id from customer_account
        where customer_id in (select person_members(p.other))
        order by company_id <> ?, id limit 1) bo
      where not exists (select from separated s
          where (s.one, s.other) in ((p.one, p.other), (p.other, p.one)))
      """;

  private final DSLContext sql;
  private final int company;

  MergeCandidates(DSLContext sql, int company) {
    this.sql = sql;
    this.company = company;
  }

  Page<MergeCandidate> page(PageRequest request) {
    List<Object> binds = new ArrayList<>(List.of(company, company, company));
    String after = "";
    if (request.cursor().isPresent()) {
      String[] pair = Cursors.pair(request.cursor().get());
      after = "and (p.siren, p.other) > (?, ?)\n";
      binds.add(pair[0]);
      binds.add(Cursors.number(pair[1]));
    }
    binds.add(request.limit() + 1);
    List<Record> found =
        sql.fetch(
            PERSONS.formatted("")
                + BESIDE_THE_FIRST
                + SELECT
                + "and ? in (ao.company_id, bo.company_id)\n"
                + after
                + "order by p.siren, p.other limit ?",
            binds.toArray());
    Page<Record> page =
        Cursors.page(
            found,
            request.limit(),
            last -> last.get("siren", String.class) + "~" + last.get("other", Long.class));
    return new Page<>(candidates(page.items()), page.next());
  }

  /** Beside the person with this number. */
  List<MergeCandidate> of(long person, List<Long> members) {
    return candidates(
        sql.fetch(
            PERSONS.formatted(
                    """
                    where i.siren in (
                      select o.siren from person_siren o where o.customer_id = any (?))""")
                + BESIDE_ONE
                + SELECT
                + "order by p.siren, p.other limit ?",
            members.toArray(Long[]::new),
            person,
            company,
            company,
            MOST_OF_ONE));
  }

  private List<MergeCandidate> candidates(List<Record> found) {
    List<Long> ids = new ArrayList<>();
    for (Record row : found) {
      ids.add(row.get("one_account", Long.class));
      ids.add(row.get("other_account", Long.class));
    }
    Map<Long, PersonAccount> accounts =
        new CustomerRows(sql).accounts(ids.stream().distinct().toList());
    return found.stream()
        .map(
            row -> {
              PersonAccount one = accounts.get(row.get("one_account", Long.class));
              PersonAccount other = accounts.get(row.get("other_account", Long.class));
              return new MergeCandidate(
                  row.get("siren", String.class), one, other, reason(row, one, other));
            })
        .toList();
  }

  private static Words reason(Record row, PersonAccount one, PersonAccount other) {
    Words first = sources(row.get("one_sources", String.class));
    Words second = sources(row.get("other_sources", String.class));
    String siren = row.get("siren", String.class);
    String oneNumber = one.account().number();
    String otherNumber = other.account().number();
    return new Words(
        "Même SIREN "
            + siren
            + " : indiqué par "
            + first.fr()
            + " pour "
            + oneNumber
            + ", par "
            + second.fr()
            + " pour "
            + otherNumber
            + ".",
        "Same SIREN "
            + siren
            + ": stated by "
            + first.en()
            + " for "
            + oneNumber
            + ", by "
            + second.en()
            + " for "
            + otherNumber
            + ".");
  }

  private static Words sources(String listed) {
    List<String> fr = new ArrayList<>();
    List<String> en = new ArrayList<>();
    for (String name : new TreeSet<>(List.of(listed.split(",")))) {
      Words one =
          switch (FactSource.valueOf(name)) {
            case PERSON -> new Words("une personne", "a person");
            case INVOICE -> new Words("une facture", "an invoice");
            case ERP -> new Words("l'ERP", "the ERP");
          };
      fr.add(one.fr());
      en.add(one.en());
    }
    return new Words(String.join(" et ", fr), String.join(" and ", en));
  }
}
