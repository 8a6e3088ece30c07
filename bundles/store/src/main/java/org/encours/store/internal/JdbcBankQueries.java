package org.encours.store.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.encours.api.Money;
import org.encours.api.Page;
import org.encours.api.PageRequest;
import org.encours.api.bank.BankAccount;
import org.encours.api.bank.BankQueries;
import org.encours.api.bank.Candidate;
import org.encours.api.bank.Movement;
import org.encours.api.bank.Refusal;
import org.encours.api.bank.Statement;
import org.encours.api.bank.Waiting;
import org.encours.api.document.StatementBalance;
import org.encours.api.document.StatementHead;
import org.encours.api.ledger.Company;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads bank statements and movements. */
@Component
public final class JdbcBankQueries implements BankQueries {
  private static final String STATEMENTS =
      """
      select t.*, b.number as account, b.owner, k.id as previous, k.closing as closing_before,
        k.closing_signed as closing_before_signed, k.to_date as to_before
      from bank_statement t
      join bank_account b on b.id = t.bank_account_id
      left join lateral (
        select k.* from bank_statement k
        where k.bank_account_id = t.bank_account_id and k.kind = 'STATEMENT' and k.id <> t.id
          and (coalesce(k.to_date, k.closing_date), k.id)
            < (coalesce(t.to_date, t.closing_date), t.id)
        order by coalesce(k.to_date, k.closing_date) desc, k.id desc limit 1) k
        on t.kind = 'STATEMENT'
      """;
  private static final int MOST_CANDIDATES = 5;

  private final Transactions transactions;

  @Activate
  public JdbcBankQueries(@Reference Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public List<BankAccount> accounts(Company company) {
    return sql()
        .fetch(
            """
            select b.*, (select max(coalesce(t.to_date, t.closing_date)) from bank_statement t
                         where t.bank_account_id = b.id) as until
            from bank_account b where b.company_id = ? order by b.number""",
            company.id())
        .map(
            row ->
                new BankAccount(
                    row.get("id", Integer.class),
                    row.get("number", String.class),
                    Currency.getInstance(row.get("currency", String.class)),
                    row.get("owner", String.class),
                    Optional.ofNullable(row.get("until", LocalDate.class))));
  }

  @Override
  public Page<Statement> statements(Company company, PageRequest page) {
    List<Object> binds = new ArrayList<>(List.of(company.id()));
    String after = "";
    if (page.cursor().isPresent()) {
      after = "and t.id < ?\n";
      binds.add(Cursors.number(page.cursor().get()));
    }
    binds.add(page.limit() + 1);
    List<Statement> found =
        sql()
            .fetch(
                STATEMENTS + "where t.company_id = ?\n" + after + "order by t.id desc limit ?",
                binds.toArray())
            .map(JdbcBankQueries::statement);
    return Cursors.page(found, page.limit(), last -> Long.toString(last.id()));
  }

  private static Statement statement(Record row) {
    Currency currency = Currency.getInstance(row.get("currency", String.class));
    Optional<StatementBalance> opening = balance(row, "opening");
    Optional<StatementBalance> closing = balance(row, "closing");
    long sum = row.get("movement_sum", Long.class);
    boolean told =
        opening.filter(StatementBalance::signed).isPresent()
            && closing.filter(StatementBalance::signed).isPresent();
    StatementHead head =
        new StatementHead(
            row.get("line", Integer.class),
            StatementHead.Kind.valueOf(row.get("kind", String.class)),
            row.get("name", String.class),
            Optional.ofNullable(row.get("number", Long.class)),
            row.get("account", String.class),
            currency,
            row.get("owner", String.class),
            Optional.ofNullable(row.get("from_date", LocalDate.class)),
            Optional.ofNullable(row.get("to_date", LocalDate.class)));
    return new Statement(
        row.get("id", Long.class),
        row.get("import_id", Long.class),
        head,
        opening,
        closing,
        row.get("movements", Long.class),
        new Money(sum, currency),
        told
            ? Optional.of(
                new Money(
                    closing.orElseThrow().amount() - opening.orElseThrow().amount() - sum,
                    currency))
            : Optional.empty(),
        sequence(row, head, opening),
        Columns.instant(row, "recorded_at"));
  }

  private static Optional<StatementBalance> balance(Record row, String name) {
    return Optional.ofNullable(row.get(name, Long.class))
        .map(
            amount ->
                new StatementBalance(
                    row.get(name + "_date", LocalDate.class),
                    amount,
                    row.get(name + "_signed", Boolean.class)));
  }

  private static Statement.Sequence sequence(
      Record row, StatementHead head, Optional<StatementBalance> opening) {
    if (head.kind() != StatementHead.Kind.STATEMENT) return Statement.Sequence.UNKNOWN;
    if (row.get("previous") == null) return Statement.Sequence.FIRST;
    LocalDate before = row.get("to_before", LocalDate.class);
    if (before != null && head.from().isPresent() && head.from().get().isBefore(before)) {
      return Statement.Sequence.OVERLAP;
    }
    Long closingBefore = row.get("closing_before", Long.class);
    if (closingBefore == null || opening.isEmpty()) return Statement.Sequence.UNKNOWN;
    if (!opening.get().signed() || !row.get("closing_before_signed", Boolean.class)) {
      return Statement.Sequence.UNKNOWN;
    }
    return closingBefore == opening.get().amount()
        ? Statement.Sequence.CONTINUES
        : Statement.Sequence.GAP;
  }

  @Override
  public Page<Waiting> toIdentify(Company company, PageRequest page) {
    List<Object> binds = new ArrayList<>(List.of(company.id()));
    String after = "";
    if (page.cursor().isPresent()) {
      String[] pair = Cursors.pair(page.cursor().get());
      after = "and (-abs(m.amount), m.id) > (?, ?)\n";
      binds.add(Cursors.number(pair[0]));
      binds.add(Cursors.number(pair[1]));
    }
    binds.add(page.limit() + 1);
    List<Record> found =
        sql()
            .fetch(
                MovementRows.SELECT
                    + "where s.company_id = ? and s.outcome = 'TO_IDENTIFY'\n"
                    + after
                    + "order by -abs(m.amount), m.id limit ?",
                binds.toArray());
    Page<Record> rows =
        Cursors.page(
            found,
            page.limit(),
            last -> -Math.abs(last.get("amount", Long.class)) + "~" + last.get("id", Long.class));
    Map<Long, List<Candidate>> candidates = candidates(company, rows.items());
    return rows.map(row -> waiting(row, candidates));
  }

  @Override
  public long countToIdentify(Company company) {
    return sql()
        .fetchSingle(
            "select count(*) from movement_state where company_id = ? and outcome = 'TO_IDENTIFY'",
            company.id())
        .get(0, Long.class);
  }

  @Override
  public Optional<Waiting> waiting(Company company, long movement) {
    return sql()
        .fetchOptional(
            MovementRows.SELECT
                + "where m.company_id = ? and m.id = ? and s.outcome = 'TO_IDENTIFY'",
            company.id(),
            movement)
        .map(row -> waiting(row, candidates(company, List.of(row))));
  }

  private static Waiting waiting(Record row, Map<Long, List<Candidate>> candidates) {
    Movement movement = MovementRows.movement(row);
    return new Waiting(
        movement,
        new Money(
            movement.line().amount(), Currency.getInstance(row.get("currency", String.class))),
        candidates.getOrDefault(row.get("decision_id", Long.class), List.of()));
  }

  private Map<Long, List<Candidate>> candidates(Company company, List<Record> rows) {
    Long[] decisions =
        rows.stream().map(row -> row.get("decision_id", Long.class)).toArray(Long[]::new);
    return sql()
        .fetch(
            """
            select g.decision_id, a.number, a.name, g.why_fr, g.why_en,
              coalesce((
                select sum(e.amount - coalesce(l.amount, 0)) from entry e
                left join lettered l on l.entry_id = e.id
                where e.account_id = g.account_id
                  and not exists (select from entry_withdrawn w where w.entry_id = e.id)),
                0)::bigint as open
            from movement_guess g join account a on a.id = g.account_id
            where g.decision_id = any (?) and g.place <= ? order by g.decision_id, g.place""",
            decisions,
            MOST_CANDIDATES)
        .intoGroups(
            row -> row.get("decision_id", Long.class),
            row ->
                new Candidate(
                    row.get("number", String.class),
                    row.get("name", String.class),
                    new Money(row.get("open", Long.class), company.currency()),
                    Columns.words(row, "why")));
  }

  @Override
  public Optional<Movement> movement(Company company, long movement) {
    return sql()
        .fetchOptional(
            MovementRows.SELECT + "where m.company_id = ? and m.id = ?", company.id(), movement)
        .map(MovementRows::movement);
  }

  @Override
  public Page<Movement> movements(Company company, Optional<Integer> account, PageRequest page) {
    StringBuilder where = new StringBuilder("where m.company_id = ?\n");
    List<Object> binds = new ArrayList<>(List.of(company.id()));
    account.ifPresent(
        id -> {
          where.append("and m.bank_account_id = ?\n");
          binds.add(id);
        });
    page.cursor()
        .ifPresent(
            cursor -> {
              where.append("and m.id < ?\n");
              binds.add(Cursors.number(cursor));
            });
    binds.add(page.limit() + 1);
    List<Movement> found =
        sql()
            .fetch(MovementRows.SELECT + where + "order by m.id desc limit ?", binds.toArray())
            .map(MovementRows::movement);
    return Cursors.page(found, page.limit(), last -> Long.toString(last.id()));
  }

  @Override
  public Page<Refusal> refusals(Company company, PageRequest page) {
    return new RefusalRows(sql()).page(company, page);
  }

  private DSLContext sql() {
    return transactions.sql();
  }
}
