package org.encours.store.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.encours.api.lettering.OpenAccount;
import org.encours.api.lettering.OpenEntry;
import org.encours.api.lettering.RunScope;
import org.jooq.exception.DataAccessException;

/** Open entries, one customer account and general ledger account after the other. */
final class OpenAccountStream implements Iterator<OpenAccount> {
  private static final int FETCH = 5_000;
  private static final String SELECT =
      """
      select e.account_id, a.number, a.collective, g.number, e.id, e.entry_date,
        coalesce(d.due, e.due_date), b.code, e.piece, e.label, e.amount
      from entry e
      join customer_account a on a.id = e.account_id
      join journal_book b on b.id = e.book_id
      join ledger_account g on g.id = e.ledger_account_id
      left join (select entry_id, min(due_date) as due from due_now group by entry_id) d
        on d.entry_id = e.id
      where e.company_id = ? and e.id <= ? and e.entry_date <= ? and e.amount <> 0
        and not exists (select from lettered l where l.entry_id = e.id)
        and not exists (select from entry_withdrawn w where w.entry_id = e.id)
      order by e.account_id, g.number, e.entry_date, e.id""";

  private final Connection connection;
  private final PreparedStatement statement;
  private final ResultSet rows;
  private boolean atRow;
  private OpenAccount ahead;

  private OpenAccountStream(Connection connection, RunScope scope) throws SQLException {
    this.connection = connection;
    connection.setAutoCommit(false); // a cursor lives in a transaction
    connection.setReadOnly(true);
    statement = connection.prepareStatement(SELECT);
    statement.setFetchSize(FETCH);
    statement.setInt(1, scope.company());
    statement.setLong(2, scope.upToEntry());
    statement.setObject(3, scope.until());
    rows = statement.executeQuery();
    atRow = rows.next();
    ahead = readAhead();
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
    return ahead != null;
  }

  @Override
  public OpenAccount next() {
    if (ahead == null) throw new NoSuchElementException();
    OpenAccount now = ahead;
    try {
      ahead = readAhead();
    } catch (SQLException e) {
      throw new DataAccessException("open entries", e);
    }
    return now;
  }

  /** The next account with both sides open; null at the end. */
  private OpenAccount readAhead() throws SQLException {
    while (atRow) {
      long account = rows.getLong(1);
      String number = rows.getString(2);
      boolean collective = rows.getBoolean(3);
      String ledgerAccount = rows.getString(4);
      List<OpenEntry> entries = new ArrayList<>();
      boolean debits = false;
      boolean credits = false;
      do {
        OpenEntry entry = entry(ledgerAccount);
        debits |= entry.isDebit();
        credits |= !entry.isDebit();
        entries.add(entry);
        atRow = rows.next();
      } while (atRow && rows.getLong(1) == account && rows.getString(4).equals(ledgerAccount));
      if (debits && credits) return new OpenAccount(account, number, collective, entries);
    }
    return null;
  }

  private OpenEntry entry(String ledgerAccount) throws SQLException {
    return new OpenEntry(
        rows.getLong(5),
        rows.getObject(6, LocalDate.class),
        rows.getObject(7, LocalDate.class),
        rows.getString(8),
        ledgerAccount,
        rows.getString(9),
        rows.getString(10),
        rows.getLong(11));
  }

  private void close() {
    try {
      statement.close();
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
