package org.encours.it.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.stream.Stream;
import org.encours.it.booted.Await;

/** Makes the program that starts the database report success only when this is closed. */
final class SlowStart implements AutoCloseable {
  private static final String SCRIPT =
      """
      #!/bin/sh
      "$0.real" "$@"
      status=$?
      : >"$0.done"
      while [ ! -e "$0.go" ]; do sleep 0.1; done
      exit $status
      """;

  private final Path program;

  private SlowStart(Path program) {
    this.program = program;
  }

  /**
   * @param data of an instance that has run before and does not run now
   */
  static SlowStart of(Path data) throws IOException {
    Path program;
    try (Stream<Path> files = Files.walk(data.resolve("postgres"), 3)) {
      program = files.filter(file -> file.endsWith("bin/pg_ctl")).findFirst().orElseThrow();
    }
    Files.move(program, beside(program, ".real"));
    Files.writeString(program, SCRIPT);
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    return new SlowStart(program);
  }

  /** Waits until the database runs, which nobody knows yet. */
  void awaitServer() {
    Await.until(
        "the start of the database",
        Duration.ofMinutes(1),
        () -> Files.exists(beside(program, ".done")));
  }

  @Override
  public void close() {
    try {
      Files.createFile(beside(program, ".go"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path beside(Path file, String suffix) {
    return file.resolveSibling(file.getFileName() + suffix);
  }
}
