package org.encours.store.internal;

import static org.encours.store.internal.TestStore.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The question about one customer stays small on a large ledger: it is answered by indexes alone.
 */
class CreditPlanTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
  private static final int ACCOUNTS = 200;
  private static final int ENTRIES = 200_000;

  private TestStore store;
  private DSLContext sql;

  @BeforeEach
  void largeLedger() throws IOException, SQLException {
    store = new TestStore();
    sql = store.transactions.sql();
    store.publish(line(1, "A", "2026-01-10", "FA1", "janvier", 10000, ""));
    int company = store.company().id();
    sql.execute(
        """
        with c as (
          insert into customer select nextval('customer_id_seq'), now()
          from generate_series(1, ?) returning id)
        insert into customer_account select id, ?, id, 'K' || id, false, now() from c""",
        ACCOUNTS,
        company);
    sql.execute(
        """
        insert into entry (key, company_id, account_id, import_id, line, book_id, ledger_account_id,
          number, entry_date, piece, label, amount, credit_side, opening, due_date, due_source,
          foreign_amount, foreign_currency, recorded_at)
        select gen_random_uuid(), ?, a.id, 0, n, 0, 0, n::text, date '2025-01-01' + n %% 500,
          'F' || n, 'Facture', n, false, false, date '2025-02-01' + n %% 500, 0, 0, '', now()
        from generate_series(1, ?) n
        join (select id, row_number() over (order by id) - 1 as k from customer_account) a
          on a.k = n %% ?"""
            .replace("%%", "%"),
        company,
        ENTRIES,
        ACCOUNTS);
    sql.execute(
        """
        insert into account_name
        select id, 'Client', 0, now() from customer_account a
        where not exists (select from account_name n where n.account_id = a.id)""");
    sql.execute(
        """
        insert into lettering (id, company_id, account_id, code, partial, effective_date,
          letter_date, origin, rule, rule_version, actor, explanation_fr, explanation_en,
          recorded_at)
        select n, ?, 1, 'AAA', false, date '2026-01-01', date '2026-01-01', 1, '', 0, '', '', '',
          now()
        from generate_series(1, 5000) n""",
        company);
    sql.execute(
        """
        insert into entry_withdrawn
        select id, company_id, 0, now() from entry where id % 100 = 0""");
    sql.execute(
        """
        insert into commitment (account_id, kind, reference, amount, currency, from_date, actor,
          recorded_at)
        select id, 'ORDER', 'C' || n, n, 'EUR', date '2026-01-01', 'erp', now()
        from customer_account cross join generate_series(1, 50) n""");
    for (String table : new String[] {"entry", "entry_withdrawn", "commitment", "lettering"}) {
      sql.execute("vacuum analyze " + table);
    }
  }

  @Test
  void noTableThatGrowsWithTheLedgerIsReadFromEndToEnd() {
    Long[] accounts = sql.fetch("select id from customer_account limit 3").intoArray(0, Long.class);
    ExposureParts parts =
        ExposureParts.of("= any (?)", Optional.of(accounts), TODAY, Optional.empty());
    String plan =
        sql.fetch("explain " + parts.sql(), parts.binds().toArray()).stream()
            .map(row -> row.get(0, String.class))
            .collect(Collectors.joining("\n"));
    assertFalse(plan.contains("Seq Scan on entry e"), plan);
    assertFalse(plan.contains("Seq Scan on lettering"), plan);
    assertFalse(plan.contains("Seq Scan on commitment"), plan);
    assertTrue(plan.contains("Index Only Scan using entry_account on entry e"), plan);
  }

  @Test
  void whatIsOpenIsTheSumOfTheEntriesInForce() {
    String account =
        sql.fetchSingle("select max(number) from customer_account").get(0, String.class);
    assertEquals(
        sql.fetchSingle(
                """
                select sum(e.amount) from entry e join customer_account a on a.id = e.account_id
                where a.number = ? and e.entry_date <= ?::date
                  and not exists (select from entry_withdrawn w where w.entry_id = e.id)""",
                account,
                TODAY)
            .get(0, Long.class),
        new TestCredit(store)
            .standing(account, TODAY.toString())
            .exposure()
            .asked()
            .own()
            .openItems()
            .minor());
  }
}
