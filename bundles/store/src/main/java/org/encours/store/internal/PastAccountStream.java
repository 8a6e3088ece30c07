package org.encours.store.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.encours.api.lettering.Decision;
import org.encours.api.lettering.OpenAccount;
import org.encours.api.lettering.OpenEntry;
import org.encours.api.lettering.PastAccount;
import org.encours.api.lettering.RunScope;
import org.jooq.exception.DataAccessException;

/**
 * All entries as if nothing had been lettered, one customer account and general ledger account
 * after the other, with the letterings in force that no rule made by itself.
 */
final class PastAccountStream implements Iterator<PastAccount> {
  private static final int FETCH = 5_000;
  private static final String SELECT =
      """
      select e.account_id, a.number, a.collective, g.number, e.id, e.entry_date,
        coalesce(d.due, e.due_date), b.code, e.piece, e.label, e.amount,
        t.id, t.origin = ?
      from entry e
      join customer_account a on a.id = e.account_id
      join journal_book b on b.id = e.book_id
      join ledger_account g on g.id = e.ledger_account_id
      left join (select entry_id, min(due_date) as due from due_now group by entry_id) d
        on d.entry_id = e.id
      left join lettered l on l.entry_id = e.id
      left join lettering t on t.id = l.lettering_id
      where e.company_id = ? and e.id <= ? and e.entry_date <= ? and e.amount <> 0
        and not exists (select from entry_withdrawn w where w.entry_id = e.id)
      order by e.account_id, g.number, e.entry_date, e.id""";

  private final Connection connection;
  private final Map<Long, String> names;
  private final PreparedStatement statement;
  private final ResultSet rows;
  private boolean atRow;

  private PastAccountStream(Connection connection, RunScope scope) throws SQLException {
    this.connection = connection;
    connection.setAutoCommit(false); // a cursor lives in a transaction
    connection.setReadOnly(true);
    names = names(scope.company());
    statement = connection.prepareStatement(SELECT);
    statement.setFetchSize(FETCH);
    statement.setInt(1, Decision.Origin.RULE.ordinal());
    statement.setInt(2, scope.company());
    statement.setLong(3, scope.upToEntry());
    statement.setObject(4, scope.until());
    rows = statement.executeQuery();
    atRow = rows.next();
  }

  private Map<Long, String> names(int company) throws SQLException {
    Map<Long, String> found = new HashMap<>();
    try (PreparedStatement query =
        connection.prepareStatement("select id, name from account where company_id = ?")) {
      query.setInt(1, company);
      try (ResultSet accounts = query.executeQuery()) {
        while (accounts.next()) found.put(accounts.getLong(1), accounts.getString(2));
      }
    }
    return found;
  }

  static Stream<PastAccount> open(Transactions transactions, RunScope scope) {
    try {
      Connection connection = transactions.open();
      try {
        PastAccountStream accounts = new PastAccountStream(connection, scope);
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
      throw new DataAccessException("past entries", e);
    }
  }

  @Override
  public boolean hasNext() {
    return atRow;
  }

  @Override
  public PastAccount next() {
    if (!atRow) throw new NoSuchElementException();
    try {
      return read();
    } catch (SQLException e) {
      throw new DataAccessException("past entries", e);
    }
  }

  private PastAccount read() throws SQLException {
    long account = rows.getLong(1);
    String number = rows.getString(2);
    boolean collective = rows.getBoolean(3);
    String ledgerAccount = rows.getString(4);
    List<OpenEntry> entries = new ArrayList<>();
    Map<Long, Set<Long>> groups = new HashMap<>();
    Set<Long> byRules = new HashSet<>();
    do {
      OpenEntry entry = entry(ledgerAccount);
      entries.add(entry);
      long lettering = rows.getLong(12);
      boolean lettered = !rows.wasNull();
      if (lettered && rows.getBoolean(13)) {
        byRules.add(entry.id());
      } else if (lettered) {
        groups.computeIfAbsent(lettering, none -> new HashSet<>()).add(entry.id());
      }
      atRow = rows.next();
    } while (atRow && rows.getLong(1) == account && rows.getString(4).equals(ledgerAccount));
    return new PastAccount(
        new OpenAccount(account, number, collective, entries),
        names.getOrDefault(account, ""),
        List.copyOf(groups.values()),
        byRules);
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
      throw new DataAccessException("past entries", e);
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
