package org.encours.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BinaryRowsTest {
  private static final UUID KEY = UUID.fromString("fedcba98-7654-3210-0123-456789abcdef");
  private static final String LONG = "é€".repeat(100_000);

  @Test
  void everyTypeArrivesAsItIs() throws Exception {
    TestStore store = new TestStore();
    try (Connection connection = store.dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "create table t (a smallint, b integer, c bigint, d boolean, e date, f date, g uuid,"
              + " h text)");
      write(connection, LONG);
      try (ResultSet first = statement.executeQuery("select * from t where b = -1")) {
        assertTrue(first.next());
        assertEquals(7, first.getShort("a"));
        assertEquals(Long.MIN_VALUE, first.getLong("c"));
        assertFalse(first.getBoolean("d"));
        assertEquals(LocalDate.of(1999, 12, 31), first.getObject("e", LocalDate.class));
        assertNull(first.getObject("f"));
        assertEquals(KEY, first.getObject("g"));
        assertEquals("l'été\t\\N\n\r ", first.getString("h"));
      }
      try (ResultSet all =
          statement.executeQuery("select count(*), max(f), max(h), sum(b), bool_or(d) from t")) {
        assertTrue(all.next());
        assertEquals(7, all.getLong(1));
        assertEquals(LocalDate.of(2024, 2, 29), all.getObject(2, LocalDate.class));
        assertEquals(LONG, all.getString(3));
        assertEquals(14, all.getLong(4));
        assertTrue(all.getBoolean(5));
      }
    }
  }

  /** Seven rows in COPYs of three. */
  private static void write(Connection connection, String text) throws SQLException {
    try (BinaryRows rows = new BinaryRows(connection, "t", 8, 3)) {
      for (int i = -1; i < 6; i++) {
        boolean first = i < 0;
        rows.row()
            .addSmall(7)
            .add(i)
            .add(first ? Long.MIN_VALUE : i)
            .add(!first)
            .add(LocalDate.of(1999, 12, 31))
            .add(first ? Optional.empty() : Optional.of(LocalDate.of(2024, 2, 29)))
            .add(KEY)
            .add(first ? "l'été\t\\N\n\r\0" : text);
      }
      rows.end();
    }
  }
}
