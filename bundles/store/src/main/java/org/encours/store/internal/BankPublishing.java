package org.encours.store.internal;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.encours.api.InvalidRequest;
import org.encours.api.document.PaymentRefusal;
import org.encours.api.document.StatementBalance;
import org.encours.api.document.StatementHead;
import org.encours.store.internal.MovementStage.StagedStatement;
import org.jooq.DSLContext;

/**
 * The step of staged bank statements and refusals into the ledger, in the caller's unit of work.
 */
final class BankPublishing {
  private static final String STATEMENT =
      "bank_statement (company_id, bank_account_id, import_id, place, line, kind, name, number,"
          + " currency, from_date, to_date, opening_date, opening, opening_signed, closing_date,"
          + " closing, closing_signed, movements, movement_sum, recorded_at)";
  private static final String REFUSAL =
      """
      insert into payment_refusal (company_id, import_id, line, message, end_to_end,
        transaction_reference, creditor_reference, mandate, amount, currency, asked_on,
        debtor_name, debtor_iban, debtor_account, reason_code, reason_text, recorded_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";

  /**
   * The same entry known in another grain: a batch as a whole where its items are known, or items
   * where the whole is. Which of both comes first stays; the other would count twice.
   */
  private static final String ELSEWHERE =
      """
      select from bank_movement m
      where s.bank_reference <> '' and m.bank_account_id = t.bank_account_id
        and m.bank_reference = s.bank_reference and m.booked_on = s.booked_on
        and (m.detail = 0) <> (s.detail = 0)""";

  /** The same statement known from another file, perhaps in another format. */
  private static final String SAME_STATEMENT =
      """
      select from bank_statement k
      where k.bank_account_id = t.bank_account_id and k.import_id <> t.import_id
        and k.kind = 'STATEMENT' and t.kind = 'STATEMENT'
        and k.opening_date = t.opening_date and k.opening = t.opening
        and k.closing_date = t.closing_date and k.closing = t.closing
        and k.movement_sum = t.movement_sum""";

  private final Transactions transactions;
  private final DSLContext sql;
  private final StageTables stage;
  private final int company;
  private final Timestamp now;
  private final Map<String, Integer> accounts = new HashMap<>();

  BankPublishing(Transactions transactions, StageTables stage, int company, Timestamp now) {
    this.transactions = transactions;
    this.sql = transactions.sql();
    this.stage = stage;
    this.company = company;
    this.now = now;
  }

  /**
   * @return how many movements were new
   */
  long take(List<StagedStatement> statements) {
    if (statements.isEmpty()) return 0;
    statements(statements);
    return sql.execute(
        """
            with fresh as (
              insert into bank_movement (key, company_id, bank_account_id, statement_id, import_id,
                line, detail, booked_on, value_on, amount, code, bank_reference, end_to_end,
                transaction_reference, creditor_reference, mandate, party_name, party_iban,
                party_account, wording, return_code, return_text, recorded_at)
              select s.key, t.company_id, t.bank_account_id, t.id, ?, s.line, s.detail, s.booked_on,
                s.value_on, s.amount, s.code, s.bank_reference, s.end_to_end,
                s.transaction_reference, s.creditor_reference, s.mandate, s.party_name,
                s.party_iban, s.party_account, s.wording, s.return_code, s.return_text, ?
              from %s s
              join bank_statement t on t.import_id = ? and t.place = s.statement
              where not exists (%s) and not exists (%s)
              order by s.statement, s.line, s.detail
              on conflict (bank_account_id, key) do nothing
              returning id)
            insert into movement_undecided (company_id, movement_id) select ?, id from fresh"""
            .formatted(stage.movements(), ELSEWHERE, SAME_STATEMENT),
        stage.importId(),
        now,
        stage.importId(),
        company);
  }

  private void statements(List<StagedStatement> statements) {
    // While the COPY runs its connection takes no other statement: the accounts come first.
    for (StagedStatement statement : statements) account(statement.head());
    try (CopyRows rows = new CopyRows(transactions.connection(), STATEMENT, Long.MAX_VALUE)) {
      for (StagedStatement statement : statements) {
        StatementHead head = statement.head();
        rows.row()
            .add(company)
            .add(account(head))
            .add(stage.importId())
            .add(statement.place())
            .add(head.line())
            .add(head.kind().name())
            .add(head.id());
        if (head.number().isPresent()) rows.add(head.number().get());
        else rows.addNull();
        rows.add(head.currency().getCurrencyCode())
            .add(head.from().orElse(null))
            .add(head.to().orElse(null));
        balance(rows, statement.opening());
        balance(rows, statement.closing());
        rows.add(statement.movements()).add(statement.sum()).add(now.toInstant().toString());
      }
      rows.end();
    } catch (SQLException e) {
      throw Transactions.translated(e);
    }
  }

  private static void balance(CopyRows rows, Optional<StatementBalance> balance)
      throws SQLException {
    if (balance.isEmpty()) {
      rows.addNull().addNull().addNull();
    } else {
      rows.add(balance.get().date()).add(balance.get().amount()).add(balance.get().signed());
    }
  }

  private int account(StatementHead head) {
    Integer known = accounts.get(head.account());
    if (known != null) return known;
    sql.execute(
        """
        insert into bank_account (company_id, number, currency, owner, recorded_at)
        values (?, ?, ?, ?, ?) on conflict do nothing""",
        company,
        head.account(),
        head.currency().getCurrencyCode(),
        head.owner(),
        now);
    var row =
        sql.fetchSingle(
            """
            select b.id, b.company_id, c.siren from bank_account b
            join company c on c.id = b.company_id where b.number = ?""",
            head.account());
    if (row.get("company_id", Integer.class) != company) {
      throw new InvalidRequest(
          "Le compte bancaire "
              + head.account()
              + " est celui de la société "
              + row.get("siren", String.class)
              + ".",
          "Bank account "
              + head.account()
              + " is that of company "
              + row.get("siren", String.class)
              + ".");
    }
    int id = row.get("id", Integer.class);
    accounts.put(head.account(), id);
    return id;
  }

  /**
   * @return how many refusals were new
   */
  long refusals(List<PaymentRefusal> refusals) {
    long taken = 0;
    for (PaymentRefusal refusal : refusals) {
      taken +=
          sql.execute(
              REFUSAL,
              company,
              stage.importId(),
              refusal.line(),
              refusal.message(),
              refusal.references().endToEnd(),
              refusal.references().transaction(),
              refusal.references().creditor(),
              refusal.references().mandate(),
              refusal.amount(),
              refusal.currency(),
              refusal.asked().orElse(null),
              refusal.debtor().name(),
              refusal.debtor().iban(),
              refusal.debtor().account(),
              refusal.reason().code(),
              refusal.reason().text(),
              now);
    }
    return taken;
  }
}
