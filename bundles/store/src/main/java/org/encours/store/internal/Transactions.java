package org.encours.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.encours.api.store.UnitOfWork;
import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Transactions bound to threads. The one way of this bundle to a connection, and the proof that the
 * schema is up to date: whoever has it may use the tables.
 */
@Component(service = {UnitOfWork.class, Transactions.class})
public final class Transactions implements UnitOfWork {
  private static final String UNIQUE_VIOLATION = "23505";
  private static final String SERIALIZATION_FAILURE = "40001";
  private static final String DEADLOCK = "40P01";

  private final DataSource dataSource;
  private final DSLContext sql;
  private final ThreadLocal<Connection> current = new ThreadLocal<>();
  private final List<Runnable> commitListeners = new CopyOnWriteArrayList<>();

  @Activate
  public Transactions(@Reference(target = "(dataSourceName=encours)") DataSource dataSource)
      throws SQLException {
    this.dataSource = dataSource;
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
    Migration.run(dataSource);
    sql = DSL.using(new CurrentConnection(), SQLDialect.POSTGRES);
  }

  /** Statements run in the thread's unit of work, or each by itself outside one. */
  DSLContext sql() {
    return sql;
  }

  /**
   * The connection of the thread's unit of work, for COPY.
   *
   * @throws IllegalStateException outside a unit of work
   */
  Connection connection() {
    Connection now = current.get();
    if (now == null) throw new IllegalStateException("outside a unit of work");
    return now;
  }

  /** A pooled connection of the caller's own: close it. */
  Connection open() throws SQLException {
    return dataSource.getConnection();
  }

  DataSource dataSource() {
    return dataSource;
  }

  /** Called after every commit of a unit of work, as a hint that there may be something to do. */
  void onCommit(Runnable listener) {
    commitListeners.add(listener);
  }

  void removeOnCommit(Runnable listener) {
    commitListeners.remove(listener);
  }

  @Override
  public <T> T call(Supplier<T> action) {
    if (current.get() != null) return action.get();
    T result;
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      current.set(connection);
      boolean done = false;
      try {
        result = action.get();
        connection.commit();
        done = true;
      } finally {
        current.remove();
        if (!done) connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw translated(e);
    } catch (DataAccessException e) {
      throw translated(e);
    }
    commitListeners.forEach(Runnable::run);
    return result;
  }

  /**
   * Conflicts of two transactions become {@link UnitOfWork.Conflict}, the rest stays what it is.
   */
  static RuntimeException translated(Exception e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException s && isConflict(s)) {
        return new Conflict("changed meanwhile by someone else: " + s.getMessage(), e);
      }
    }
    return e instanceof RuntimeException r ? r : new DataAccessException(e.getMessage(), e);
  }

  private static boolean isConflict(SQLException e) {
    String state = e.getSQLState();
    return UNIQUE_VIOLATION.equals(state)
        || SERIALIZATION_FAILURE.equals(state)
        || DEADLOCK.equals(state);
  }

  /** Hands jOOQ the connection of the unit of work, or a pooled one for the statement. */
  private final class CurrentConnection implements ConnectionProvider {
    @Override
    public Connection acquire() {
      Connection now = current.get();
      if (now != null) return now;
      try {
        return dataSource.getConnection();
      } catch (SQLException e) {
        throw new DataAccessException("no connection to the database", e);
      }
    }

    @Override
    public void release(Connection connection) {
      if (current.get() == connection) return;
      try {
        connection.close();
      } catch (SQLException e) {
        throw new DataAccessException("the connection could not be given back", e);
      }
    }
  }
}
