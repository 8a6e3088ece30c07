package org.encours.store.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.encours.api.Words;
import org.encours.api.bank.BankFacts;
import org.encours.api.bank.Movement;
import org.encours.api.bank.MovementDecision.Outcome;
import org.encours.api.bank.Refusal;
import org.encours.api.document.Counterparty;
import org.encours.api.document.PaymentReferences;
import org.encours.api.journal.EventKinds;
import org.encours.api.journal.Journal;
import org.encours.api.journal.JournalEvent;
import org.encours.api.ledger.Company;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is known about bank movements, and what becomes of them. */
@Component
public final class JdbcBankFacts implements BankFacts {
  private static final int LOCK = 7_302;
  private static final String OPEN_DEBITS =
      """
      select '' as reference, e.id, e.account_id, a.number, a.name, e.piece, e.amount,
        e.amount - coalesce(l.amount, 0) as open, e.entry_date
      from entry e
      join account a on a.id = e.account_id
      left join lettered l on l.entry_id = e.id
      """;
  private static final int MOST_CITED = 5_000;
  private static final int MOST_EARLIER = 20;

  private final Transactions transactions;
  private final Journal journal;
  private final Clock clock;

  @Activate
  public JdbcBankFacts(
      @Reference Transactions transactions, @Reference Journal journal, @Reference Clock clock) {
    this.transactions = transactions;
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  public List<Company> withUndecided() {
    return sql()
        .fetch(
            """
            select c.* from known_company c
            where exists (select from movement_undecided u where u.company_id = c.id)
              or exists (select from payment_refusal r where r.company_id = c.id
                and not exists (select from refusal_decision d where d.refusal_id = r.id))
            order by c.id""")
        .map(JdbcLedgerQueries::company);
  }

  @Override
  public List<Movement> undecided(Company company, int limit) {
    return sql()
        .fetch(
            MovementRows.SELECT
                + """
                join movement_undecided u on u.movement_id = m.id
                where u.company_id = ? order by u.movement_id limit ?""",
            company.id(),
            limit)
        .map(MovementRows::movement);
  }

  @Override
  public List<Movement> waiting(Company company, int days, long after, int limit) {
    return sql()
        .fetch(
            MovementRows.SELECT
                + """
                where s.company_id = ? and s.outcome = 'TO_IDENTIFY' and s.movement_id > ?
                  and m.booked_on >= ?::date - ?
                order by s.movement_id limit ?""",
            company.id(),
            after,
            LocalDate.now(clock),
            days,
            limit)
        .map(MovementRows::movement);
  }

  @Override
  public List<Cited> cited(Company company, Set<String> canonical) {
    if (canonical.isEmpty()) return List.of();
    String[] keys = canonical.toArray(String[]::new);
    return sql()
        .fetch(
            """
            with found as (
              select e.piece_key as reference, e.id from entry e
              where e.company_id = ? and e.piece_key = any (?) and e.piece <> '' and e.amount > 0
              union
              select r.payment_key, m.entry_id
              from invoice_reference r
              join invoice_entry m on m.invoice_id = r.invoice_id
              join invoice i on i.id = r.invoice_id
              where i.company_id = ? and r.payment_key = any (?)
              limit ?)
            select f.reference, e.id, e.account_id, a.number, a.name, e.piece, e.amount,
              e.amount - coalesce(l.amount, 0) as open, e.entry_date
            from found f
            join entry e on e.id = f.id
            join account a on a.id = e.account_id
            left join lettered l on l.entry_id = e.id
            where not a.collective
              and not exists (select from entry_withdrawn w where w.entry_id = e.id)
            order by f.reference, e.id""",
            company.id(),
            keys,
            company.id(),
            keys,
            MOST_CITED)
        .map(JdbcBankFacts::cited);
  }

  private static Cited cited(Record row) {
    return new Cited(
        row.get("reference", String.class),
        payer(row),
        row.get("id", Long.class),
        row.get("piece", String.class),
        row.get("amount", Long.class),
        row.get("open", Long.class),
        row.get("entry_date", LocalDate.class));
  }

  private static Payer payer(Record row) {
    return new Payer(
        row.get("account_id", Long.class),
        row.get("number", String.class),
        row.get("name", String.class));
  }

  @Override
  public Map<String, List<Payer>> ibans(Company company, Set<String> ibans) {
    return sql()
        .fetch(
            """
            select distinct i.iban, a.id as account_id, a.number, a.name
            from known_iban i join account a on a.id = i.account_id
            where i.iban = any (?) and a.company_id = ? order by i.iban, a.id""",
            ibans.toArray(String[]::new),
            company.id())
        .intoGroups(row -> row.get("iban", String.class), JdbcBankFacts::payer);
  }

  @Override
  public Map<String, Set<Long>> declaredIbans(Company company, Set<String> ibans) {
    return sql()
        .fetch(
            """
            select i.iban, i.account_id
            from known_iban i join customer_account a on a.id = i.account_id
            where i.iban = any (?) and a.company_id = ? and i.declared""",
            ibans.toArray(String[]::new),
            company.id())
        .stream()
        .collect(
            Collectors.groupingBy(
                row -> row.get("iban", String.class),
                Collectors.mapping(row -> row.get("account_id", Long.class), Collectors.toSet())));
  }

  @Override
  public List<Payer> payers(Company company) {
    return sql()
        .fetch(
            """
            select id as account_id, number, name from account
            where company_id = ? and not collective order by id""",
            company.id())
        .map(JdbcBankFacts::payer);
  }

  @Override
  public Map<Long, Long> open(Company company, Collection<Long> accounts) {
    return sql()
        .fetch(
            """
            select e.account_id, sum(e.amount - coalesce(l.amount, 0))::bigint as open
            from entry e left join lettered l on l.entry_id = e.id
            where e.company_id = ? and e.account_id = any (?)
              and not exists (select from entry_withdrawn w where w.entry_id = e.id)
            group by e.account_id""",
            company.id(),
            accounts.toArray(Long[]::new))
        .intoMap(row -> row.get("account_id", Long.class), row -> row.get("open", Long.class));
  }

  @Override
  public List<Cited> openDebits(Company company, Collection<Long> accounts, Set<Long> amounts) {
    if (accounts.isEmpty() || amounts.isEmpty()) return List.of();
    return sql()
        .fetch(
            OPEN_DEBITS
                + """
                where e.account_id = any (?) and e.amount > 0 and not a.collective
                  and e.amount - coalesce(l.amount, 0) = any (?)
                  and not exists (select from entry_withdrawn w where w.entry_id = e.id)
                order by e.id limit ?""",
            accounts.toArray(Long[]::new),
            amounts.toArray(Long[]::new),
            MOST_CITED)
        .map(JdbcBankFacts::cited);
  }

  @Override
  public Map<Long, Cited> onlyOpenDebits(Company company, Set<Long> amounts) {
    if (amounts.isEmpty()) return Map.of();
    return sql()
        .fetch(
            "select * from (select x.*, count(*) over (partition by x.open) as equals from ("
                + OPEN_DEBITS
                + """
                where e.company_id = ? and e.amount > 0 and not a.collective
                  and e.amount - coalesce(l.amount, 0) = any (?)
                  and not exists (select from entry_withdrawn w where w.entry_id = e.id)
                ) x) y where equals = 1""",
            company.id(),
            amounts.toArray(Long[]::new))
        .intoMap(row -> row.get("open", Long.class), JdbcBankFacts::cited);
  }

  @Override
  public List<Earlier> earlier(Company company, PaymentReferences references) {
    return sql()
        .fetch(
            """
            select m.id, m.amount, m.booked_on, m.party_name, m.party_iban, m.party_account,
              a.id as account_id, a.number, a.name
            from bank_movement m
            join movement_state s on s.movement_id = m.id
            join movement_decision d on d.id = s.decision_id
            join account a on a.id = d.account_id
            where m.company_id = ? and m.amount > 0 and s.outcome in ('RECEIPT', 'IN_LEDGER')
              and ((m.end_to_end <> '' and m.end_to_end = ?)
                or (m.transaction_reference <> '' and m.transaction_reference = ?)
                or (m.mandate <> '' and m.mandate = ?))
            order by m.booked_on desc, m.id desc limit ?""",
            company.id(),
            references.endToEnd(),
            references.transaction(),
            references.mandate(),
            MOST_EARLIER)
        .map(
            row ->
                new Earlier(
                    row.get("id", Long.class),
                    payer(row),
                    row.get("amount", Long.class),
                    row.get("booked_on", LocalDate.class),
                    new Counterparty(
                        row.get("party_name", String.class),
                        row.get("party_iban", String.class),
                        row.get("party_account", String.class))));
  }

  @Override
  public Set<Long> meetLedgerByReference(Company company, Collection<Long> movements) {
    return new MovementMeetings(transactions, company.id(), now()).meetByReference(movements);
  }

  @Override
  public boolean meetLedgerOnAccount(Company company, long movement, long account) {
    return new MovementMeetings(transactions, company.id(), now()).meetOnAccount(movement, account);
  }

  @Override
  public void lockDecisions(Company company) {
    sql().execute("select pg_advisory_xact_lock(?, ?)", LOCK, company.id());
  }

  @Override
  public Optional<LocalDate> ledgerUntil(Company company) {
    return new MovementMeetings(transactions, company.id(), now()).receiptsUntil();
  }

  @Override
  public List<Credit> credits(Company company, long account, long amount, LocalDate until) {
    return sql()
        .fetch(
            """
            select e.id, e.entry_date, e.amount, e.piece, l.entry_id is not null as lettered
            from entry e left join lettered l on l.entry_id = e.id
            where e.account_id = ? and e.amount = ? and e.entry_date <= ?
              and not exists (select from entry_withdrawn w where w.entry_id = e.id)
            order by e.entry_date desc, e.id desc limit ?""",
            account,
            -Math.abs(amount),
            until,
            MOST_EARLIER)
        .map(
            row ->
                new Credit(
                    row.get("id", Long.class),
                    row.get("entry_date", LocalDate.class),
                    row.get("amount", Long.class),
                    row.get("lettered", Boolean.class),
                    row.get("piece", String.class)));
  }

  @Override
  public void decide(Company company, List<Decision> decisions, String actor) {
    MovementDecisions decided = new MovementDecisions(transactions, company.id(), now(), actor);
    for (Decision decision : decisions) decided.record(decision);
    if (decided.lastEntry().isPresent()) {
      append(
          EventKinds.RECEIPTS_RECORDED,
          company,
          "company/" + company.siren(),
          actor,
          Map.of("lastEntry", Long.toString(decided.lastEntry().get())));
    }
    if (!actor.equals(RULES)) {
      for (Decision decision : decisions) {
        append(
            EventKinds.MOVEMENT_DECIDED,
            company,
            "movement/" + decision.movement(),
            actor,
            Map.of("rule", decision.rule(), "why", decision.explanation().fr()));
      }
    }
  }

  @Override
  public void reconsider(Company company, long movement, String reason, String actor) {
    MovementDecisions decided = new MovementDecisions(transactions, company.id(), now(), actor);
    decided.takeBack(movement, new Words(reason, reason));
    append(
        EventKinds.MOVEMENT_DECIDED,
        company,
        "movement/" + movement,
        actor,
        Map.of("rule", "person", "why", reason, "outcome", Outcome.TO_IDENTIFY.name()));
  }

  @Override
  public List<Refusal> undecidedRefusals(Company company, int limit) {
    return new RefusalRows(sql()).undecided(company, limit);
  }

  @Override
  public void decideRefusal(Company company, long refusal, Optional<Long> account, Words effect) {
    sql()
        .execute(
            """
            insert into refusal_decision (refusal_id, account_id, effect_fr, effect_en, recorded_at)
            values (?, ?, ?, ?, ?) on conflict do nothing""",
            refusal,
            account.orElse(null),
            effect.fr(),
            effect.en(),
            now());
  }

  @Override
  public boolean reopen(Company company, long credit, String reason) {
    List<Long> held =
        sql()
            .fetch("select lettering_id from lettered where entry_id = ?", credit)
            .map(row -> row.get(0, Long.class));
    new LetteringRevision(transactions, now()).lift(held, RULES, reason);
    return !held.isEmpty();
  }

  @Override
  public void rememberIban(Company company, long account, String iban, String actor) {
    noteIban(account, iban, true, actor);
  }

  @Override
  public void forgetIban(Company company, long account, String iban, String actor) {
    noteIban(account, iban, false, actor);
  }

  /**
   * A fact that changes nothing is not written; what the rules see never undoes a person's word.
   */
  private void noteIban(long account, String iban, boolean known, String actor) {
    boolean declared = !actor.equals(RULES);
    sql()
        .execute(
            """
            insert into customer_iban (account_id, iban, known, declared, actor, recorded_at)
            select ?, ?, ?, ?, ?, ?
            where not exists (
              select from (select * from customer_iban where account_id = ? and iban = ?
                           order by id desc limit 1) i
              where (i.known = ? and (i.declared or not ?)) or (i.declared and not ?))""",
            account,
            iban,
            known,
            declared,
            actor,
            now(),
            account,
            iban,
            known,
            declared,
            declared);
  }

  private void append(
      String kind, Company company, String subject, String actor, Map<String, String> data) {
    journal.append(new JournalEvent(kind, Optional.of(company.id()), subject, actor, data));
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private DSLContext sql() {
    return transactions.sql();
  }
}
