package org.encours.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.encours.api.document.LedgerLine;
import org.encours.api.ledger.StagedEntry;
import org.encours.api.ledger.Staging;
import org.jooq.exception.DataAccessException;

/**
 * Lines set aside in an unlogged table of their own, by short COPYs: a crash leaves a table that
 * the next attempt drops.
 */
final class CopyStaging implements Staging {
  private static final long ROWS_PER_TRANSACTION = 50_000;

  private final Connection connection;
  private final String table;
  private final CopyRows rows;
  private boolean complete;

  CopyStaging(Transactions transactions, long importId) {
    table = table(importId);
    try {
      connection = transactions.open();
      execute("drop table if exists " + table);
      execute(
          "create unlogged table "
              + table
              + """
               (line integer, key uuid, account text, account_name text, collective boolean,
                gl text, gl_label text, journal text, journal_label text, number text,
                entry_date date, piece text, piece_date date, label text, amount bigint,
                credit_side boolean, opening boolean, due_date date, due_source smallint,
                letter text, letter_date date, validated date, foreign_amount bigint,
                foreign_currency text)""");
      rows = new CopyRows(connection, table, ROWS_PER_TRANSACTION);
    } catch (SQLException e) {
      throw new DataAccessException("staging", e);
    }
  }

  static String table(long importId) {
    return "import_stage_" + importId;
  }

  @Override
  public void add(StagedEntry staged) {
    LedgerLine line = staged.line();
    try {
      rows.row()
          .add(line.line())
          .add(staged.key())
          .add(staged.account())
          .add(staged.accountName())
          .add(staged.collective())
          .add(line.account().code())
          .add(line.account().label())
          .add(line.journal().code())
          .add(line.journal().label())
          .add(line.number())
          .add(line.date())
          .add(line.piece().reference())
          .add(line.piece().date().orElse(null))
          .add(line.label())
          .add(line.posting().amount())
          .add(line.posting().creditSide())
          .add(staged.opening())
          .add(staged.due())
          .add(staged.dueSource().ordinal())
          .add(line.letter().code())
          .add(line.letter().date().orElse(null))
          .add(line.validated().orElse(null))
          .add(line.posting().foreignAmount())
          .add(line.posting().foreignCurrency());
    } catch (SQLException e) {
      throw new DataAccessException("staging of line " + line.line(), e);
    }
  }

  @Override
  public void complete() {
    try {
      rows.end();
      execute("analyze " + table);
      complete = true;
    } catch (SQLException e) {
      throw new DataAccessException("staging", e);
    }
  }

  @Override
  public void close() {
    try (connection) {
      if (!complete) {
        rows.close();
        execute("drop table if exists " + table);
      }
    } catch (SQLException e) {
      throw new DataAccessException("staging", e);
    }
  }

  private void execute(String statement) throws SQLException {
    try (Statement s = connection.createStatement()) {
      s.execute(statement);
    }
  }
}
