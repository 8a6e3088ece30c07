package org.encours.platform.postgres.internal;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs programs of the system as an unprivileged user, because PostgreSQL refuses to run as root.
 *
 * @param prefix what precedes a command; empty when this process is not root
 * @param directory working directory, which that user can reach
 */
record Commands(List<String> prefix, Path directory) {
  private static final String NOBODYS_GROUP = "65534";

  /** Runs commands as the user of this process. */
  static Commands asSelf(Path directory) {
    return new Commands(List.of(), directory);
  }

  /**
   * Finds which of the usual ways to give up root works here: the best comes first, as it needs no
   * access for another user.
   */
  static Commands unprivileged(Path directory, String user, Path program) throws IOException {
    Commands own = asSelf(directory);
    if (!own.run("id", "-u").strip().equals("0")) {
      return own;
    }
    List<List<String>> ways =
        List.of(
            List.of("unshare", "-U"),
            List.of("setpriv", "--reuid=" + user, "--regid=" + NOBODYS_GROUP, "--clear-groups"),
            List.of("runuser", "-u", user, "--"),
            List.of("su", "-s", "/bin/sh", "-c", "exec \"$0\" \"$@\"", "--", user));
    StringBuilder failures = new StringBuilder();
    for (List<String> way : ways) {
      Commands commands = new Commands(way, directory);
      try {
        commands.run("test", "-x", program.toString());
        return commands;
      } catch (InterruptedIOException e) {
        throw e;
      } catch (IOException e) {
        failures.append('\n').append(e.getMessage());
      }
    }
    throw new IOException(
        "PostgreSQL does not run as root, and no way to give up root works here. Run Encours as an"
            + " ordinary user, or make "
            + directory
            + " reachable for the user "
            + user
            + ". Tried:"
            + failures);
  }

  /** The command with what precedes it. */
  List<String> line(String... command) {
    return Stream.concat(prefix.stream(), Stream.of(command)).toList();
  }

  /** Runs a command to its end and returns its output; fails unless it exits with 0. */
  String run(String... command) throws IOException {
    List<String> line = line(command);
    Process process =
        new ProcessBuilder(line).directory(directory.toFile()).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes());
    try {
      int status = process.waitFor();
      if (status != 0) {
        throw new IOException(
            String.join(" ", line) + " ended with " + status + ": " + output.strip());
      }
      return output;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException(String.join(" ", line));
    }
  }

  /**
   * Gives files to the user who runs the commands; the choice may differ from the last start. In a
   * user namespace that is still this process's user.
   */
  void own(Path... roots) throws IOException {
    if (prefix.isEmpty()) {
      return;
    }
    int uid = prefix.get(0).equals("unshare") ? 0 : Integer.parseInt(run("id", "-u").strip());
    for (Path root : roots) {
      if (Files.exists(root)) {
        Trees.own(root, uid);
      }
    }
  }
}
