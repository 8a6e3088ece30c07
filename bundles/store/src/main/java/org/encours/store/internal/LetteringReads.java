package org.encours.store.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.encours.api.Money;
import org.encours.api.Page;
import org.encours.api.ledger.Company;
import org.encours.api.lettering.Decision;
import org.encours.api.lettering.Difference;
import org.encours.api.lettering.LetteredEntry;
import org.encours.api.lettering.Lettering;
import org.encours.api.lettering.LetteringQuery;
import org.encours.api.lettering.Proposal;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Reads letterings and pending proposals. */
final class LetteringReads {
  private static final Decision.Origin[] ORIGINS = Decision.Origin.values();

  private static final String LETTERING =
      """
      select t.*, a.number, a.name, u.actor as undone_by, u.reason, u.recorded_at as undone_at
      from lettering t
      join account a on a.id = t.account_id
      left join unlettering u on u.lettering_id = t.id
      """;

  /**
   * Pending: nobody decided, what is taken of every entry is still open and counts, and no later
   * run has made another pending proposal of one of them.
   */
  private static final String PROPOSAL =
      """
      select p.*, a.number, a.name
      from proposal p
      join account a on a.id = p.account_id
      where p.company_id = ?
        and not exists (select from proposal_decision d where d.proposal_id = p.id)
        and not exists (select from proposal_line x join lettered l using (entry_id)
                        join entry e on e.id = x.entry_id
                        where x.proposal_id = p.id and abs(l.amount + x.amount) > abs(e.amount))
        and not exists (select from proposal_line x join entry_withdrawn w using (entry_id)
                        where x.proposal_id = p.id)
        and not exists (
          select from proposal q
          where q.account_id = p.account_id and q.run_id > p.run_id
            and exists (select from proposal_line x join proposal_line y using (entry_id)
                        where x.proposal_id = p.id and y.proposal_id = q.id)
            and not exists (select from proposal_decision d where d.proposal_id = q.id)
            and not exists (select from proposal_line y join lettered l using (entry_id)
                            join entry e on e.id = y.entry_id
                            where y.proposal_id = q.id and abs(l.amount + y.amount) > abs(e.amount))
            and not exists (select from proposal_line y join entry_withdrawn w using (entry_id)
                            where y.proposal_id = q.id))
      """;

  private final DSLContext sql;
  private final Company company;

  LetteringReads(DSLContext sql, Company company) {
    this.sql = sql;
    this.company = company;
  }

  Optional<Lettering> lettering(long id) {
    return sql.fetchOptional(LETTERING + "where t.company_id = ? and t.id = ?", company.id(), id)
        .map(row -> lettering(row, entries("lettering_line", "lettering_id", List.of(id)).get(id)));
  }

  /** These, with their entries. */
  Map<Long, Lettering> letterings(List<Long> ids) {
    Map<Long, List<LetteredEntry>> entries = entries("lettering_line", "lettering_id", ids);
    return sql.fetch(
            LETTERING + "where t.company_id = ? and t.id = any (?)",
            company.id(),
            ids.toArray(Long[]::new))
        .intoMap(
            row -> row.get("id", Long.class),
            row -> lettering(row, entries.get(row.get("id", Long.class))));
  }

  Page<Lettering> letterings(LetteringQuery query) {
    StringBuilder where = new StringBuilder("where t.company_id = ? and t.id < ?\n");
    List<Object> binds = new ArrayList<>();
    binds.add(company.id());
    binds.add(query.page().cursor().map(Cursors::number).orElse(Long.MAX_VALUE));
    account(query, where, binds, "t");
    if (!query.undone()) where.append("and u.lettering_id is null\n");
    binds.add(query.page().limit() + 1);
    List<Lettering> found =
        sql.fetch(LETTERING + where + "order by t.id desc limit ?", binds.toArray())
            .map(row -> lettering(row, List.of()));
    return Cursors.page(found, query.page().limit(), last -> Long.toString(last.id()));
  }

  Optional<Proposal> proposal(long id) {
    return sql.fetchOptional(PROPOSAL + "and p.id = ?", company.id(), id)
        .map(row -> proposal(row, entries("proposal_line", "proposal_id", List.of(id))));
  }

  Page<Proposal> proposals(LetteringQuery query) {
    StringBuilder where = new StringBuilder();
    List<Object> binds = new ArrayList<>();
    binds.add(company.id());
    account(query, where, binds, "p");
    query
        .page()
        .cursor()
        .ifPresent(
            cursor -> {
              String[] pair = Cursors.pair(cursor);
              where.append("and (-p.confidence, p.id) > (?, ?)\n");
              binds.add(Cursors.number(pair[0]));
              binds.add(Cursors.number(pair[1]));
            });
    binds.add(query.page().limit() + 1);
    List<Record> rows =
        List.copyOf(
            sql.fetch(PROPOSAL + where + "order by -p.confidence, p.id limit ?", binds.toArray()));
    Map<Long, List<LetteredEntry>> entries =
        entries(
            "proposal_line",
            "proposal_id",
            rows.stream().map(row -> row.get("id", Long.class)).toList());
    List<Proposal> found = rows.stream().map(row -> proposal(row, entries)).toList();
    return Cursors.page(found, query.page().limit(), last -> -last.confidence() + "~" + last.id());
  }

  private void account(
      LetteringQuery query, StringBuilder where, List<Object> binds, String table) {
    query
        .account()
        .ifPresent(
            number -> {
              where
                  .append("and ")
                  .append(table)
                  .append(
                      """
                      .account_id = (
                        select id from customer_account where company_id = ? and number = ?)
                      """);
              binds.add(company.id());
              binds.add(number);
            });
  }

  /** The entries of several letterings, proposals or conflicts. */
  Map<Long, List<LetteredEntry>> entries(String table, String owner, List<Long> ids) {
    return sql.fetch(
            """
            select x.%2$s as owner, x.amount as share, e.id, e.entry_date, e.piece, e.label, e.amount
            from %1$s x join entry e on e.id = x.entry_id
            where x.%2$s = any (?) order by e.entry_date, e.id"""
                .formatted(table, owner),
            (Object) ids.toArray(Long[]::new))
        .intoGroups(row -> row.get("owner", Long.class), this::entry);
  }

  private LetteredEntry entry(Record row) {
    return new LetteredEntry(
        row.get("id", Long.class),
        row.get("entry_date", LocalDate.class),
        row.get("piece", String.class),
        row.get("label", String.class),
        new Money(row.get("amount", Long.class), company.currency()),
        new Money(row.get("share", Long.class), company.currency()));
  }

  private static Lettering lettering(Record row, List<LetteredEntry> entries) {
    Optional<Lettering.Undone> undone =
        Optional.ofNullable(row.get("undone_by", String.class))
            .map(
                actor ->
                    new Lettering.Undone(
                        Columns.instant(row, "undone_at"), actor, row.get("reason", String.class)));
    return new Lettering(
        row.get("id", Long.class),
        row.get("number", String.class),
        row.get("name", String.class),
        row.get("code", String.class),
        row.get("partial", Boolean.class),
        row.get("letter_date", LocalDate.class),
        Columns.instant(row, "recorded_at"),
        decision(row, ORIGINS[row.get("origin", Integer.class)]),
        difference(row),
        undone,
        entries == null ? List.of() : entries);
  }

  private static Proposal proposal(Record row, Map<Long, List<LetteredEntry>> entries) {
    long id = row.get("id", Long.class);
    return new Proposal(
        id,
        row.get("number", String.class),
        row.get("name", String.class),
        row.get("confidence", Integer.class),
        Columns.instant(row, "recorded_at"),
        decision(row, Decision.Origin.RULE),
        difference(row),
        row.get("alternatives", Integer.class),
        entries.getOrDefault(id, List.of()));
  }

  static Optional<Difference> difference(Record row) {
    return Optional.ofNullable(row.get("difference_kind", String.class))
        .map(Difference.Kind::valueOf)
        .map(kind -> new Difference(kind, row.get("difference", Long.class)));
  }

  private static Decision decision(Record row, Decision.Origin origin) {
    return new Decision(
        origin,
        row.get("rule", String.class),
        row.get("rule_version", Integer.class),
        row.get("actor", String.class),
        Columns.words(row, "explanation"));
  }
}
