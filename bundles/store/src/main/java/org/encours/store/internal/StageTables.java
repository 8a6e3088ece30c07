package org.encours.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Names of the unlogged tables in which one import is set aside. */
record StageTables(long importId) {
  /** Lines of a ledger. */
  String lines() {
    return "import_stage_" + importId;
  }

  /** The accounts, books and ledger accounts that the lines name: the lines hold their places. */
  String accounts() {
    return lines() + "_account";
  }

  String books() {
    return lines() + "_book";
  }

  String ledgerAccounts() {
    return lines() + "_gl";
  }

  /** Bank movements. */
  String movements() {
    return lines() + "_movement";
  }

  /**
   * Tells the planner of some of the tables, by a small sample: plans need to know their sizes, not
   * their contents.
   */
  static void analyse(Connection connection, String... names) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement s = connection.createStatement()) {
      s.execute("set local default_statistics_target = 10");
      s.execute("analyze " + String.join(", ", names));
    } finally {
      connection.setAutoCommit(true); // commits
    }
  }

  List<String> all() {
    return List.of(lines(), accounts(), books(), ledgerAccounts(), movements());
  }

  /** Drops whichever are there. */
  String drop() {
    return "drop table if exists " + String.join(", ", all());
  }
}
