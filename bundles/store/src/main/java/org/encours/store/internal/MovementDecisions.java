package org.encours.store.internal;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.encours.api.InvalidRequest;
import org.encours.api.Words;
import org.encours.api.bank.BankFacts.Decision;
import org.encours.api.bank.BankFacts.Guess;
import org.encours.api.bank.MovementDecision.Outcome;
import org.encours.api.lettering.NewLettering;
import org.encours.api.lettering.Share;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Records decisions on bank movements with what they do to the ledger. In one unit of work. */
final class MovementDecisions {
  private static final String RETURN_RULE = "return";

  private final Transactions transactions;
  private final DSLContext sql;
  private final int company;
  private final Timestamp now;
  private final String actor;
  private final MovementWrites writes;
  private final MovementMeetings meetings;
  private Optional<Long> lastEntry = Optional.empty();

  MovementDecisions(Transactions transactions, int company, Timestamp now, String actor) {
    this.transactions = transactions;
    this.sql = transactions.sql();
    this.company = company;
    this.now = now;
    this.actor = actor;
    writes = new MovementWrites(sql, now);
    meetings = new MovementMeetings(transactions, company, now);
  }

  /** The last entry that was made, if one was. */
  Optional<Long> lastEntry() {
    return lastEntry;
  }

  void record(Decision decision) {
    if (decision instanceof Decision.Received received) {
      received(received);
    } else if (decision instanceof Decision.Returned returned) {
      returned(returned);
    } else if (decision instanceof Decision.Waits waits) {
      waits(waits);
    } else {
      decide(decision, Outcome.NOT_CUSTOMER, null);
    }
  }

  private void received(Decision.Received received) {
    lock(received.movement());
    if (meetings.meetOnAccount(received.movement(), received.account())) return;
    lastEntry = Optional.of(writes.standIn(company, received.movement(), received.account()));
    decide(received, Outcome.RECEIPT, received.account());
  }

  /**
   * The debit of a return, the ledger's or one that stands in, is lettered with the credit that it
   * takes back: what that credit had settled is open again.
   */
  private void returned(Decision.Returned returned) {
    lock(returned.movement());
    if (!meetings.meetOnAccount(returned.movement(), returned.account())) {
      lastEntry = Optional.of(writes.standIn(company, returned.movement(), returned.account()));
    }
    decide(returned, Outcome.RETURN, returned.account());
    if (returned.credit().isEmpty()) return;
    new LetteringRevision(transactions, now)
        .liftHolding(List.of(returned.credit().get()), actor, returned.explanation().fr());
    letter(returned);
  }

  private void letter(Decision.Returned returned) {
    List<Record> entries =
        sql.fetch(
            """
            select e.id, e.amount, e.account_id, e.ledger_account_id from entry e
            where (e.id = ? or e.id in (
                select entry_id from movement_entry where movement_id = ?))
              and not exists (select from lettered l where l.entry_id = e.id)
              and not exists (select from entry_withdrawn w where w.entry_id = e.id)""",
            returned.credit().orElseThrow(),
            returned.movement());
    boolean pair =
        entries.size() == 2
            && entries.get(0).get("amount", Long.class) == -entries.get(1).get("amount", Long.class)
            && entries.get(0).get("account_id").equals(entries.get(1).get("account_id"));
    if (!pair) return;
    List<Share> shares =
        entries.stream()
            .map(row -> new Share(row.get("id", Long.class), row.get("amount", Long.class)))
            .toList();
    org.encours.api.lettering.Decision why =
        new org.encours.api.lettering.Decision(
            org.encours.api.lettering.Decision.Origin.RULE,
            RETURN_RULE,
            1,
            actor,
            returned.explanation());
    new LetteringWrites(transactions, now)
        .record(
            company, Optional.empty(), List.of(new NewLettering(returned.account(), shares, why)));
  }

  private void waits(Decision.Waits waits) {
    long id = decide(waits, Outcome.TO_IDENTIFY, null);
    int place = 0;
    for (Guess guess : waits.candidates()) {
      sql.execute(
          """
          insert into movement_guess (decision_id, place, account_id, why_fr, why_en)
          values (?, ?, ?, ?, ?)""",
          id,
          ++place,
          guess.account(),
          guess.why().fr(),
          guess.why().en());
    }
  }

  private long decide(Decision decision, Outcome outcome, Long account) {
    return writes.decide(
        decision.movement(), outcome, account, decision.rule(), decision.explanation(), actor);
  }

  /**
   * The movement waits again; the entry that stood in is withdrawn, its letterings are undone, and
   * its links to the ledger's own entries are gone.
   */
  void takeBack(long movement, Words reason) {
    lock(movement);
    List<Long> standIns =
        sql.fetch(
                """
                select n.entry_id from movement_entry n
                where n.movement_id = ? and n.stands_in
                  and not exists (select from entry_withdrawn w where w.entry_id = n.entry_id)""",
                movement)
            .map(row -> row.get(0, Long.class));
    new LetteringRevision(transactions, now).liftHolding(standIns, actor, reason.fr());
    for (long standIn : standIns) writes.withdraw(company, standIn, null);
    sql.execute("delete from movement_entry where movement_id = ? and not stands_in", movement);
    long decision = writes.decide(movement, Outcome.TO_IDENTIFY, null, "person", reason, actor);
    guessAgain(movement, decision);
  }

  /**
   * The candidates of the last time it waited, or the account that it was taken from: whoever looks
   * again does not begin with an empty page.
   */
  private void guessAgain(long movement, long decision) {
    int guesses =
        sql.execute(
            """
            insert into movement_guess (decision_id, place, account_id, why_fr, why_en)
            select ?, g.place, g.account_id, g.why_fr, g.why_en from movement_guess g
            where g.decision_id = (
              select max(d.id) from movement_decision d
              where d.movement_id = ? and d.outcome = 'TO_IDENTIFY' and d.id <> ?)""",
            decision,
            movement,
            decision);
    if (guesses > 0) return;
    sql.execute(
        """
        insert into movement_guess (decision_id, place, account_id, why_fr, why_en)
        select ?, 1, d.account_id, 'Affecté à ce client auparavant : ' || d.explanation_fr,
          'Assigned to this customer before: ' || d.explanation_en
        from movement_decision d
        where d.movement_id = ? and d.account_id is not null order by d.id desc limit 1""",
        decision,
        movement);
  }

  /** Of two decisions at the same time the second sees the first, or fails. */
  private void lock(long movement) {
    boolean known =
        sql.fetchOptional(
                "select 1 from bank_movement where id = ? and company_id = ? for update",
                movement,
                company)
            .isPresent();
    if (!known) {
      throw new InvalidRequest(
          "Le mouvement " + movement + " est inconnu.", "Movement " + movement + " is unknown.");
    }
  }
}
