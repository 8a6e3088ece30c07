package org.encours.store.internal;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * The rows of a query on their way out by COPY, in PostgreSQL's text format: the server goes on
 * while they are read, and nothing of them is kept. Columns count from 0; none may be null. Not
 * thread-safe.
 */
final class CopiedRows implements AutoCloseable {
  private final CopyOut copy;
  private final int[] ends;
  private byte[] row = {};

  /**
   * @param query without parameters
   * @param columns how many columns it has
   */
  CopiedRows(Connection connection, String query, int columns) throws SQLException {
    copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyOut("copy (" + query + ") to stdout");
    ends = new int[columns];
  }

  /** Goes on to the next row; false at the end. */
  boolean next() throws SQLException {
    byte[] read = copy.readFromCopy();
    if (read == null) return false;
    row = read;
    int column = 0;
    for (int i = 0; i < row.length; i++) {
      if (row[i] == '\t' || row[i] == '\n') ends[column++] = i;
    }
    if (column != ends.length) throw new SQLException("a row of " + column + " columns");
    return true;
  }

  long number(int column) {
    int at = start(column);
    boolean negative = row[at] == '-';
    long value = 0;
    for (int i = negative ? at + 1 : at; i < ends[column]; i++) value = value * 10 + row[i] - '0';
    return negative ? -value : value;
  }

  int integer(int column) {
    return Math.toIntExact(number(column));
  }

  boolean flag(int column) {
    return row[start(column)] == 't';
  }

  String text(int column) {
    int from = start(column);
    int to = ends[column];
    for (int i = from; i < to; i++) {
      if (row[i] == '\\') return unescaped(from, to);
    }
    return new String(row, from, to - from, StandardCharsets.UTF_8);
  }

  private int start(int column) {
    return column == 0 ? 0 : ends[column - 1] + 1;
  }

  private String unescaped(int from, int to) {
    byte[] plain = Arrays.copyOfRange(row, from, to);
    int length = 0;
    for (int i = from; i < to; i++) {
      if (row[i] == '\\') {
        i++;
        plain[length++] =
            switch (row[i]) {
              case 'b' -> '\b';
              case 'f' -> '\f';
              case 'n' -> '\n';
              case 'r' -> '\r';
              case 't' -> '\t';
              case 'v' -> 0x0B;
              default -> row[i];
            };
      } else {
        plain[length++] = row[i];
      }
    }
    return new String(plain, 0, length, StandardCharsets.UTF_8);
  }

  /** Stops the server if it has not come to the end. */
  @Override
  public void close() throws SQLException {
    if (copy.isActive()) copy.cancelCopy();
  }
}
