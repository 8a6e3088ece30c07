package org.encours.store.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jooq.exception.DataAccessException;

/** Reads the rows of a query one by one, however many there are. */
final class CursorRows {
  private static final int FETCH = 2_000;

  /** Takes the row on which the result stands. */
  interface Reader {
    void read(ResultSet row) throws SQLException;
  }

  private CursorRows() {}

  /** On a connection of its own, whatever unit of work the thread is in. */
  static void read(Transactions transactions, String query, Reader reader, Object... binds) {
    try (Connection connection = transactions.open()) {
      connection.setAutoCommit(false); // a cursor lives in a transaction
      connection.setReadOnly(true);
      try (PreparedStatement statement = connection.prepareStatement(query)) {
        statement.setFetchSize(FETCH);
        for (int i = 0; i < binds.length; i++) statement.setObject(i + 1, binds[i]);
        try (ResultSet rows = statement.executeQuery()) {
          while (rows.next()) reader.read(rows);
        }
      } finally {
        connection.rollback();
        connection.setReadOnly(false);
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new DataAccessException("rows of a cursor", e);
    }
  }
}
