package org.encours.store.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.encours.api.risk.AccountSales;
import org.encours.api.risk.LedgerSale;
import org.encours.store.internal.domain.UnallocatedCredits;

/** The invoices of a company's accounts, one account after the other. */
final class RatingSales {
  /**
   * Invoices are debits of {@link SalesBooks}: what a bank journal debits is a payment that came
   * back. What is open is the sum of the entries in force less the differences of the letterings in
   * force: what is lettered without difference adds up to nothing.
   */
  private static final String SELECT =
      """
      with %6$s,
      open as (
        select account_id, sum(amount) as amount from (
          select e.account_id, e.amount from entry e
          where e.company_id = %1$d and e.entry_date < date '%2$s' %3$s
            and not exists (select from entry_withdrawn w where w.entry_id = e.id)
          union all
          select e.account_id, -e.difference from lettering e
          where e.company_id = %1$d and e.difference <> 0 and e.effective_date < date '%2$s' %3$s
            and not exists (select from unlettering u where u.lettering_id = e.id)) both_sums
        group by account_id),
      sale as (
        select e.account_id, e.entry_date - date '1970-01-01' as day,
          coalesce(d.due, e.due_date) - date '1970-01-01' as due,
          coalesce(t.effective_date - date '1970-01-01', %4$d) as paid, e.amount,
          e.amount - coalesce(l.amount, 0) as rest,
          e.book_id in (select book_id from sales_book) as invoice
        from entry e
        left join (select entry_id, min(due_date) as due from due_now group by entry_id) d
          on d.entry_id = e.id
        left join lettered l on l.entry_id = e.id
        left join lettering t on t.id = l.lettering_id and l.amount = e.amount
        where e.company_id = %1$d and not e.opening
          and (l.amount is distinct from e.amount
            or e.amount > 0 and e.book_id in (select book_id from sales_book))
          and e.entry_date < date '%2$s' %3$s
          and not exists (select from entry_withdrawn w where w.entry_id = e.id))
      select a.id, coalesce(o.amount, 0), s.day, s.due, s.paid, s.amount, s.rest,
        s.invoice
      from customer_account a
      left join open o on o.account_id = a.id
      left join sale s on s.account_id = a.id
      where a.company_id = %1$d and not a.collective %5$s
      order by a.id, s.day""";

  private final Consumer<AccountSales> each;
  private UnallocatedCredits sales = new UnallocatedCredits();
  private long account = Long.MIN_VALUE;
  private long open;

  private RatingSales(Consumer<AccountSales> each) {
    this.each = each;
  }

  static void read(
      Transactions transactions,
      int company,
      LocalDate asOf,
      Optional<Long> account,
      Consumer<AccountSales> each) {
    RatingSales rows = new RatingSales(each);
    String query =
        SELECT.formatted(
            company,
            asOf,
            account.map(id -> "and e.account_id = " + id).orElse(""),
            LedgerSale.NOT_PAID,
            account.map(id -> "and a.id = " + id).orElse(""),
            SalesBooks.of(company, ""));
    CursorRows.read(transactions, query, rows::add);
    rows.end();
  }

  private void add(ResultSet row) throws SQLException {
    if (row.getLong(1) != account) {
      end();
      account = row.getLong(1);
      open = row.getLong(2);
    }
    int day = row.getInt(3);
    if (row.wasNull()) return;
    long rest = row.getLong(7);
    if (rest < 0) sales.credit(day, -rest);
    else if (!row.getBoolean(8)) sales.debit(day, rest);
    else sales.invoice(new LedgerSale(day, row.getInt(4), row.getInt(5), row.getLong(6)), rest);
  }

  private void end() {
    if (account == Long.MIN_VALUE) return;
    each.accept(new AccountSales(account, open, sales.sales()));
    sales = new UnallocatedCredits();
  }
}
