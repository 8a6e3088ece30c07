package org.encours.store.internal;

import java.sql.Timestamp;
import org.encours.api.Words;
import org.encours.api.bank.MovementDecision.Outcome;
import org.jooq.DSLContext;

/** Records what becomes of bank movements. In the caller's unit of work. */
final class MovementWrites {
  /** Actor of what follows from the ledger itself. */
  static final String LEDGER = "ledger";

  /** Why a movement is in the ledger. */
  static final Words BY_REFERENCE =
      new Words(
          "La comptabilité porte la référence de la banque et le même montant.",
          "The ledger bears the bank's reference and the same amount.");

  static final Words BY_AMOUNT =
      new Words(
          "La comptabilité a ce règlement sur le compte du client, même montant, date proche.",
          "The ledger has this payment on the customer's account, same amount, a near date.");

  private final DSLContext sql;
  private final Timestamp now;

  MovementWrites(DSLContext sql, Timestamp now) {
    this.sql = sql;
    this.now = now;
  }

  /** A decision that the ledger itself makes. */
  void decide(long movement, Outcome outcome, Long account, Words why) {
    decide(movement, outcome, account, LEDGER, why, LEDGER);
  }

  long decide(long movement, Outcome outcome, Long account, String rule, Words why, String actor) {
    return sql.fetchSingle(
            """
            insert into movement_decision (movement_id, outcome, account_id, rule, explanation_fr,
              explanation_en, actor, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?) returning id""",
            movement,
            outcome.name(),
            account,
            rule,
            why.fr(),
            why.en(),
            actor,
            now)
        .get(0, Long.class);
  }

  void link(long movement, long entry, boolean standsIn, Long importId) {
    sql.execute(
        """
        insert into movement_entry (entry_id, movement_id, stands_in, import_id, recorded_at)
        values (?, ?, ?, ?, ?)""",
        entry,
        movement,
        standsIn,
        importId,
        now);
  }

  /** An entry that stood in no longer counts. */
  void withdraw(int company, long entry, Long importId) {
    sql.execute(
        """
        insert into entry_withdrawn (entry_id, company_id, import_id, recorded_at)
        values (?, ?, ?, ?)""",
        entry,
        company,
        importId,
        now);
  }

  /**
   * An entry that stands in for a movement until the ledger's own comes.
   *
   * @return the entry
   */
  long standIn(int company, long movement, long account) {
    sql.execute(
        """
        insert into journal_book (company_id, code, label)
        values (?, 'RELEVE', 'Relevés bancaires, en attente d''écriture') on conflict do nothing""",
        company);
    sql.execute(
        """
        insert into ledger_account (company_id, number, label)
        select ?, '411000', 'Clients'
        where not exists (select from entry e where e.account_id = ?) on conflict do nothing""",
        company,
        account);
    long entry = EntryNumbers.reserve(sql, 1) + 1;
    sql.execute(
        """
        insert into entry (id, key, company_id, account_id, import_id, line, book_id,
          ledger_account_id, number, entry_date, piece, piece_date, label, amount, credit_side,
          opening, due_date, due_source, validated, foreign_amount, foreign_currency, recorded_at)
        select ?, md5('movement:' || m.id || ':' || ?)::uuid, m.company_id, ?, m.import_id, m.line,
          (select id from journal_book where company_id = m.company_id and code = 'RELEVE' limit 1),
          coalesce(
            (select ledger_account_id from entry e where e.account_id = ? and e.amount > 0
             order by entry_date desc, id desc limit 1),
            (select ledger_account_id from entry e where e.account_id = ?
             order by entry_date desc, id desc limit 1),
            (select id from ledger_account where company_id = m.company_id and number = '411000'
             order by id limit 1)),
          m.id::text, m.booked_on,
          coalesce(nullif(m.creditor_reference, ''), nullif(m.end_to_end, ''),
            nullif(m.bank_reference, ''), ''),
          null, trim(concat_ws(' ', nullif(m.party_name, ''), nullif(m.wording, ''))), -m.amount,
          m.amount > 0, false, m.booked_on, 4, null, 0, '', ?
        from bank_movement m where m.id = ?""",
        entry,
        entry,
        account,
        account,
        account,
        now,
        movement);
    link(movement, entry, true, null);
    return entry;
  }
}
