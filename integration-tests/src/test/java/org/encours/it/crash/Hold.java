package org.encours.it.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.encours.it.booted.Await;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Holds an instance at an exact point: where it is about to write into a table, within whatever
 * transaction it is in, and until this is closed. Works on the embedded database from outside.
 */
final class Hold implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int PORT_LINE = 3;
  private static final int STATE_LINE = 7;
  // Not pg_stat_activity, which shows a transaction always the same.
  private static final String WAITING =
      "select count(*) from pg_locks"
          + " where not granted and pg_backend_pid() = any (pg_blocking_pids(pid))";

  private final Connection connection;
  private final String what;

  private Hold(Connection connection, String what) {
    this.connection = connection;
    this.what = what;
  }

  /** Who writes into the table waits. The instance may be starting: its database is awaited. */
  static Hold writesInto(String table, Instance instance) {
    return of(instance, "lock table " + table + " in share mode");
  }

  /** Who creates the table waits. */
  static Hold creationOf(String table, Instance instance) {
    return of(instance, "create table " + table + " ()");
  }

  private static Hold of(Instance instance, String statement) {
    Connection connection =
        Await.value("a connection", PATIENCE, () -> connect(instance), c -> true);
    try {
      connection.setAutoCommit(false);
      try (Statement hold = connection.createStatement()) {
        hold.execute(statement);
      }
      return new Hold(connection, statement);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Connection connect(Instance instance) {
    Path cluster = instance.data().resolve("postgres");
    PGSimpleDataSource database = new PGSimpleDataSource();
    try {
      List<String> server = Files.readAllLines(cluster.resolve("data/postmaster.pid"));
      boolean ready = server.size() > STATE_LINE && server.get(STATE_LINE).strip().equals("ready");
      if (!ready || instance.isOfRunBefore(Long.parseLong(server.get(0)))) {
        throw new IOException("the database is not ready");
      }
      database.setServerNames(new String[] {"127.0.0.1"});
      database.setPortNumbers(new int[] {Integer.parseInt(server.get(PORT_LINE))});
      database.setDatabaseName("encours");
      database.setUser("encours");
      database.setPassword(Files.readString(cluster.resolve("password")).strip());
      return database.getConnection();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }

  /** Waits until the instance has come to this point. */
  void awaitReached() {
    Await.until(what + ": someone to wait for it", PATIENCE, this::isReached);
  }

  private boolean isReached() {
    try (Statement look = connection.createStatement();
        ResultSet row = look.executeQuery(WAITING)) {
      return row.next() && row.getInt(1) > 0;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    release();
  }

  /** Lets the instance go on. If its database has ended meanwhile, so has this. */
  void release() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
