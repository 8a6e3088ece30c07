package org.encours.store.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.encours.api.InvalidRequest;
import org.encours.api.Page;
import org.encours.api.PageRequest;
import org.encours.api.Words;
import org.encours.api.journal.EventKinds;
import org.encours.api.journal.Journal;
import org.encours.api.journal.JournalEvent;
import org.encours.api.ledger.Company;
import org.encours.api.lettering.ErpConflict;
import org.encours.api.lettering.LetteredEntry;
import org.encours.api.lettering.Lettering;
import org.encours.api.lettering.LetteringConflict;
import org.encours.api.lettering.LetteringConflicts;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Conflicts with the ERP's letterings and what people decide of them. */
@Component
public final class JdbcLetteringConflicts implements LetteringConflicts {
  private static final String PENDING =
      """
      select c.*, a.number, a.name, null as keep, null as by_policy, null as actor,
        null::timestamptz as decided_at,
        array(select distinct l.lettering_id
              from lettering_conflict_line x join lettered l using (entry_id)
              where x.conflict_id = c.id) as against
      from pending_lettering_conflict c
      join account a on a.id = c.account_id
      where c.company_id = ?
      """;
  private static final String DECIDED =
      """
      select c.*, a.number, a.name, d.keep, d.by_policy, d.actor, d.recorded_at as decided_at,
        c.letterings as against
      from lettering_conflict c
      join lettering_conflict_decision d on d.conflict_id = c.id
      join account a on a.id = c.account_id
      where c.company_id = ?
      """;

  private final Transactions transactions;
  private final Journal journal;
  private final Clock clock;

  @Activate
  public JdbcLetteringConflicts(
      @Reference Transactions transactions, @Reference Journal journal, @Reference Clock clock) {
    this.transactions = transactions;
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  public Page<LetteringConflict> pending(Company company, PageRequest page) {
    return page(PENDING, company, page);
  }

  @Override
  public Page<LetteringConflict> decided(Company company, PageRequest page) {
    return page(DECIDED, company, page);
  }

  private Page<LetteringConflict> page(String select, Company company, PageRequest page) {
    List<Record> rows =
        List.copyOf(
            sql()
                .fetch(
                    select + "and c.id < ? order by c.id desc limit ?",
                    company.id(),
                    page.cursor().map(Cursors::number).orElse(Long.MAX_VALUE),
                    page.limit() + 1));
    return Cursors.page(conflicts(company, rows), page.limit(), last -> Long.toString(last.id()));
  }

  @Override
  public long countPending(Company company) {
    return sql()
        .fetchSingle(
            "select count(*) from pending_lettering_conflict where company_id = ?", company.id())
        .get(0, Long.class);
  }

  @Override
  public Optional<LetteringConflict> find(Company company, long id) {
    List<Record> rows = List.copyOf(sql().fetch(PENDING + "and c.id = ?", company.id(), id));
    if (rows.isEmpty()) rows = List.copyOf(sql().fetch(DECIDED + "and c.id = ?", company.id(), id));
    return conflicts(company, rows).stream().findFirst();
  }

  private List<LetteringConflict> conflicts(Company company, List<Record> rows) {
    LetteringReads reads = new LetteringReads(sql(), company);
    List<Long> ids = rows.stream().map(row -> row.get("id", Long.class)).toList();
    Map<Long, List<LetteredEntry>> erp =
        reads.entries("lettering_conflict_line", "conflict_id", ids);
    Map<Long, List<Long>> against = new HashMap<>();
    for (Record row : rows) {
      against.put(row.get("id", Long.class), List.of(row.get("against", Long[].class)));
    }
    Map<Long, Lettering> ours =
        reads.letterings(against.values().stream().flatMap(List::stream).distinct().toList());
    return rows.stream()
        .map(
            row -> {
              long id = row.get("id", Long.class);
              return conflict(
                  row,
                  erp.getOrDefault(id, List.of()),
                  against.get(id).stream()
                      .sorted()
                      .map(ours::get)
                      .filter(Objects::nonNull)
                      .toList());
            })
        .toList();
  }

  private static LetteringConflict conflict(
      Record row, List<LetteredEntry> erp, List<Lettering> ours) {
    return new LetteringConflict(
        row.get("id", Long.class),
        row.get("number", String.class),
        row.get("name", String.class),
        row.get("import_id", Long.class),
        Columns.instant(row, "recorded_at"),
        row.get("code", String.class),
        Optional.ofNullable(row.get("letter_date", LocalDate.class)),
        erp,
        ours,
        Optional.ofNullable(row.get("keep", String.class))
            .map(
                keep ->
                    new LetteringConflict.Decided(
                        ErpConflict.valueOf(keep),
                        row.get("by_policy", Boolean.class),
                        row.get("actor", String.class),
                        Columns.instant(row, "decided_at"))));
  }

  @Override
  public void decide(Company company, long id, ErpConflict keep, String actor) {
    if (keep == ErpConflict.ASK) throw new IllegalArgumentException("a decision to ask");
    transactions.run(
        () -> {
          // Of two decisions at the same time the second waits here, and sees the first.
          sql().fetch("select from lettering_conflict where id = ? for update", id);
          Record pending =
              sql()
                  .fetchOptional(
                      "select * from pending_lettering_conflict where company_id = ? and id = ?",
                      company.id(),
                      id)
                  .orElseThrow(() -> refused(company, id));
          Timestamp now = Timestamp.from(clock.instant());
          Optional<Long> taken =
              keep == ErpConflict.ERP
                  ? Optional.of(takeOver(company, pending, actor, now))
                  : Optional.empty();
          sql()
              .execute(
                  """
                  insert into lettering_conflict_decision
                    (conflict_id, keep, by_policy, actor, lettering_id, recorded_at)
                  values (?, ?, false, ?, ?, ?)""",
                  id,
                  keep.name(),
                  actor,
                  taken.orElse(null),
                  now);
          Map<String, String> data = new HashMap<>(Map.of("keep", keep.code()));
          taken.ifPresent(lettering -> data.put("lettering", Long.toString(lettering)));
          journal.append(
              new JournalEvent(
                  EventKinds.CONFLICT_DECIDED,
                  Optional.of(company.id()),
                  "lettering-conflict/" + id,
                  actor,
                  data));
        });
  }

  /** What the import would have done, had it been decided then. */
  private long takeOver(Company company, Record conflict, String actor, Timestamp now) {
    long id = conflict.get("id", Long.class);
    long importId = conflict.get("import_id", Long.class);
    sql()
        .execute(
            """
            create temporary table letter_group on commit drop as
            select x.entry_id, c.account_id, c.code as letter, c.letter_date, x.amount,
              e.entry_date, coalesce(d.due, e.due_date) as due_date, c.id as grp
            from lettering_conflict c
            join lettering_conflict_line x on x.conflict_id = c.id
            join entry e on e.id = x.entry_id
            left join lateral (
              select min(due_date) as due from due_now n where n.entry_id = e.id) d on true
            where c.id = %d"""
                .formatted(id));
    sql()
        .execute(
            """
            create temporary table letter_decision on commit drop as
            select %d::bigint as grp, nextval('lettering_id_seq') as lettering_id,
              array(
                select distinct l.lettering_id
                from letter_group join lettered l using (entry_id)) as ids"""
                .formatted(id));
    long lettering =
        sql().fetchSingle("select lettering_id from letter_decision").get(0, Long.class);
    new LetteringTakeover(transactions, company.id(), now)
        .take(
            importId,
            actor,
            "Le lettrage "
                + conflict.get("code", String.class)
                + " de l'ERP le remplace (import "
                + importId
                + ")");
    return lettering;
  }

  private InvalidRequest refused(Company company, long id) {
    boolean known =
        sql()
            .fetchOptional(
                "select 1 from lettering_conflict where company_id = ? and id = ?",
                company.id(),
                id)
            .isPresent();
    if (known) {
      return new InvalidRequest(
          "Ce conflit n’est plus à trancher : il l’a été, ou les lettrages ont changé depuis.",
          "This conflict is no longer to be decided: it was, or the letterings have changed since.");
    }
    return new InvalidRequest(
        InvalidRequest.Kind.NOT_FOUND,
        new Words("Aucun conflit n’a le numéro " + id + ".", "No conflict has number " + id + "."));
  }

  private DSLContext sql() {
    return transactions.sql();
  }
}
