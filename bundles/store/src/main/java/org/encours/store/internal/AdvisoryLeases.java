package org.encours.store.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.encours.api.store.Leases;
import org.jooq.exception.DataAccessException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Leases as session-level advisory locks: outside any transaction, so that a long lease holds back
 * neither vacuum nor the readers of the journal, and gone with the connection if the node dies.
 */
@Component
public final class AdvisoryLeases implements Leases {
  private final Transactions transactions;

  @Activate
  public AdvisoryLeases(@Reference Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Optional<Lease> tryAcquire(String name) {
    try {
      Connection connection = transactions.open();
      boolean held = false;
      try {
        held = ask(connection, "select pg_try_advisory_lock(hashtextextended(?, 0))", name);
      } finally {
        if (!held) connection.close();
      }
      return held ? Optional.of(() -> release(connection, name)) : Optional.empty();
    } catch (SQLException e) {
      throw new DataAccessException("lease " + name, e);
    }
  }

  private static void release(Connection connection, String name) {
    try (connection) {
      ask(connection, "select pg_advisory_unlock(hashtextextended(?, 0))", name);
    } catch (SQLException e) {
      // The session is gone, and its locks with it.
      throw new DataAccessException("lease " + name, e);
    }
  }

  private static boolean ask(Connection connection, String query, String name) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, "encours:" + name);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }
}
