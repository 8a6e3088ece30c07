package org.encours.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import liquibase.Scope;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.command.core.helpers.ShowSummaryArgument;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/**
 * Brings the schema up to date. Several nodes may try at once: a session's advisory lock lets one
 * work. Liquibase's own lock is a row that outlives a killed process; whoever has the advisory lock
 * knows that nobody is at work and frees it.
 */
final class Migration {
  private static final String TAKE_TURN =
      "select pg_advisory_lock(hashtextextended('encours:migration', 0))";
  private static final String FREE_LEFT_LOCK =
      """
      do $$ begin
        if to_regclass('databasechangeloglock') is not null then
          update databasechangeloglock set locked = false, lockgranted = null, lockedby = null;
        end if;
      end $$""";
  private static final String GIVE_TURN_BACK =
      "select pg_advisory_unlock(hashtextextended('encours:migration', 0))";

  private Migration() {}

  static void run(DataSource dataSource) throws SQLException {
    try (Connection turn = dataSource.getConnection();
        Statement statement = turn.createStatement()) {
      statement.execute(TAKE_TURN);
      try {
        statement.execute(FREE_LEFT_LOCK);
        update(dataSource);
      } finally {
        statement.execute(GIVE_TURN_BACK);
      }
    }
  }

  private static void update(DataSource dataSource) throws SQLException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    ClassLoader own = Migration.class.getClassLoader();
    thread.setContextClassLoader(own);
    try (Connection connection = dataSource.getConnection()) {
      Scope.child(
          Map.of(
              Scope.Attr.resourceAccessor.name(),
              new ClassLoaderResourceAccessor(own),
              Scope.Attr.ui.name(),
              new LoggerUIService()),
          () -> {
            Database database =
                DatabaseFactory.getInstance()
                    .findCorrectDatabaseImplementation(new JdbcConnection(connection));
            new CommandScope(UpdateCommandStep.COMMAND_NAME)
                .addArgumentValue(UpdateCommandStep.CHANGELOG_FILE_ARG, "db/changelog.xml")
                .addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, database)
                .addArgumentValue(
                    ShowSummaryArgument.SHOW_SUMMARY_OUTPUT, UpdateSummaryOutputEnum.LOG)
                .execute();
          });
    } catch (LiquibaseException e) {
      throw new SQLException("the schema could not be brought up to date", e);
    } catch (SQLException e) {
      throw e;
    } catch (Exception e) {
      throw new SQLException(e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
