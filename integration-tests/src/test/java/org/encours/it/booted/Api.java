package org.encours.it.booted;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/** The HTTP API of a running instance, as its administrator. */
public final class Api {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final String base;
  private final String authorization;

  /**
   * @param base address up to and with {@code /encours}
   */
  public Api(String base, String user, String password) {
    this.base = base;
    String pair = user + ":" + password;
    authorization =
        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  /** An answer. */
  public record Answer(int status, HttpResponse<byte[]> response) {
    public String text() {
      return new String(response.body(), StandardCharsets.UTF_8);
    }

    public JsonNode json() {
      try {
        return JSON.readTree(response.body());
      } catch (IOException e) {
        throw new UncheckedIOException("not JSON: " + text(), e);
      }
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }
  }

  public Answer get(String path) {
    return send(request("/api/v1" + path).GET());
  }

  /** GET of an address below {@code /encours} without login. */
  public Answer open(String path) {
    return send(HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE).GET());
  }

  public Answer post(String path, String json) {
    return send(
        request("/api/v1" + path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  public Answer postCsv(String path, String csv) {
    return send(
        request("/api/v1" + path)
            .header("Content-Type", "text/csv")
            .POST(BodyPublishers.ofString(csv)));
  }

  public Answer put(String path, String json) {
    return send(
        request("/api/v1" + path)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(json)));
  }

  /** Hands a file over and answers the import. */
  public JsonNode upload(String filename, byte[] content) {
    return upload(filename, BodyPublishers.ofByteArray(content));
  }

  public JsonNode upload(String filename, BodyPublisher content) {
    Answer answer = tryUpload(filename, content);
    if (answer.status() != 202) throw new AssertionError(answer.status() + " " + answer.text());
    return answer.json();
  }

  public Answer tryUpload(String filename, BodyPublisher content) {
    return send(
        request("/api/v1/imports?filename=" + URLEncoder.encode(filename, StandardCharsets.UTF_8))
            .header("Content-Type", "application/octet-stream")
            .POST(content));
  }

  /** Hands a file over and waits until its import is final. */
  public JsonNode imported(String filename, byte[] content) {
    return finished("/imports/" + upload(filename, content).get("id").asText());
  }

  /** Hands a file over for a company and waits until its import is final. */
  public JsonNode importedFor(String siren, String filename, byte[] content) {
    String query =
        "/api/v1/imports?siren="
            + siren
            + "&filename="
            + URLEncoder.encode(filename, StandardCharsets.UTF_8);
    Answer answer =
        send(
            request(query)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(content)));
    if (answer.status() != 202) throw new AssertionError(answer.status() + " " + answer.text());
    return finished("/imports/" + answer.json().get("id").asText());
  }

  public JsonNode imported(Path file) throws IOException {
    return finished(
        "/imports/"
            + upload(file.getFileName().toString(), BodyPublishers.ofFile(file))
                .get("id")
                .asText());
  }

  /** Waits until an import or a run is final. */
  public JsonNode finished(String path) {
    Set<String> ends = Set.of("done", "failed", "cancelled", "imported", "rejected", "duplicate");
    return Await.value(
        path,
        PATIENCE,
        () -> get(path).json(),
        resource -> ends.contains(resource.path("state").asText()));
  }

  /** Waits until the run that followed an import is done. */
  public void letteredAfter(String importId) {
    Await.until(
        "lettering after import " + importId,
        PATIENCE,
        () ->
            events("lettering-run.completed").stream()
                .anyMatch(e -> e.path("actor").asText().equals("import/" + importId)));
  }

  /** All journal entries of a kind. */
  public List<JsonNode> events(String kind) {
    List<JsonNode> found = new ArrayList<>();
    String after = "";
    while (after != null) {
      JsonNode page = get("/journal?limit=1000&after=" + after).json();
      for (JsonNode entry : page.get("items")) {
        if (entry.path("kind").asText().equals(kind)) found.add(entry);
      }
      after = page.path("next").isNull() ? null : page.path("next").asText();
    }
    return found;
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .timeout(PATIENCE)
        .header("Authorization", authorization);
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
      return new Answer(response.statusCode(), response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
