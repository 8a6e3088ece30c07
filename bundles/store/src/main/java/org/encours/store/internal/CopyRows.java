package org.encours.store.internal;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows on their way into a table by COPY, in PostgreSQL's text format. Begin each row with {@link
 * #row()}, then give its columns in order. Not thread-safe.
 */
final class CopyRows implements AutoCloseable {
  private static final int BLOCK = 1 << 16;

  private final Connection connection;
  private final String statement;
  private final long rowsPerCopy;
  private final StringBuilder text = new StringBuilder(BLOCK + 4096);
  private CopyIn copy;
  private long rows;
  private boolean firstColumn;

  /**
   * @param target table and columns: {@code lettering_line (lettering_id, entry_id, amount)}
   * @param rowsPerCopy after how many rows a new COPY begins; with auto-commit that ends a
   *     transaction
   */
  CopyRows(Connection connection, String target, long rowsPerCopy) {
    this.connection = connection;
    this.statement = "copy " + target + " from stdin";
    this.rowsPerCopy = rowsPerCopy;
  }

  CopyRows row() throws SQLException {
    if (rows > 0) text.append('\n');
    if (text.length() >= BLOCK) flush();
    if (rows == rowsPerCopy) end();
    rows++;
    firstColumn = true;
    return this;
  }

  CopyRows add(long value) {
    separate();
    text.append(value);
    return this;
  }

  CopyRows add(boolean value) {
    separate();
    text.append(value ? 't' : 'f');
    return this;
  }

  /** {@code null} becomes SQL NULL. */
  CopyRows add(LocalDate value) {
    separate();
    if (value == null) {
      text.append("\\N");
    } else {
      text.append(value);
    }
    return this;
  }

  CopyRows add(Object value) {
    separate();
    text.append(value);
    return this;
  }

  CopyRows add(String value) {
    separate();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\\' -> text.append("\\\\");
        case '\t' -> text.append("\\t");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\0' -> text.append(' '); // PostgreSQL has no NUL in texts
        default -> text.append(c);
      }
    }
    return this;
  }

  CopyRows addNull() {
    separate();
    text.append("\\N");
    return this;
  }

  /** Sends the rest and ends the COPY. */
  void end() throws SQLException {
    if (rows == 0) return;
    if (text.length() > 0 && text.charAt(text.length() - 1) != '\n') text.append('\n');
    flush();
    copy.endCopy();
    copy = null;
    rows = 0;
  }

  /** Cancels what {@link #end} has not ended. */
  @Override
  public void close() throws SQLException {
    if (copy != null && copy.isActive()) copy.cancelCopy();
  }

  private void separate() {
    if (firstColumn) {
      firstColumn = false;
    } else {
      text.append('\t');
    }
  }

  private void flush() throws SQLException {
    if (copy == null) {
      copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    copy.writeToCopy(bytes, 0, bytes.length);
    text.setLength(0);
  }
}
