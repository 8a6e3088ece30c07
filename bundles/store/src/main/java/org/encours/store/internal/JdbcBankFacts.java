package org.encours.store.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.encours.api.Words;
import org.encours.api.bank.BankFacts;
import org.encours.api.bank.Movement;
import org.encours.api.bank.MovementDecision.Outcome;
import org.encours.api.bank.Refusal;
import org.encours.api.document.PaymentReferences;
import org.encours.api.journal.EventKinds;
import org.encours.api.journal.Journal;
import org.encours.api.journal.JournalEvent;
import org.encours.api.ledger.Company;
import org.jooq.DSLContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Bank movements that are to be decided, and what becomes of them. {@link BankEvidence} reads what
 * speaks for a decision.
 */
@Component
public final class JdbcBankFacts implements BankFacts {
  private static final int LOCK = 7_302;

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
    return evidence(company).cited(canonical);
  }

  @Override
  public Map<String, List<Payer>> ibans(Company company, Set<String> ibans) {
    return evidence(company).ibans(ibans);
  }

  @Override
  public Map<String, Set<Long>> declaredIbans(Company company, Set<String> ibans) {
    return evidence(company).declaredIbans(ibans);
  }

  @Override
  public List<Payer> payers(Company company) {
    return evidence(company).payers();
  }

  @Override
  public Map<Long, Long> open(Company company, Collection<Long> accounts) {
    return evidence(company).open(accounts);
  }

  @Override
  public List<Cited> openDebits(Company company, Collection<Long> accounts, Set<Long> amounts) {
    return evidence(company).openDebits(accounts, amounts);
  }

  @Override
  public Map<Long, Cited> onlyOpenDebits(Company company, Set<Long> amounts) {
    return evidence(company).onlyOpenDebits(amounts);
  }

  @Override
  public List<Earlier> earlier(Company company, PaymentReferences references) {
    return evidence(company).earlier(references);
  }

  @Override
  public List<Credit> credits(Company company, long account, long amount, LocalDate until) {
    return evidence(company).credits(account, amount, until);
  }

  private BankEvidence evidence(Company company) {
    return new BankEvidence(sql(), company);
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
    return !new LetteringRevision(transactions, now())
        .liftHolding(List.of(credit), RULES, reason)
        .isEmpty();
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
