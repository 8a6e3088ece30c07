package org.encours.store.internal;

import java.time.LocalDate;
import java.util.Optional;
import org.encours.api.bank.Movement;
import org.encours.api.bank.MovementDecision;
import org.encours.api.document.BankLine;
import org.encours.api.document.Counterparty;
import org.encours.api.document.PaymentReferences;
import org.encours.api.document.ReturnReason;
import org.jooq.Record;

/** Reads bank movements with what became of them. */
final class MovementRows {
  static final String SELECT =
      """
      select m.*, b.number as bank_account, b.currency, s.outcome, d.id as decision_id, d.rule,
        d.explanation_fr, d.explanation_en, d.actor, d.recorded_at as decided_at,
        a.number as customer_account, a.name as customer_name
      from bank_movement m
      join bank_account b on b.id = m.bank_account_id
      left join movement_state s on s.movement_id = m.id
      left join movement_decision d on d.id = s.decision_id
      left join account a on a.id = d.account_id
      """;

  private MovementRows() {}

  static Movement movement(Record row) {
    return new Movement(
        row.get("id", Long.class),
        row.get("bank_account", String.class),
        line(row),
        Optional.ofNullable(row.get("outcome", String.class))
            .map(outcome -> decision(row, outcome)));
  }

  private static BankLine line(Record row) {
    return new BankLine(
        row.get("line", Integer.class),
        row.get("detail", Integer.class),
        true,
        row.get("booked_on", LocalDate.class),
        row.get("value_on", LocalDate.class),
        row.get("amount", Long.class),
        row.get("code", String.class),
        row.get("bank_reference", String.class),
        new PaymentReferences(
            row.get("end_to_end", String.class),
            row.get("transaction_reference", String.class),
            row.get("creditor_reference", String.class),
            row.get("mandate", String.class)),
        new Counterparty(
            row.get("party_name", String.class),
            row.get("party_iban", String.class),
            row.get("party_account", String.class)),
        row.get("wording", String.class),
        new ReturnReason(
            row.get("return_code", String.class), row.get("return_text", String.class)));
  }

  private static MovementDecision decision(Record row, String outcome) {
    String name = row.get("customer_name", String.class);
    return new MovementDecision(
        MovementDecision.Outcome.valueOf(outcome),
        Optional.ofNullable(row.get("customer_account", String.class)),
        name == null ? "" : name,
        row.get("rule", String.class),
        Columns.words(row, "explanation"),
        row.get("actor", String.class),
        Columns.instant(row, "decided_at"));
  }
}
