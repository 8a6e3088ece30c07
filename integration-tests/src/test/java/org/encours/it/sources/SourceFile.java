package org.encours.it.sources;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.encours.it.booted.Api;
import org.encours.it.booted.Await;
import org.encours.it.booted.EncoursExtension.Booted;

/** The configuration file of a source, as an administrator writes it; gone when closed. */
final class SourceFile implements AutoCloseable {
  static final Duration PATIENCE = Duration.ofMinutes(1);

  final String name;
  private final Booted encours;
  private final Path file;

  private SourceFile(Booted encours, String name) {
    this.encours = encours;
    this.name = name;
    file = encours.home.resolve("etc/org.encours.sync.source-" + name + ".cfg");
  }

  static SourceFile of(Booted encours, String name, String... lines) {
    SourceFile source = new SourceFile(encours, name);
    source.write(lines);
    return source;
  }

  /** Writes it, again if it is there. */
  void write(String... lines) {
    try {
      Path whole = Files.createTempFile(file.getParent(), "source", ".new");
      Files.writeString(whole, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
      Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the health says of it, if it knows it. */
  Optional<JsonNode> health() {
    Api.Answer answer = encours.api.open("/health");
    for (JsonNode check : answer.json().path("checks")) {
      if (check.path("name").asText().equals("source:" + name)) return Optional.of(check);
    }
    return Optional.empty();
  }

  /** Waits for a health of that state, and answers its reason. */
  String awaitHealth(String status, Predicate<String> reason) {
    return Await.value(
            name + " is " + status,
            PATIENCE,
            this::health,
            health ->
                health.isPresent()
                    && health.get().path("status").asText().equals(status)
                    && reason.test(health.get().path("reason").asText()))
        .orElseThrow()
        .path("reason")
        .asText();
  }

  void awaitUp() {
    awaitHealth("UP", reason -> true);
  }

  /** Deletes the file and waits until the source is unknown. */
  void remove() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Await.until("the end of " + name, PATIENCE, () -> health().isEmpty());
  }

  @Override
  public void close() {
    remove();
  }
}
