package org.encours.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.encours.api.lettering.Decision;
import org.encours.api.lettering.Difference;
import org.encours.api.lettering.OpenEntry;
import org.encours.api.lettering.SettledAccount;

/** What is settled and what is open on some accounts of a company, one after the other. */
final class SettledRows implements AutoCloseable {
  private static final long OPEN = 0;
  private static final int COLUMNS = 12;

  private static final String SELECT =
      """
      select e.account_id, e.id, e.entry_date - date '1970-01-01',
        coalesce(d.due, e.due_date) - date '1970-01-01', b.code, g.number, e.piece, e.label, e.amount,
        coalesce(t.id, %d),
        coalesce(t.origin <> %d and not t.partial and t.id > coalesce(r.up_to, 0), false),
        coalesce(t.difference_kind, '')
      from entry e
      join journal_book b on b.id = e.book_id
      join ledger_account g on g.id = e.ledger_account_id
      left join lateral (
        select min(due_date) as due from due_now x where x.entry_id = e.id) d on true
      left join lettered l on l.entry_id = e.id
      left join lettering t on t.id = l.lettering_id
      left join (
        select account_id, max(up_to_lettering) as up_to
        from habit_reset where company_id = %d group by account_id) r on r.account_id = e.account_id
      where e.company_id = %d and e.account_id = any ('{%s}'::bigint[]) and e.amount <> 0
        and not exists (select from entry_withdrawn w where w.entry_id = e.id)
      order by e.account_id""";

  private static final Comparator<OpenEntry> BY_DATE =
      Comparator.comparing(OpenEntry::date).thenComparingLong(OpenEntry::id);

  private final CopiedRows rows;

  /**
   * @param connection nothing else can be asked of it until this is closed
   */
  SettledRows(Connection connection, int company, List<Long> accounts) throws SQLException {
    String ids = accounts.stream().map(String::valueOf).collect(Collectors.joining(","));
    rows =
        new CopiedRows(
            connection,
            SELECT.formatted(OPEN, Decision.Origin.RULE.ordinal(), company, company, ids),
            COLUMNS);
  }

  /** Reads to the end. */
  void forEach(Consumer<SettledAccount> account) throws SQLException {
    boolean more = rows.next();
    while (more) {
      Account one = new Account(rows.number(0));
      do {
        one.add(rows);
        more = rows.next();
      } while (more && rows.number(0) == one.id);
      account.accept(one.settled());
    }
  }

  /** The account at hand. */
  private static final class Account {
    private final long id;
    private final Map<Long, List<OpenEntry>> entries = new HashMap<>();
    private final Set<Long> confirmed = new HashSet<>();
    private final Map<Long, Difference.Kind> differences = new HashMap<>();

    Account(long id) {
      this.id = id;
    }

    void add(CopiedRows rows) {
      long lettering = rows.number(9);
      entries.computeIfAbsent(lettering, none -> new ArrayList<>()).add(entry(rows));
      if (rows.flag(10)) confirmed.add(lettering);
      String difference = rows.text(11);
      if (!difference.isEmpty()) differences.put(lettering, Difference.Kind.valueOf(difference));
    }

    private static OpenEntry entry(CopiedRows rows) {
      return new OpenEntry(
          rows.number(1),
          LocalDate.ofEpochDay(rows.number(2)),
          LocalDate.ofEpochDay(rows.number(3)),
          rows.text(4),
          rows.text(5),
          rows.text(6),
          rows.text(7),
          rows.number(8));
    }

    SettledAccount settled() {
      entries.values().forEach(each -> each.sort(BY_DATE));
      List<OpenEntry> open = Optional.ofNullable(entries.remove(OPEN)).orElse(List.of());
      List<SettledAccount.Group> groups = new ArrayList<>();
      entries.forEach(
          (lettering, of) ->
              groups.add(
                  new SettledAccount.Group(
                      of,
                      confirmed.contains(lettering),
                      Optional.ofNullable(differences.get(lettering)))));
      return new SettledAccount(id, open, groups);
    }
  }

  /** Stops the server if it has not come to the end. */
  @Override
  public void close() throws SQLException {
    rows.close();
  }
}
