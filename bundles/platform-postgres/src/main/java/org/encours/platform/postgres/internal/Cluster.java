package org.encours.platform.postgres.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of a server: its data, its password, its pid. */
record Cluster(Path directory) {
  private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);
  private static final String PARAMETERS_FILE = "encours.conf";
  private static final int PASSWORD_BYTES = 24;
  private static final long STOP_SECONDS = 60;

  Path data() {
    return directory.resolve("data");
  }

  Path pidFile() {
    return data().resolve("postmaster.pid");
  }

  private Path passwordFile() {
    return directory.resolve("password");
  }

  String password() throws IOException {
    return Files.readString(passwordFile()).strip();
  }

  /** Creates the data on the first start; refuses data of another major version. */
  void prepare(Programs programs, Commands commands, Map<String, String> parameters)
      throws IOException {
    if (!Files.exists(data())) {
      create(programs, commands);
    }
    int major = Integer.parseInt(Files.readString(data().resolve("PG_VERSION")).strip());
    if (major != programs.majorVersion()) {
      throw new IOException(
          "%s was written by PostgreSQL %d and has to be migrated to %d first"
              .formatted(data(), major, programs.majorVersion()));
    }
    writeParameters(parameters);
    commands.own(data(), passwordFile());
  }

  private void create(Programs programs, Commands commands) throws IOException {
    byte[] secret = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(secret);
    Files.deleteIfExists(passwordFile());
    Files.createFile(
        passwordFile(),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(passwordFile(), HexFormat.of().formatHex(secret));

    Path incomplete = directory.resolve("creating");
    Trees.delete(incomplete);
    Files.createDirectory(incomplete);
    commands.own(incomplete, passwordFile());
    // The built-in C.UTF-8: the order of texts depends on no library of the system, so that an
    // update of
    // the system never corrupts an index.
    commands.run(
        programs.path("initdb"),
        "--pgdata=" + incomplete,
        "--username=" + PostgresServer.SUPERUSER,
        "--auth=scram-sha-256",
        "--pwfile=" + passwordFile(),
        "--encoding=UTF8",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--no-locale");
    Path configuration = incomplete.resolve("postgresql.conf");
    Files.writeString(
        configuration,
        Files.readString(configuration) + "\ninclude_if_exists '" + PARAMETERS_FILE + "'\n");
    Files.move(incomplete, data());
  }

  private void writeParameters(Map<String, String> parameters) throws IOException {
    StringBuilder text =
        new StringBuilder("# Written at every start. For changes of yours: ALTER SYSTEM.\n");
    new TreeMap<>(parameters)
        .forEach((name, value) -> text.append("%s = '%s'\n".formatted(name, value)));
    Files.writeString(data().resolve(PARAMETERS_FILE), text, StandardCharsets.UTF_8);
  }

  /**
   * After this process's predecessor was killed: stops a server that still runs, removes the file
   * of one that does not, whose pid may belong to any process now.
   */
  void recover() throws IOException {
    Optional<ProcessHandle> orphan = server();
    if (orphan.isPresent()) {
      LOG.warn("Stopping PostgreSQL {} left behind by a killed process", orphan.get().pid());
      stop(orphan.get());
    }
    if (Files.deleteIfExists(pidFile())) {
      LOG.warn("Removed the pid file of a PostgreSQL that does not run any more");
    }
  }

  /** The running server of this cluster. */
  Optional<ProcessHandle> server() throws IOException {
    if (!Files.exists(pidFile())) {
      return Optional.empty();
    }
    long pid = Long.parseLong(Files.readAllLines(pidFile()).get(0).strip());
    return ProcessHandle.of(pid)
        .filter(
            process ->
                process.info().command().filter(c -> Path.of(c).startsWith(directory)).isPresent());
  }

  private void stop(ProcessHandle server) throws IOException {
    // SIGINT is the "fast" shutdown, which ProcessHandle cannot send; "kill" is built into every
    // shell.
    Commands.asSelf(directory).run("sh", "-c", "kill -INT " + server.pid());
    try {
      server.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while PostgreSQL " + server.pid() + " stops", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("PostgreSQL " + server.pid() + " does not stop", e);
    }
  }
}
