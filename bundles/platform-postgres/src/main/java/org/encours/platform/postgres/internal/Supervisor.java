package org.encours.platform.postgres.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A shell process between this one and the server: it stops the server when this process ends, even
 * by a kill -9 (see supervise.sh).
 */
record Supervisor(Process process, long serverPid) {
  private static final long STOP_SECONDS = 70;

  // A session of its own where the system has "setsid": a signal to our process group spares it.
  private static final String DETACHED =
      "command -v setsid >/dev/null && exec setsid sh \"$@\"; exec sh \"$@\"";

  /**
   * Starts a server and returns when it answers.
   *
   * @param pidFile where the server writes its pid
   * @param log receives what the command says
   * @param command starts the server in the background
   */
  static Supervisor start(Path directory, Path pidFile, Path log, List<String> command)
      throws IOException {
    Path script = directory.resolve("supervise.sh");
    try (InputStream in = Programs.resource("supervise.sh").orElseThrow()) {
      Files.copy(in, script, StandardCopyOption.REPLACE_EXISTING);
    }
    List<String> line = new ArrayList<>(List.of("sh", "-c", DETACHED, "sh"));
    line.addAll(List.of(script.toString(), pidFile.toString(), log.toString()));
    line.addAll(command);
    Process process =
        new ProcessBuilder(line)
            .directory(directory.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    return startedPid(process)
        .map(pid -> new Supervisor(process, pid))
        .orElseThrow(() -> new IOException("PostgreSQL does not start: " + readIfPresent(log)));
  }

  private static Optional<Long> startedPid(Process process) throws IOException {
    BufferedReader answer = process.inputReader(StandardCharsets.UTF_8);
    String line = answer.readLine();
    if (line != null && line.startsWith("started ")) {
      return Optional.of(Long.valueOf(line.substring("started ".length())));
    }
    process.getOutputStream().close();
    waitFor(process);
    return Optional.empty();
  }

  private static String readIfPresent(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return "no output";
    }
  }

  /** Asks for the stop of the server and waits for it. */
  void stop() throws IOException {
    try (OutputStream request = process.getOutputStream()) {
      request.write('\n');
    } catch (IOException e) {
      // It has been killed; whether the server runs is seen from the server's own pid.
      process.destroyForcibly();
    }
    waitFor(process);
  }

  private static void waitFor(Process process) throws IOException {
    try {
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        throw new IOException("PostgreSQL's supervisor " + process.pid() + " does not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Waiting for PostgreSQL's supervisor");
    }
  }
}
