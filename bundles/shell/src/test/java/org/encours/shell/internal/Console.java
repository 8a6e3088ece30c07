package org.encours.shell.internal;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.karaf.shell.api.console.Session;

/** A console that remembers what was printed; its user is {@code karaf}. */
final class Console {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  Session session() {
    return (Session)
        Proxy.newProxyInstance(
            Session.class.getClassLoader(),
            new Class<?>[] {Session.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getConsole" -> stream;
                  case "get" -> arguments[0].equals("USER") ? "karaf" : null;
                  default -> throw new UnsupportedOperationException(method.toString());
                });
  }

  String text() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** The printed line with that text, blanks and borders made single spaces. */
  String line(String part) {
    return lines().stream().filter(line -> line.contains(part)).findFirst().orElse("");
  }

  private List<String> lines() {
    return Arrays.stream(text().split("\n"))
        .map(line -> line.replaceAll("[│|\\s]+", " ").trim())
        .toList();
  }
}
