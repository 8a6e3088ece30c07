package org.encours.it.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.encours.api.lettering.LetteringPolicy;
import org.encours.api.lettering.OpenAccount;
import org.encours.api.lettering.OpenEntry;
import org.encours.api.lettering.RunMode;
import org.encours.lettering.internal.domain.Matching;

/** Finding what belongs together in a ledger of which nothing is lettered, without recording it. */
final class MatchingAlone {
  private static final String OPEN =
      """
      select account_id, id, entry_date, due_date, piece, label, amount from entry
      order by account_id, entry_date, id""";

  private static final String[] SQL = {
    """
    create temporary table pair as
    select d.id as debit, c.id as credit
    from entry c
    cross join lateral (select substring(c.label from 'FA[0-9]{4}-[0-9]+') as number) cited
    join entry d on d.account_id = c.account_id and d.piece = cited.number
      and d.amount = -c.amount and d.amount > 0
    where c.amount < 0""",
    """
    insert into pair
    select min(id) filter (where amount > 0), min(id) filter (where amount < 0)
    from entry e
    where not exists (select from pair p where p.debit = e.id)
      and not exists (select from pair p where p.credit = e.id)
    group by account_id, abs(amount)
    having count(*) filter (where amount > 0) = 1 and count(*) filter (where amount < 0) = 1"""
  };

  private final DataSource database;
  private final ObjectMapper json = new ObjectMapper();

  MatchingAlone(DataSource database) {
    this.database = database;
  }

  /** The shipped rules, one thread, accounts in memory one by one. */
  ObjectNode rules() throws Exception {
    Matching matching =
        new Matching(
            ShippedRules.all(), LetteringPolicy.DEFAULT, RunMode.AUTOMATIC, "benchmark", Set.of());
    long spent = 0;
    long letterings = 0;
    long proposals = 0;
    long begun = System.nanoTime();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.setFetchSize(10_000);
      try (ResultSet rows = statement.executeQuery(OPEN)) {
        boolean more = rows.next();
        while (more) {
          long account = rows.getLong(1);
          List<OpenEntry> entries = new ArrayList<>();
          do {
            entries.add(entry(rows));
            more = rows.next();
          } while (more && rows.getLong(1) == account);
          OpenAccount open = new OpenAccount(account, "C" + account, false, entries);
          long before = System.nanoTime();
          Matching.Outcome outcome = matching.match(open);
          spent += System.nanoTime() - before;
          letterings += outcome.letterings().size();
          proposals += outcome.proposals().size();
        }
      }
      connection.rollback();
    }
    return json.createObjectNode()
        .put("matchSeconds", Figures.rounded(spent / 1e9))
        .put("withReadingSeconds", Figures.seconds(begun))
        .put("letterings", letterings)
        .put("proposals", proposals);
  }

  private static OpenEntry entry(ResultSet row) throws SQLException {
    long open = row.getLong(7);
    return new OpenEntry(
        row.getLong(2),
        row.getObject(3, LocalDate.class),
        row.getObject(4, LocalDate.class),
        open > 0 ? "VE" : "BQ",
        "411000",
        row.getString(5),
        row.getString(6),
        open);
  }

  /** What a careful query finds: one invoice, one payment, the same amount. */
  ObjectNode sql() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      long begun = System.nanoTime();
      for (String each : SQL) statement.execute(each);
      double seconds = Figures.seconds(begun);
      try (ResultSet count = statement.executeQuery("select count(*) from pair")) {
        count.next();
        return json.createObjectNode().put("seconds", seconds).put("pairs", count.getLong(1));
      }
    }
  }
}
