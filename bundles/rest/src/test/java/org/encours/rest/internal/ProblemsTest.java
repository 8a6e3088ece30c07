package org.encours.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemsTest {
  private static final String C = "/v1/companies/732829320";

  private ApiServer server;

  @BeforeEach
  void start() throws Exception {
    server = new ApiServer();
  }

  @AfterEach
  void stop() throws Exception {
    server.stop();
  }

  private static JsonNode problem(int status, ApiServer.Answer answer) {
    assertEquals(status, answer.status(), answer.text());
    assertEquals(Problem.MEDIA_TYPE, answer.header("Content-Type"));
    JsonNode json = answer.json();
    for (String member : new String[] {"type", "title", "detail", "instance"}) {
      assertTrue(json.path(member).isTextual(), member + " in " + json);
    }
    assertEquals(status, json.get("status").intValue());
    return json;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/v1",
        "/v1/",
        "/nothing",
        "/services",
        "/v1/no-such-thing",
        "/v1/companies/000000000",
        "/v1/companies/000000000/items",
        C + "/forecasts",
        C + "/customers/NOBODY",
        "/v1/imports/4711",
        "/v1/imports/x",
        C + "/letterings/4711",
        C + "/lettering-runs/4711",
        C + "/proposals/4711",
        "/v1/companies/%3Cscript%3E",
        "/v1/openapi.json/more"
      })
  void whatIsNotThereIs404(String path) throws Exception {
    problem(404, server.get(path));
  }

  @ParameterizedTest
  @CsvSource({
    C + "/customers?limit=0,limit",
    C + "/customers?limit=1001,limit",
    C + "/customers?limit=many,limit",
    C + "/customers?sort=age,sort",
    C + "/customers?asOf=31/12/2024,asOf",
    C + "/customers?asOf=2024-02-30,asOf",
    C + "/customers?cursor=broken,cursor",
    "/v1/companies?cursor=broken,cursor",
    C + "/items?state=closed,state",
    C + "/aged-balance?knownAt=yesterday,knownAt",
    C + "/aged-balance?sort=name,sort",
    C + "/letterings?undone=perhaps,undone",
    C + "/exports/fec?from=2024-12-31&until=2024-01-01,until",
    "/v1/journal?after=x,after",
    "/v1/journal?limit=-1,limit"
  })
  void whatCannotBeReadIs400AndNamesTheParameter(String path, String parameter) throws Exception {
    assertEquals(parameter, problem(400, server.get(path)).path("parameter").textValue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/customers?search=a%00b", "/items?account=%00", "/letterings?cursor=%00"})
  void theNullCharacterIsNoText(String path) throws Exception {
    problem(400, server.get(C + path));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/lettering-runs|{\"mode\":\"magic\"}",
        "/lettering-runs|{}",
        "/lettering-runs|{\"mode\":\"automatic\",\"more\":1}",
        "/lettering-runs|{\"mode\":",
        "/lettering-runs|null",
        "/lettering-runs|''",
        "/lettering-runs|[]",
        "/lettering-runs|{\"mode\":\"automatic\"} {}",
        "/letterings|{\"account\":\"C1\"}",
        "/letterings|{\"account\":\"C1\",\"entries\":[]}",
        "/letterings|{\"account\":\"C1\",\"entries\":[null]}",
        "/letterings|{\"account\":\"C1\",\"entries\":[\"x\"]}",
        "/letterings|{\"account\":\" \",\"entries\":[1,2]}",
        "/letterings/3/undo|{}",
        "/letterings/3/undo|{\"reason\":\"  \"}"
      })
  void aBadBodyIs400(String path, String body) throws Exception {
    problem(400, server.post(C + path, body));
    assertTrue(server.lettering.asked.isEmpty());
    assertTrue(server.lettering.runs.isEmpty());
  }

  @Test
  void wrongMethodIs405AndSaysWhatIsAllowed() throws Exception {
    ApiServer.Answer answer =
        server.send("DELETE", "/v1/companies", null, "Authorization", ApiServer.ACCOUNTANT);
    problem(405, answer);
    assertTrue(answer.header("Allow").contains("GET"), answer.header("Allow"));
    problem(405, server.get(C + "/letterings/3/undo"));
    problem(405, server.send("BREW", "/v1/companies", null, "Authorization", ApiServer.ACCOUNTANT));
  }

  @Test
  void wrongContentTypeIs415() throws Exception {
    problem(
        415,
        server.send(
            "POST",
            C + "/lettering-runs",
            "mode=automatic".getBytes(),
            "Authorization",
            ApiServer.ACCOUNTANT,
            "Content-Type",
            "text/plain"));
  }

  @Test
  void anUnreadableContentTypeIsTheCallersMistake() throws Exception {
    problem(
        400,
        server.send(
            "POST",
            C + "/lettering-runs",
            "mode=automatic".getBytes(),
            "Authorization",
            ApiServer.ACCOUNTANT,
            "Content-Type",
            "rubbish"));
  }

  @Test
  void formatThatIsNotOfferedIs406() throws Exception {
    problem(406, server.get("/v1/companies", "Accept", "text/html"));
  }

  @Test
  void whatSomebodyElseChangedFirstIs409() throws Exception {
    problem(409, server.post(C + "/letterings", "{\"account\":\"C1\",\"entries\":[1,99]}"));
  }

  @Test
  void whatCannotBeDoneIs422InTheCallersLanguage() throws Exception {
    String body = "{\"account\":\"C1\",\"entries\":[1]}";
    assertEquals(
        "un seul côté", problem(422, server.post(C + "/letterings", body)).get("detail").asText());
    ApiServer.Answer english =
        server.post(C + "/letterings", body, "Accept-Language", "de, en-GB;q=0.8, fr;q=0.5");
    assertEquals("one side only", problem(422, english).get("detail").asText());
    assertEquals("en", english.header("Content-Language"));
  }

  @Test
  void unreadableLanguageIsFrench() throws Exception {
    JsonNode json = problem(404, server.get("/v1/none", "Accept-Language", "!!;q=x"));
    assertEquals("Introuvable", json.get("title").asText());
  }

  @Test
  void aDocumentWithoutEndIs413() throws Exception {
    String body = "{\"account\":\"" + "x".repeat(2 << 20) + "\",\"entries\":[1]}";
    problem(413, server.post(C + "/letterings", body));
  }

  @Test
  void anUnexpectedFailureTellsANumberAndNothingElse() throws Exception {
    server.ledger.companiesFail = true;
    ApiServer.Answer answer = server.get("/v1/companies");
    JsonNode json = problem(500, answer);
    assertEquals(36, json.get("correlation").asText().length());
    assertFalse(answer.text().contains("secret"));
  }

  @Test
  void aMissingCapabilityIs503AndComesBack() throws Exception {
    server.engine.remove(server.letteringsTopic);
    problem(503, server.get(C + "/letterings"));
    assertEquals(200, server.get(C + "/items").status());
    server.engine.add(server.letteringsTopic);
    assertEquals(200, server.get(C + "/letterings").status());
  }

  @Test
  void anExportThatFailsAtOnceIsAProblem() throws Exception {
    server.ledger.exportBreaksAfter = 100;
    ApiServer.Answer answer = server.get(C + "/exports/fec");
    problem(500, answer);
    assertEquals("", answer.header("Content-Disposition"));
  }

  @Test
  void anExportThatFailsLaterIsCutOff() {
    server.ledger.exportBreaksAfter = 2_000_000;
    // A complete answer would look like a complete file.
    assertThrows(IOException.class, () -> server.get(C + "/exports/fec"));
  }
}
