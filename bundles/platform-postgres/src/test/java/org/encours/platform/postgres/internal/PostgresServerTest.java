package org.encours.platform.postgres.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

class PostgresServerTest {
  private static final long SECONDS_TO_LEAVE = 5;

  /** One for all: unpacking the programs takes longest. */
  @TempDir static Path directory;

  @Test
  void committedRowsSurviveAKilledServerAndARestart() throws Exception {
    try (PostgresServer server = PostgresServer.start(ServerSettings.in(directory))) {
      execute(server, "CREATE TABLE entry (label text)");
      execute(server, "INSERT INTO entry VALUES ('facture 1')");
      assertTrue(ProcessHandle.of(server.pid()).orElseThrow().destroyForcibly());
      server.ended().get(SECONDS_TO_LEAVE, TimeUnit.SECONDS);
    }
    try (PostgresServer server = PostgresServer.start(ServerSettings.in(directory))) {
      assertEquals("facture 1", query(server, "SELECT label FROM entry"));
      assertEquals("on", query(server, "SHOW fsync"));
      assertEquals("on", query(server, "SHOW synchronous_commit"));
      assertEquals("256MB", query(server, "SHOW shared_buffers"));
      assertEquals("f", query(server, "SELECT usesuper FROM pg_user WHERE usename = user"));
    }
  }

  @Test
  void theDatabaseIsClosedToOthers() throws Exception {
    try (PostgresServer server = PostgresServer.start(ServerSettings.in(directory))) {
      PGSimpleDataSource guess = server.dataSource();
      guess.setPassword("guess");
      SQLException refused = assertThrows(SQLException.class, guess::getConnection);
      assertEquals("28P01", refused.getSQLState());
      PGSimpleDataSource superuser = server.superuserDataSource();
      assertEquals("", query(superuser, "SHOW unix_socket_directories"));
      assertEquals("127.0.0.1", query(superuser, "SHOW listen_addresses"));
      assertEquals("rw-------", permissions(directory.resolve("password")));
      assertEquals("rwx------", permissions(directory.resolve("data")));
      IOException inUse =
          assertThrows(IOException.class, () -> PostgresServer.start(ServerSettings.in(directory)));
      assertTrue(inUse.getMessage().contains("in use"), inUse.getMessage());
    }
  }

  @Test
  void theServerLeavesWithAKilledOwner() throws Exception {
    Process owner = startOwner();
    ProcessHandle server = serverOf(owner);
    assertTrue(server.isAlive());
    owner.destroyForcibly().waitFor();
    server.onExit().get(SECONDS_TO_LEAVE, TimeUnit.SECONDS);
    assertFalse(Files.exists(new Cluster(directory).pidFile()));
  }

  @Test
  void aServerLeftBehindIsReplaced() throws Exception {
    Process owner = startOwner();
    ProcessHandle orphan = serverOf(owner);
    owner.descendants().forEach(ProcessHandle::destroyForcibly); // its supervisor
    owner.destroyForcibly().waitFor();
    assertTrue(orphan.isAlive());
    try (PostgresServer server = PostgresServer.start(ServerSettings.in(directory))) {
      assertFalse(orphan.isAlive());
      assertEquals("1", query(server, "SELECT 1"));
    }
  }

  @Test
  void aPidFileThatNamesAStrangerIsIgnored() throws Exception {
    PostgresServer.start(ServerSettings.in(directory)).close();
    Path pidFile = new Cluster(directory).pidFile();
    Files.writeString(pidFile, ProcessHandle.current().pid() + "\n");
    try (PostgresServer server = PostgresServer.start(ServerSettings.in(directory))) {
      assertEquals("1", query(server, "SELECT 1"));
    }
    assertTrue(ProcessHandle.current().isAlive());
  }

  private Process startOwner() throws IOException {
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "-cp",
            System.getProperty("java.class.path"),
            ServerOwner.class.getName(),
            directory.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static ProcessHandle serverOf(Process owner) throws IOException {
    BufferedReader output = owner.inputReader();
    return ProcessHandle.of(Long.parseLong(output.readLine())).orElseThrow();
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static void execute(PostgresServer server, String sql) throws Exception {
    try (Connection connection = server.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String query(PostgresServer server, String sql) throws Exception {
    return query(server.dataSource(), sql);
  }

  private static String query(DataSource database, String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      assertTrue(rows.next());
      return rows.getString(1);
    }
  }
}
