package org.encours.store.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.encours.api.lettering.OpenAccount;
import org.encours.api.lettering.OpenEntry;
import org.encours.api.lettering.RunScope;
import org.jooq.exception.DataAccessException;

/** Open entries, one customer account and general ledger account after the other. */
final class OpenAccountStream implements Iterator<OpenAccount> {
  private static final String SELECT =
      """
      select e.account_id, a.number, a.collective, e.ledger_account_id, e.id,
        e.entry_date - date '1970-01-01', coalesce(d.due, e.due_date) - date '1970-01-01',
        e.book_id, e.piece, e.label, e.amount, e.foreign_amount, e.foreign_currency
      from entry e
      join customer_account a on a.id = e.account_id
      left join (select entry_id, min(due_date) as due from due_now group by entry_id) d
        on d.entry_id = e.id
      where e.company_id = %d and e.id <= %d and e.entry_date <= date '%s' and e.amount <> 0
        and not exists (select from lettered l where l.entry_id = e.id)
        and not exists (select from entry_withdrawn w where w.entry_id = e.id)
      order by e.account_id""";

  // Within an account the order is made here: a sort by one number is twice as fast in the
  // database.
  private static final Comparator<OpenEntry> BY_DATE =
      Comparator.comparing(OpenEntry::date).thenComparingLong(OpenEntry::id);

  private static final int COLUMNS = 13;

  private final Connection connection;
  private final Currency currency;
  private final Map<Long, String> books;
  private final Map<Long, String> ledgerAccounts;
  private final CopiedRows rows;
  private final Deque<OpenAccount> ahead = new ArrayDeque<>();
  private boolean atRow;

  private OpenAccountStream(Connection connection, RunScope scope) throws SQLException {
    this.connection = connection;
    connection.setAutoCommit(false);
    connection.setReadOnly(true);
    try (Statement statement = connection.createStatement()) {
      // To sort a million entries without a file, on all processors; and no plan that reads them
      // in another order, whatever is guessed of tables that have just been filled.
      statement.execute("set local work_mem = '256MB'");
      statement.execute("set local enable_mergejoin = off");
      statement.execute("set local parallel_tuple_cost = 0.01");
    }
    currency =
        Currency.getInstance(
            names("select id, currency from company where id = ?", scope)
                .get((long) scope.company()));
    books = names("select id, code from journal_book where company_id = ?", scope);
    ledgerAccounts = names("select id, number from ledger_account where company_id = ?", scope);
    rows =
        new CopiedRows(
            connection,
            SELECT.formatted(scope.company(), scope.upToEntry(), scope.until()),
            COLUMNS);
    atRow = rows.next();
    readAhead();
  }

  private Map<Long, String> names(String query, RunScope scope) throws SQLException {
    Map<Long, String> names = new HashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setInt(1, scope.company());
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) names.put(found.getLong(1), found.getString(2));
      }
    }
    return names;
  }

  static Stream<OpenAccount> open(Transactions transactions, RunScope scope) {
    try {
      Connection connection = transactions.open();
      try {
        OpenAccountStream accounts = new OpenAccountStream(connection, scope);
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(
                    accounts, Spliterator.ORDERED | Spliterator.NONNULL),
                false)
            .onClose(accounts::close);
      } catch (SQLException e) {
        release(connection);
        throw e;
      }
    } catch (SQLException e) {
      throw new DataAccessException("open entries", e);
    }
  }

  @Override
  public boolean hasNext() {
    return !ahead.isEmpty();
  }

  @Override
  public OpenAccount next() {
    if (ahead.isEmpty()) throw new NoSuchElementException();
    OpenAccount now = ahead.remove();
    try {
      if (ahead.isEmpty()) readAhead();
    } catch (SQLException e) {
      throw new DataAccessException("open entries", e);
    }
    return now;
  }

  /** Reads on to the next customer account that has both sides open in a ledger account. */
  private void readAhead() throws SQLException {
    while (atRow && ahead.isEmpty()) {
      long account = rows.number(0);
      String number = rows.text(1);
      boolean collective = rows.flag(2);
      Map<String, List<OpenEntry>> entries = new TreeMap<>();
      do {
        String ledgerAccount = ledgerAccounts.get(rows.number(3));
        entries.computeIfAbsent(ledgerAccount, none -> new ArrayList<>()).add(entry(ledgerAccount));
        atRow = rows.next();
      } while (atRow && rows.number(0) == account);
      for (List<OpenEntry> open : entries.values()) {
        boolean debits = open.stream().anyMatch(OpenEntry::isDebit);
        boolean credits = open.stream().anyMatch(entry -> !entry.isDebit());
        open.sort(BY_DATE);
        if (debits && credits) ahead.add(new OpenAccount(account, number, collective, open));
      }
    }
  }

  private OpenEntry entry(String ledgerAccount) {
    long open = rows.number(10);
    return new OpenEntry(
        rows.number(4),
        LocalDate.ofEpochDay(rows.number(5)),
        LocalDate.ofEpochDay(rows.number(6)),
        books.get(rows.number(7)),
        ledgerAccount,
        rows.text(8),
        rows.text(9),
        open,
        ForeignAmount.of(rows.number(11), rows.text(12), open, currency));
  }

  private void close() {
    try {
      rows.close();
      release(connection);
    } catch (SQLException e) {
      throw new DataAccessException("open entries", e);
    }
  }

  private static void release(Connection connection) throws SQLException {
    try (connection) {
      connection.rollback();
      connection.setReadOnly(false);
      connection.setAutoCommit(true);
    }
  }
}
