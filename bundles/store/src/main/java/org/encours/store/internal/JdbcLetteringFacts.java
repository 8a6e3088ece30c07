package org.encours.store.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.encours.api.Page;
import org.encours.api.PageRequest;
import org.encours.api.ledger.Company;
import org.encours.api.lettering.Foreseen;
import org.encours.api.lettering.Lettering;
import org.encours.api.lettering.LetteringFacts;
import org.encours.api.lettering.LetteringQuery;
import org.encours.api.lettering.LetteringRun;
import org.encours.api.lettering.NewLettering;
import org.encours.api.lettering.NewProposal;
import org.encours.api.lettering.OpenAccount;
import org.encours.api.lettering.OpenEntry;
import org.encours.api.lettering.PastAccount;
import org.encours.api.lettering.Proposal;
import org.encours.api.lettering.RunMode;
import org.encours.api.lettering.RunScope;
import org.encours.api.lettering.WholeLettering;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Letterings, proposals and runs. */
@Component
public final class JdbcLetteringFacts implements LetteringFacts {
  private final Transactions transactions;
  private final Clock clock;

  @Activate
  public JdbcLetteringFacts(@Reference Transactions transactions, @Reference Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Stream<OpenAccount> openAccounts(RunScope scope) {
    return AccountStream.open(transactions, scope);
  }

  @Override
  public Stream<PastAccount> pastAccounts(RunScope scope) {
    return AccountStream.past(transactions, scope);
  }

  @Override
  public long countAccounts(int company) {
    return sql()
        .fetchSingle("select count(*) from customer_account where company_id = ?", company)
        .get(0, Long.class);
  }

  @Override
  public List<OpenEntry> openEntries(Company company, String account, List<Long> entries) {
    return sql()
        .fetch(
            """
            select e.*, coalesce(d.due, e.due_date) as due_now, b.code as book, g.number as gl,
              coalesce(l.amount, 0) as settled
            from entry e
            left join lettered l on l.entry_id = e.id
            join customer_account a on a.id = e.account_id
            join journal_book b on b.id = e.book_id
            join ledger_account g on g.id = e.ledger_account_id
            left join lateral (
              select min(due_date) as due from due_now x where x.entry_id = e.id) d on true
            where e.company_id = ? and a.number = ? and e.id = any (?)
              and e.amount <> coalesce(l.amount, 0)
              and not exists (select from entry_withdrawn w where w.entry_id = e.id)
            order by e.entry_date, e.id""",
            company.id(),
            account,
            entries.toArray(Long[]::new))
        .map(row -> openEntry(row, company.currency()));
  }

  private static OpenEntry openEntry(Record row, Currency currency) {
    long settled = row.get("settled", Long.class);
    long open = row.get("amount", Long.class) - settled;
    return new OpenEntry(
        row.get("id", Long.class),
        row.get("entry_date", LocalDate.class),
        row.get("due_now", LocalDate.class),
        row.get("book", String.class),
        row.get("gl", String.class),
        row.get("piece", String.class),
        row.get("label", String.class),
        open,
        settled,
        settled == 0
            ? ForeignAmount.of(
                row.get("foreign_amount", Long.class),
                row.get("foreign_currency", String.class),
                open,
                currency)
            : Optional.empty());
  }

  @Override
  public List<Long> record(int company, Optional<Long> run, List<NewLettering> letterings) {
    return writes().record(company, run, letterings);
  }

  @Override
  public void recordWhole(int company, long run, List<WholeLettering> letterings) {
    writes().recordWhole(company, run, letterings);
  }

  @Override
  public int propose(int company, long run, List<NewProposal> proposals) {
    transactions.connection();
    return new ProposalWrites(transactions, now()).propose(company, run, proposals);
  }

  @Override
  public int foresee(long run, List<NewLettering> letterings, List<NewProposal> proposals) {
    transactions.connection();
    return new ProposalWrites(transactions, now())
        .foresee(runs().scope(run).company(), run, letterings, proposals);
  }

  @Override
  public void forgetForeseen(long run) {
    transactions.connection();
    sql().execute("delete from lettering_foreseen where run_id = ?", run);
  }

  @Override
  public Page<Foreseen> foreseen(long run, PageRequest page) {
    return new ForeseenReads(sql()).page(run, page);
  }

  @Override
  public boolean undo(long lettering, String actor, String reason) {
    return writes().undo(lettering, actor, reason);
  }

  @Override
  public Set<Set<Long>> undoneGroups(int company) {
    return sql()
        .fetch(
            """
            select array_agg(coalesce(r.now_id, s.entry_id)) as entries
            from unlettering u
            join lettering t on t.id = u.lettering_id
            join lettering_line s on s.lettering_id = t.id
            left join entry_reworded r on r.entry_id = s.entry_id
            where t.company_id = ? and u.actor not in (?, ?)
            group by t.id""",
            company,
            LetteringWrites.IMPORT,
            LetteringExtension.ACTOR)
        .stream()
        .map(row -> Set.of(row.get("entries", Long[].class)))
        .collect(Collectors.toSet());
  }

  private LetteringWrites writes() {
    transactions.connection();
    return new LetteringWrites(transactions, now());
  }

  @Override
  public Optional<Lettering> lettering(Company company, long id) {
    return new LetteringReads(sql(), company).lettering(id);
  }

  @Override
  public Page<Lettering> letterings(Company company, LetteringQuery query) {
    return new LetteringReads(sql(), company).letterings(query);
  }

  @Override
  public Optional<Proposal> proposal(Company company, long id) {
    return new LetteringReads(sql(), company).proposal(id);
  }

  @Override
  public boolean wasProposed(Company company, long id) {
    return sql()
        .fetchOptional("select 1 from proposal where company_id = ? and id = ?", company.id(), id)
        .isPresent();
  }

  @Override
  public Page<Proposal> proposals(Company company, LetteringQuery query) {
    return new LetteringReads(sql(), company).proposals(query);
  }

  @Override
  public boolean decide(long proposal, String actor, Optional<Long> lettering) {
    transactions.connection();
    return sql()
            .execute(
                """
                insert into proposal_decision (proposal_id, actor, lettering_id, recorded_at)
                values (?, ?, ?, ?) on conflict do nothing""",
                proposal,
                actor,
                lettering.orElse(null),
                now())
        == 1;
  }

  @Override
  public long request(RunScope scope, RunMode mode, String requestedBy) {
    transactions.connection();
    return runs().request(scope, mode, requestedBy, now());
  }

  @Override
  public Optional<LetteringRun> requested(int company, String requestedBy) {
    return runs().requested(company, requestedBy);
  }

  @Override
  public Optional<LetteringRun> run(long id) {
    return runs().run(id);
  }

  @Override
  public RunScope scope(long run) {
    return runs().scope(run);
  }

  @Override
  public long lastEntry(int company) {
    return EntryNumbers.last(sql(), company);
  }

  @Override
  public boolean cancel(long run) {
    transactions.connection();
    return runs().cancel(run, now());
  }

  @Override
  public boolean isCancelled(long run) {
    return runs().isCancelled(run);
  }

  @Override
  public void progress(
      long run,
      LetteringRun.State state,
      LetteringRun.Progress progress,
      LetteringRun.Result result) {
    runs().progress(run, state, progress, result);
  }

  private LetteringRunRows runs() {
    return new LetteringRunRows(sql());
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private DSLContext sql() {
    return transactions.sql();
  }
}
