package org.encours.it.booted;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Commands in the Karaf shell of a running instance, through its own client. */
public final class Shell {
  private Shell() {}

  /**
   * Runs commands as {@code admin} and answers what they print.
   *
   * @param home the installation whose client is used
   * @param port ssh port of the instance
   */
  public static String run(Path home, int port, String password, String... commands) {
    List<String> line =
        new ArrayList<>(
            List.of(
                "sh",
                home.resolve("bin/client").toString(),
                "-b",
                "-r",
                "20",
                "-d",
                "2",
                "-h",
                "127.0.0.1",
                "-a",
                Integer.toString(port),
                "-u",
                "admin",
                "-p",
                password));
    try {
      Path output = Files.createTempFile("shell", ".txt");
      Path input = Files.createTempFile("shell", ".in");
      Files.writeString(input, String.join("\n", commands) + "\n", StandardCharsets.UTF_8);
      Process process =
          new ProcessBuilder(line)
              .redirectErrorStream(true)
              .redirectInput(input.toFile())
              .redirectOutput(output.toFile())
              .start();
      if (!process.waitFor(3, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new AssertionError("the shell does not answer: " + Files.readString(output));
      }
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
