package org.encours.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.encours.api.InvalidRequest;
import org.encours.api.Words;
import org.encours.api.document.DocumentRefused;
import org.encours.api.document.LineError;
import org.encours.api.risk.ScoringFiles;
import org.encours.api.risk.ScoringQuality;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScoringTopicTest {
  private static final String PATH = "/v1/ratings/score";

  private ApiServer server;

  @BeforeEach
  void start() throws Exception {
    server = new ApiServer();
    server.engine.add(new ScoringTopic(new Echo()));
  }

  @AfterEach
  void stop() throws Exception {
    server.stop();
  }

  private ApiServer.Answer post(String csv, String type, String language) throws Exception {
    return server.send(
        "POST",
        PATH,
        csv.getBytes(StandardCharsets.UTF_8),
        "Authorization",
        ApiServer.ACCOUNTANT,
        "Content-Type",
        type,
        "Accept-Language",
        language);
  }

  @Test
  void theScoredLinesComeBackAsCsv() throws Exception {
    for (String type : new String[] {"text/csv", "text/csv;charset=utf-8", "text/plain"}) {
      ApiServer.Answer answer = post("é,b\n", type, "fr");
      assertEquals(200, answer.status(), answer.text());
      assertEquals("é,b\n!", answer.text());
      assertTrue(
          answer.header("Content-Type").startsWith("text/csv"), answer.header("Content-Type"));
    }
  }

  @Test
  void aBadLineIsNamed() throws Exception {
    ApiServer.Answer french = post("bad", "text/csv", "fr");
    assertEquals(422, french.status());
    assertTrue(french.header("Content-Type").startsWith("application/problem+json"));
    assertEquals("Ligne 3, colonne due_date : pas une date", french.json().get("detail").asText());
    ApiServer.Answer english = post("bad", "text/csv", "en");
    assertEquals("3", english.json().get("line").asText());
    assertEquals("due_date", english.json().get("column").asText());
    assertEquals("31/02/2024", english.json().get("value").asText());
    assertEquals("no date", english.json().get("reason").asText());
  }

  @Test
  void whatIsTooLargeOrAFormIsRefused() throws Exception {
    assertEquals(413, post("large", "text/csv", "fr").status());
    assertEquals(415, post("x", "multipart/form-data; boundary=b", "fr").status());
    assertEquals(405, server.get(PATH).status());
  }

  @Test
  void withoutTheBundleTheAnswerSaysSo() throws Exception {
    server.engine.add(new ScoringTopic(null));
    ApiServer.Answer answer = post("x", "text/csv", "en");
    assertEquals(503, answer.status());
    assertTrue(answer.text().contains("encours-risk"), answer.text());
  }

  private static final class Echo implements ScoringFiles {
    @Override
    public void score(InputStream csv, OutputStream scored) throws IOException, DocumentRefused {
      byte[] content = csv.readAllBytes();
      String text = new String(content, StandardCharsets.UTF_8);
      if (text.equals("bad")) {
        throw new DocumentRefused(
            new LineError(3, "due_date", "31/02/2024", new Words("pas une date", "no date")));
      }
      if (text.equals("large")) {
        throw new InvalidRequest(InvalidRequest.Kind.TOO_LARGE, new Words("gros", "large"));
      }
      scored.write(content);
      scored.write('!');
    }

    @Override
    public ScoringQuality backTest(InputStream csv, Optional<LocalDate> from) {
      throw new UnsupportedOperationException();
    }
  }
}
