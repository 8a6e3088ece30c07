package org.encours.store.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Many rows on their way into a table by COPY, in PostgreSQL's binary format: half the work for the
 * server of the text format ({@link CopyRows}), but each value must have exactly the type of its
 * column. Begin each row with {@link #row()}, then give all columns in order. Not thread-safe.
 */
final class BinaryRows implements AutoCloseable {
  private static final byte[] SIGNATURE =
      "PGCOPY\n\u00FF\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
  private static final int BLOCK = 1 << 16;
  private static final int LONGEST_FIXED = 20;
  private static final long FIRST_DAY = LocalDate.of(2000, 1, 1).toEpochDay();

  private final Connection connection;
  private final String statement;
  private final short columns;
  private final long rowsPerCopy;
  private ByteBuffer bytes = ByteBuffer.allocate(2 * BLOCK);
  private CopyIn copy;
  private long rows;

  /**
   * @param columns how many columns the table has
   * @param rowsPerCopy after how many rows a new COPY begins; with auto-commit that ends a
   *     transaction
   */
  BinaryRows(Connection connection, String table, int columns, long rowsPerCopy) {
    this.connection = connection;
    this.statement = "copy " + table + " from stdin (format binary)";
    this.columns = (short) columns;
    this.rowsPerCopy = rowsPerCopy;
  }

  BinaryRows row() throws SQLException {
    if (rows == rowsPerCopy) end();
    if (rows == 0) room(SIGNATURE.length + 8).put(SIGNATURE).putInt(0).putInt(0);
    if (bytes.position() >= BLOCK) flush();
    rows++;
    room(2).putShort(columns);
    return this;
  }

  /** A column of type smallint. */
  BinaryRows addSmall(int value) {
    room(LONGEST_FIXED).putInt(2).putShort((short) value);
    return this;
  }

  /** A column of type integer. */
  BinaryRows add(int value) {
    room(LONGEST_FIXED).putInt(4).putInt(value);
    return this;
  }

  /** A column of type bigint. */
  BinaryRows add(long value) {
    room(LONGEST_FIXED).putInt(8).putLong(value);
    return this;
  }

  BinaryRows add(boolean value) {
    room(LONGEST_FIXED).putInt(1).put((byte) (value ? 1 : 0));
    return this;
  }

  BinaryRows add(LocalDate value) {
    return add(Math.toIntExact(value.toEpochDay() - FIRST_DAY));
  }

  /** Nothing becomes SQL NULL. */
  BinaryRows add(Optional<LocalDate> value) {
    if (value.isPresent()) return add(value.get());
    room(LONGEST_FIXED).putInt(-1);
    return this;
  }

  BinaryRows add(UUID value) {
    room(LONGEST_FIXED)
        .putInt(16)
        .putLong(value.getMostSignificantBits())
        .putLong(value.getLeastSignificantBits());
    return this;
  }

  BinaryRows add(String value) {
    // PostgreSQL has no NUL in texts.
    String text = value.indexOf('\0') < 0 ? value : value.replace('\0', ' ');
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    room(4 + encoded.length).putInt(encoded.length).put(encoded);
    return this;
  }

  /** Sends the rest and ends the COPY. */
  void end() throws SQLException {
    if (rows == 0) return;
    room(2).putShort((short) -1);
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

  private ByteBuffer room(int size) {
    if (bytes.remaining() < size) {
      ByteBuffer larger =
          ByteBuffer.allocate(Math.max(2 * bytes.capacity(), bytes.position() + size));
      bytes = larger.put(bytes.flip());
    }
    return bytes;
  }

  private void flush() throws SQLException {
    if (copy == null) {
      copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
    }
    copy.writeToCopy(bytes.array(), 0, bytes.position());
    bytes.clear();
  }
}
