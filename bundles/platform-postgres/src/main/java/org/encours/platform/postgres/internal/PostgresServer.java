package org.encours.platform.postgres.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of this process, in one folder, for this machine only: it listens on the
 * loopback interface, opens no socket file, and every login needs the generated password. It ends
 * with this process, however that ends; a folder left by a machine that lost power is recovered at
 * the next start. Thread-safe.
 */
public final class PostgresServer implements AutoCloseable {
  /** Role and database of the product; the role is no superuser. */
  public static final String DATABASE = "encours";

  static final String SUPERUSER = "postgres";

  private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
  private static final String START_SECONDS = "300";
  private static final int PORT_ATTEMPTS = 3;

  private final Cluster cluster;
  private final FileLock lock;
  private final Supervisor supervisor;
  private final int port;

  private PostgresServer(Cluster cluster, FileLock lock, Supervisor supervisor, int port) {
    this.cluster = cluster;
    this.lock = lock;
    this.supervisor = supervisor;
    this.port = port;
  }

  /**
   * Starts the server and returns when it answers. The first start in a folder unpacks the programs
   * and creates the database, which takes some seconds.
   *
   * @throws IOException if it cannot be started; the message says why
   */
  public static PostgresServer start(ServerSettings settings) throws IOException {
    Path directory = Files.createDirectories(settings.directory().toAbsolutePath()).toRealPath();
    FileLock lock = lock(directory);
    try {
      Cluster cluster = new Cluster(directory);
      cluster.recover();
      Programs programs = Programs.unpackedIn(directory);
      // Others may pass through to the programs; data and password are closed to them.
      Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
      Commands commands =
          Commands.unprivileged(directory, settings.runAs(), Path.of(programs.path("postgres")));
      cluster.prepare(programs, commands, settings.parameters());
      PostgresServer server = start(cluster, lock, programs, commands, settings.port());
      server.createDatabase();
      return server;
    } catch (IOException | RuntimeException e) {
      lock.acquiredBy().close();
      throw e;
    }
  }

  private static FileLock lock(Path directory) throws IOException {
    FileChannel channel =
        FileChannel.open(
            directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = null;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      LOG.debug("Locked by this process", e);
    }
    if (lock == null) {
      channel.close();
      throw new IOException(directory + " is in use by another Encours");
    }
    return lock;
  }

  private static PostgresServer start(
      Cluster cluster, FileLock lock, Programs programs, Commands commands, int wantedPort)
      throws IOException {
    for (int attempt = 1; ; attempt++) {
      int port = wantedPort == 0 ? freePort() : wantedPort;
      // pg_ctl gives the server a session of its own: a Ctrl-C does not reach it.
      String options = "-c listen_addresses=127.0.0.1 -c unix_socket_directories= -c port=" + port;
      try {
        Supervisor supervisor =
            Supervisor.start(
                cluster.directory(),
                cluster.pidFile(),
                cluster.directory().resolve("start.log"),
                commands.line(
                    programs.path("pg_ctl"),
                    "--pgdata=" + cluster.data(),
                    "--log=" + cluster.data().resolve("server.log"),
                    "--wait",
                    "--timeout=" + START_SECONDS,
                    "--options=" + options,
                    "start"));
        LOG.info("PostgreSQL {} answers on port {}", programs.version(), port);
        return new PostgresServer(cluster, lock, supervisor, port);
      } catch (IOException e) {
        if (wantedPort != 0 || attempt == PORT_ATTEMPTS) {
          throw e;
        }
        // Another process may have taken the free port in between.
        LOG.warn("PostgreSQL does not start on port {}: {}", port, e.getMessage());
      }
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void createDatabase() throws IOException {
    try (Connection connection = dataSource(SUPERUSER, SUPERUSER).getConnection();
        Statement statement = connection.createStatement()) {
      if (!exists(statement, "pg_roles WHERE rolname")) {
        statement.execute(
            "CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(DATABASE, cluster.password()));
      }
      if (!exists(statement, "pg_database WHERE datname")) {
        statement.execute("CREATE DATABASE %s OWNER %s".formatted(DATABASE, DATABASE));
      }
    } catch (SQLException e) {
      close();
      throw new IOException("PostgreSQL runs but does not accept its database", e);
    }
  }

  private static boolean exists(Statement statement, String where) throws SQLException {
    try (ResultSet found =
        statement.executeQuery("SELECT 1 FROM %s = '%s'".formatted(where, DATABASE))) {
      return found.next();
    }
  }

  /** Unpooled connections to the database {@value #DATABASE}, as its owner. */
  public PGSimpleDataSource dataSource() throws IOException {
    return dataSource(DATABASE, DATABASE);
  }

  /** Unpooled connections to the maintenance database as superuser: to create further databases. */
  public PGSimpleDataSource superuserDataSource() throws IOException {
    return dataSource(SUPERUSER, SUPERUSER);
  }

  private PGSimpleDataSource dataSource(String database, String user) throws IOException {
    PGSimpleDataSource connections = new PGSimpleDataSource();
    connections.setServerNames(new String[] {"127.0.0.1"});
    connections.setPortNumbers(new int[] {port});
    connections.setDatabaseName(database);
    connections.setUser(user);
    connections.setPassword(cluster.password());
    return connections;
  }

  /** Completes when the server ends, on request or by itself. */
  public CompletableFuture<?> ended() {
    return ProcessHandle.of(supervisor.serverPid())
        .map(ProcessHandle::onExit)
        .orElseGet(() -> CompletableFuture.completedFuture(null));
  }

  /** Pid of the server. */
  public long pid() {
    return supervisor.serverPid();
  }

  /** Stops the server in order and waits for that. */
  @Override
  public void close() throws IOException {
    try {
      supervisor.stop();
      cluster.recover(); // had the supervisor been killed, the server would still run
    } finally {
      lock.acquiredBy().close();
    }
  }
}
