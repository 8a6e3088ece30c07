package org.encours.store.internal;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.encours.api.InvalidRequest;
import org.encours.api.Words;
import org.encours.api.journal.EventKinds;
import org.encours.api.journal.Journal;
import org.encours.api.journal.JournalEvent;
import org.encours.api.ledger.Company;
import org.encours.api.lettering.CustomerHabits;
import org.encours.api.lettering.Decision;
import org.encours.api.lettering.Habit;
import org.encours.api.lettering.HabitFacts;
import org.encours.api.lettering.SettledAccount;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Habits, what they are learnt from, and that they are to be forgotten. */
@Component
public final class JdbcHabits implements CustomerHabits, HabitFacts {
  private static final int STUDIES = 0x48414249; // first key of the lock, the company is the second
  private static final int LEAST_LETTERINGS = 3;

  private static final String RESET =
      """
      (select account_id, max(up_to_lettering) as up_to
       from habit_reset where company_id = ? group by account_id)""";

  private static final String UNSTUDIED =
      """
      select coalesce(n.account_id, s.account_id) as account,
        coalesce(n.letterings, 0) as letterings, coalesce(n.last, 0) as last
      from (
        select t.account_id, count(*) as letterings, max(t.id) as last
        from lettering t
        left join %2$s r on r.account_id = t.account_id
        where t.company_id = ? and t.origin <> %1$d and t.id > coalesce(r.up_to, 0) %3$s
          and not exists (select from unlettering u where u.lettering_id = t.id)
          and not exists (
            select from customer_account c where c.id = t.account_id and c.collective)
        group by t.account_id) n
      full join (select * from habit_study t where t.company_id = ? %3$s) s
        on s.account_id = n.account_id
      where (s.letterings is distinct from coalesce(n.letterings, 0)
             or s.last_lettering <> coalesce(n.last, 0))
        and (s.account_id is not null or n.letterings >= %4$d)
      limit ?""";

  private static final String OF_THAT_LETTERING =
      "and t.account_id = (select account_id from lettering where id = ?)";

  private final Transactions transactions;
  private final Journal journal;
  private final Clock clock;

  @Activate
  public JdbcHabits(
      @Reference Transactions transactions, @Reference Journal journal, @Reference Clock clock) {
    this.transactions = transactions;
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  public List<Habit> of(Company company, String account) {
    return sql()
        .fetch(
            """
            select h.* from habit h
            join customer_account a on a.id = h.account_id
            where a.company_id = ? and a.number = ?""",
            company.id(),
            account)
        .stream()
        .flatMap(row -> habit(row).stream())
        .sorted(Comparator.comparing(Habit::kind))
        .toList();
  }

  @Override
  public Map<Long, List<Habit>> ofCompany(int company) {
    Map<Long, List<Habit>> habits = new HashMap<>();
    sql()
        .fetch("select * from habit where company_id = ?", company)
        .forEach(
            row ->
                habit(row)
                    .ifPresent(
                        habit ->
                            habits
                                .computeIfAbsent(
                                    row.get("account_id", Long.class), none -> new ArrayList<>(4))
                                .add(habit)));
    habits.values().forEach(each -> each.sort(Comparator.comparing(Habit::kind)));
    return habits;
  }

  private static Optional<Habit> habit(Record row) {
    return Habit.Kind.named(row.get("kind", String.class))
        .map(
            kind ->
                new Habit(
                    kind,
                    row.get("detail", Integer.class),
                    row.get("confirmed", Integer.class),
                    row.get("against", Integer.class),
                    Columns.words(row, "explanation")));
  }

  @Override
  public void reset(Company company, String account, String actor) {
    transactions.run(
        () -> {
          // Locked like an account that is being lettered: no lettering before this is missed.
          long id =
              sql()
                  .fetchOptional(
                      """
                      select id from customer_account where company_id = ? and number = ?
                      for no key update""",
                      company.id(),
                      account)
                  .orElseThrow(() -> unknown(account))
                  .get(0, Long.class);
          sql()
              .execute(
                  """
                  insert into habit_reset (company_id, account_id, up_to_lettering, actor, recorded_at)
                  select ?, ?, coalesce(max(id), 0), ?, ? from lettering where account_id = ?""",
                  company.id(),
                  id,
                  actor,
                  Timestamp.from(clock.instant()),
                  id);
          forget(List.of(id));
          journal.append(
              new JournalEvent(
                  EventKinds.HABITS_RESET,
                  Optional.of(company.id()),
                  "customer/" + account,
                  actor,
                  Map.of()));
        });
  }

  private static InvalidRequest unknown(String account) {
    return new InvalidRequest(
        InvalidRequest.Kind.NOT_FOUND,
        new Words("Compte client inconnu : " + account, "Unknown customer account: " + account));
  }

  @Override
  public List<Unstudied> unstudied(int company, Optional<Long> lettering, int limit) {
    transactions.connection();
    sql().execute("select pg_advisory_xact_lock(?, ?)", STUDIES, company);
    List<Object> binds = new ArrayList<>(List.of(company, company));
    lettering.ifPresent(binds::add);
    binds.add(company);
    lettering.ifPresent(binds::add);
    binds.add(limit);
    return sql()
        .fetch(
            UNSTUDIED.formatted(
                Decision.Origin.RULE.ordinal(),
                RESET,
                lettering.isPresent() ? OF_THAT_LETTERING : "",
                LEAST_LETTERINGS),
            binds.toArray())
        .map(
            row ->
                new Unstudied(
                    row.get("account", Long.class),
                    row.get("letterings", Long.class),
                    row.get("last", Long.class)));
  }

  @Override
  public void settled(int company, Collection<Unstudied> accounts, Consumer<SettledAccount> study) {
    List<Long> ids = accounts.stream().map(Unstudied::account).toList();
    if (ids.isEmpty()) return;
    try (SettledRows rows = new SettledRows(transactions.connection(), company, ids)) {
      rows.forEach(study);
    } catch (SQLException e) {
      throw Transactions.translated(e);
    }
  }

  @Override
  public void learn(int company, Collection<Unstudied> studied, Map<Long, List<Habit>> habits) {
    if (studied.isEmpty()) return;
    forget(studied.stream().map(Unstudied::account).toList());
    try (CopyRows rows =
        new CopyRows(
            transactions.connection(),
            "habit (company_id, account_id, kind, detail, confirmed, against, explanation_fr,"
                + " explanation_en)",
            Long.MAX_VALUE)) {
      for (Map.Entry<Long, List<Habit>> each : habits.entrySet()) {
        for (Habit habit : each.getValue()) {
          rows.row()
              .add(company)
              .add(each.getKey().longValue())
              .add(habit.kind().name())
              .add(habit.detail())
              .add(habit.confirmed())
              .add(habit.against())
              .add(habit.explanation().fr())
              .add(habit.explanation().en());
        }
      }
      rows.end();
    } catch (SQLException e) {
      throw Transactions.translated(e);
    }
    studied(company, studied);
  }

  private void studied(int company, Collection<Unstudied> studied) {
    try (CopyRows rows =
        new CopyRows(
            transactions.connection(),
            "habit_study (account_id, company_id, letterings, last_lettering)",
            Long.MAX_VALUE)) {
      for (Unstudied each : studied) {
        rows.row().add(each.account()).add(company).add(each.letterings()).add(each.last());
      }
      rows.end();
    } catch (SQLException e) {
      throw Transactions.translated(e);
    }
  }

  private void forget(List<Long> accounts) {
    Long[] ids = accounts.toArray(Long[]::new);
    sql().execute("delete from habit where account_id = any (?)", (Object) ids);
    sql().execute("delete from habit_study where account_id = any (?)", (Object) ids);
  }

  private DSLContext sql() {
    return transactions.sql();
  }
}
