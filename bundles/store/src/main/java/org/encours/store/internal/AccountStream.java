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
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.encours.api.lettering.Decision;
import org.encours.api.lettering.OpenAccount;
import org.encours.api.lettering.OpenEntry;
import org.encours.api.lettering.PastAccount;
import org.encours.api.lettering.RunScope;
import org.jooq.exception.DataAccessException;

/**
 * Entries of a company, one customer account and general ledger account after the other, those
 * accounts that have both debits and credits.
 */
final class AccountStream<T> implements Iterator<T> {
  private static final long OPEN = 0;
  private static final long BY_RULE = -1;
  private static final String OPEN_REST =
      "and (l.entry_id is null or l.amount not in (0, e.amount))";
  private static final String LETTERING = "left join lettering t on t.id = l.lettering_id";
  private static final String GROUP =
      "case when t.id is null then %d when t.origin = %d then %d else t.id end"
          .formatted(OPEN, Decision.Origin.RULE.ordinal(), BY_RULE);

  private static final String SELECT =
      """
      select e.account_id, a.number, a.collective, e.ledger_account_id, e.id,
        e.entry_date - date '1970-01-01', coalesce(d.due, e.due_date) - date '1970-01-01',
        e.book_id, e.piece, e.label, e.amount, e.foreign_amount, e.foreign_currency, %s, %s
      from entry e
      join customer_account a on a.id = e.account_id
      left join (select entry_id, min(due_date) as due from due_now group by entry_id) d
        on d.entry_id = e.id
      left join lettered l on l.entry_id = e.id
      %s
      where e.company_id = %d and e.id <= %d and e.entry_date <= date '%s' and e.amount <> 0
        %s
        and not exists (select from entry_withdrawn w where w.entry_id = e.id)
      order by e.account_id""";

  // Within an account the order is made here: a sort by one number is twice as fast in the
  // database.
  private static final Comparator<OpenEntry> BY_DATE =
      Comparator.comparing(OpenEntry::date).thenComparingLong(OpenEntry::id);

  private static final int COLUMNS = 15;

  private final Connection connection;
  private final Currency currency;
  private final Map<Long, String> books;
  private final Map<Long, String> ledgerAccounts;
  private final CopiedRows rows;
  private final Map<Long, String> customers;
  private final Maker<T> maker;
  private final Deque<T> ahead = new ArrayDeque<>();
  private boolean atRow;

  /**
   * Which entries are wanted.
   *
   * @param group a number for each entry that is not open
   * @param settled what is settled of an entry
   * @param join where these come from
   * @param filter which entries
   * @param named whether the customers' names are needed
   */
  private record Wanted(String group, String settled, String join, String filter, boolean named) {
    static final Wanted ALL = new Wanted(GROUP, "0", LETTERING, "", true);
    static final Wanted STILL_OPEN =
        new Wanted(Long.toString(OPEN), "coalesce(l.amount, 0)", "", OPEN_REST, false);
  }

  /** What is made of an account: its entries, the group of each that is not open, its name. */
  private interface Maker<T> {
    T of(OpenAccount account, Map<Long, Long> groups, String name);
  }

  private AccountStream(Connection connection, RunScope scope, Wanted wanted, Maker<T> maker)
      throws SQLException {
    this.connection = connection;
    this.maker = maker;
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
    customers =
        wanted.named()
            ? names("select id, name from account where company_id = ?", scope)
            : Map.of();
    rows =
        new CopiedRows(
            connection,
            SELECT.formatted(
                wanted.group(),
                wanted.settled(),
                wanted.join(),
                scope.company(),
                scope.upToEntry(),
                scope.until(),
                wanted.filter()),
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

  /** What is open. */
  static Stream<OpenAccount> open(Transactions transactions, RunScope scope) {
    return stream(transactions, scope, Wanted.STILL_OPEN, (account, groups, name) -> account);
  }

  /** All entries as if nothing had been lettered, with the letterings in force. */
  static Stream<PastAccount> past(Transactions transactions, RunScope scope) {
    return stream(transactions, scope, Wanted.ALL, AccountStream::past);
  }

  private static PastAccount past(OpenAccount account, Map<Long, Long> groups, String name) {
    Map<Long, Set<Long>> lettered = new HashMap<>();
    groups.forEach(
        (entry, group) -> lettered.computeIfAbsent(group, none -> new HashSet<>()).add(entry));
    Set<Long> byRules = Optional.ofNullable(lettered.remove(BY_RULE)).orElse(Set.of());
    return new PastAccount(account, name, List.copyOf(lettered.values()), byRules);
  }

  private static <T> Stream<T> stream(
      Transactions transactions, RunScope scope, Wanted wanted, Maker<T> maker) {
    try {
      Connection connection = transactions.open();
      try {
        AccountStream<T> accounts = new AccountStream<>(connection, scope, wanted, maker);
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
      throw new DataAccessException("entries", e);
    }
  }

  @Override
  public boolean hasNext() {
    return !ahead.isEmpty();
  }

  @Override
  public T next() {
    if (ahead.isEmpty()) throw new NoSuchElementException();
    T now = ahead.remove();
    try {
      if (ahead.isEmpty()) readAhead();
    } catch (SQLException e) {
      throw new DataAccessException("entries", e);
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
      Map<Long, Long> groups = new HashMap<>();
      do {
        String ledgerAccount = ledgerAccounts.get(rows.number(3));
        entries.computeIfAbsent(ledgerAccount, none -> new ArrayList<>()).add(entry(ledgerAccount));
        if (rows.number(13) != OPEN) groups.put(rows.number(4), rows.number(13));
        atRow = rows.next();
      } while (atRow && rows.number(0) == account);
      for (List<OpenEntry> of : entries.values()) {
        of.sort(BY_DATE);
        OpenAccount made = new OpenAccount(account, number, collective, of);
        if (!made.hasBothSides()) continue;
        Map<Long, Long> own = new HashMap<>(groups);
        if (!own.isEmpty())
          own.keySet().retainAll(of.stream().map(OpenEntry::id).collect(Collectors.toSet()));
        ahead.add(maker.of(made, own, customers.getOrDefault(account, "")));
      }
    }
  }

  private OpenEntry entry(String ledgerAccount) {
    long settled = rows.number(14);
    long open = rows.number(10) - settled;
    return new OpenEntry(
        rows.number(4),
        LocalDate.ofEpochDay(rows.number(5)),
        LocalDate.ofEpochDay(rows.number(6)),
        books.get(rows.number(7)),
        ledgerAccount,
        rows.text(8),
        rows.text(9),
        open,
        settled,
        settled == 0
            ? ForeignAmount.of(rows.number(11), rows.text(12), open, currency)
            : Optional.empty());
  }

  private void close() {
    try {
      rows.close();
      release(connection);
    } catch (SQLException e) {
      throw new DataAccessException("entries", e);
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
