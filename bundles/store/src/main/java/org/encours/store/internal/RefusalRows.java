package org.encours.store.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.encours.api.Page;
import org.encours.api.PageRequest;
import org.encours.api.bank.Refusal;
import org.encours.api.document.Counterparty;
import org.encours.api.document.PaymentReferences;
import org.encours.api.document.PaymentRefusal;
import org.encours.api.document.ReturnReason;
import org.encours.api.ledger.Company;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Reads payments that banks did not execute. */
final class RefusalRows {
  private static final String SELECT =
      """
      select r.*, coalesce(d.effect_fr, '') as effect_fr, coalesce(d.effect_en, '') as effect_en,
        a.number as account
      from payment_refusal r
      left join refusal_decision d on d.refusal_id = r.id
      left join customer_account a on a.id = d.account_id
      where r.company_id = ?
      """;

  private final DSLContext sql;

  RefusalRows(DSLContext sql) {
    this.sql = sql;
  }

  Page<Refusal> page(Company company, PageRequest page) {
    long below = page.cursor().map(Cursors::number).orElse(Long.MAX_VALUE);
    List<Refusal> found =
        sql.fetch(
                SELECT + "and r.id < ? order by r.id desc limit ?",
                company.id(),
                below,
                page.limit() + 1)
            .map(RefusalRows::refusal);
    return Cursors.page(found, page.limit(), last -> Long.toString(last.id()));
  }

  List<Refusal> undecided(Company company, int limit) {
    return sql.fetch(SELECT + "and d.refusal_id is null order by r.id limit ?", company.id(), limit)
        .map(RefusalRows::refusal);
  }

  private static Refusal refusal(Record row) {
    return new Refusal(
        row.get("id", Long.class),
        new PaymentRefusal(
            row.get("line", Integer.class),
            row.get("message", String.class),
            new PaymentReferences(
                row.get("end_to_end", String.class),
                row.get("transaction_reference", String.class),
                row.get("creditor_reference", String.class),
                row.get("mandate", String.class)),
            row.get("amount", Long.class),
            row.get("currency", String.class),
            Optional.ofNullable(row.get("asked_on", LocalDate.class)),
            new Counterparty(
                row.get("debtor_name", String.class),
                row.get("debtor_iban", String.class),
                row.get("debtor_account", String.class)),
            new ReturnReason(
                row.get("reason_code", String.class), row.get("reason_text", String.class))),
        Optional.ofNullable(row.get("account", String.class)),
        Columns.words(row, "effect"),
        Columns.instant(row, "recorded_at"));
  }
}
