package org.encours.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import org.encours.api.risk.Note;
import org.encours.api.risk.NoteBounds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes of customers, bounds and portfolio. */
class RatingTopicsTest {
  private static final String C = "/v1/companies/732829320";
  private static final String C1 = C + "/customers/C1";
  private static final String OVERRIDE =
      "{\"note\":\"B\",\"reason\":\"garantie\",\"until\":\"2024-12-31\"}";

  private ApiServer server;

  @BeforeEach
  void start() throws Exception {
    server = new ApiServer();
  }

  @AfterEach
  void stop() throws Exception {
    server.stop();
  }

  @Test
  void notesAreListed() throws Exception {
    JsonNode list = server.get(C + "/ratings?asOf=2024-03-15&limit=1").json();
    assertEquals("2024-03-15", list.get("asOf").asText());
    assertEquals("next", list.get("next").asText());
    JsonNode one = list.at("/items/0");
    assertEquals("D", one.get("note").asText());
    assertEquals("0.2", one.get("probability").toString());
    assertEquals(
        "{\"over0\":0.6,\"over5\":0.45,\"over15\":0.3,\"over30\":0.2}",
        one.get("lateProbabilities").toString());
    assertEquals("120.00", one.at("/open/amount").asText());
    assertEquals(14, one.get("sales").asInt());
    assertEquals("2024-03-01", one.get("ratedOn").asText());
    assertTrue(one.has("override") && one.get("override").isNull());
    server.get(C + "/ratings");
    assertEquals(List.of(LocalDate.of(2024, 4, 1)), server.ratings.asked);
    assertEquals(400, server.get(C + "/ratings?asOf=hier").status());
  }

  @Test
  void oneNoteSaysWhatItRestsOn() throws Exception {
    JsonNode rating = server.get(C1 + "/rating", "Accept-Language", "en").json();
    assertEquals(
        "{\"indicator\":\"past-delay\",\"logOdds\":0.8123,\"missing\":false,"
            + "\"explanation\":\"Pays late\"}",
        rating.at("/contributions/0").toString());
    assertTrue(rating.at("/contributions/1/missing").asBoolean());
    assertEquals("2024-03-20", rating.at("/history/0/ratedOn").asText());
    JsonNode before = server.get(C1 + "/rating?asOf=2024-03-19").json().get("history");
    assertEquals("2024-03-01", before.at("/0/ratedOn").asText());
    assertEquals(1, before.size());
    assertEquals(
        "Paie tard", server.get(C1 + "/rating").json().at("/contributions/0/explanation").asText());
  }

  @Test
  void whoHasNoNoteIsToldFromWhoIsUnknown() throws Exception {
    ApiServer.Answer early = server.get(C1 + "/rating?asOf=2024-02-29", "Accept-Language", "en");
    assertEquals(404, early.status());
    assertEquals("Customer C1 had no note yet on 2024-02-29.", early.json().get("detail").asText());
    ApiServer.Answer unknown = server.get(C + "/customers/C9/rating");
    assertEquals(404, unknown.status());
    assertEquals("Aucun client n’a le compte C9.", unknown.json().get("detail").asText());
  }

  @Test
  void theCustomerShowsItsNote() throws Exception {
    assertEquals(
        "{\"note\":\"D\",\"probability\":0.2}", server.get(C1).json().get("rating").toString());
    assertFalse(server.get(C1 + "?asOf=2024-01-01").json().has("rating"));
  }

  @Test
  void creditManagersSetNotesByHand() throws Exception {
    assertEquals(403, server.post(C1 + "/rating-override", OVERRIDE).status());
    ApiServer.Answer made = server.manage("POST", C1 + "/rating-override", OVERRIDE);
    assertEquals(201, made.status(), made.text());
    assertEquals(
        "{\"note\":\"B\",\"reason\":\"garantie\",\"from\":\"2024-04-01\",\"until\":\"2024-12-31\","
            + "\"actor\":\"manager\"}",
        made.text());
    JsonNode rating = server.get(C1 + "/rating").json();
    assertEquals("B", rating.get("note").asText());
    assertEquals("D", rating.get("computedNote").asText());
    assertEquals(made.json(), rating.get("override"));
    assertEquals(
        404, server.manage("POST", C + "/customers/C9/rating-override", OVERRIDE).status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "{\"note\":\"G\",\"reason\":\"x\",\"until\":\"2024-12-31\"}",
        "{\"note\":\"B\",\"reason\":\" \",\"until\":\"2024-12-31\"}",
        "{\"note\":\"B\",\"reason\":\"x\"}"
      })
  void overridesThatSayTooLittleAreRefused(String body) throws Exception {
    assertEquals(400, server.manage("POST", C1 + "/rating-override", body).status());
    assertTrue(server.ratings.overrides.isEmpty());
  }

  @Test
  void boundsAreTheCompanys() throws Exception {
    JsonNode usual = server.get(C + "/note-bounds").json();
    assertEquals("[0.02,0.05,0.12,0.25,0.5]", usual.get("upTo").toString());
    assertEquals("10000.00", usual.at("/largeAtRisk/amount").asText());
    String chosen = usual.toString().replace("0.02", "0.03");
    assertEquals(403, server.send("PUT", C + "/note-bounds", chosen.getBytes(), json()).status());
    ApiServer.Answer made = server.manage("PUT", C + "/note-bounds", chosen);
    assertEquals(chosen, made.text());
    assertEquals(Note.A, server.ratings.bounds.note(0.03, 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"upTo\":[0.1,0.2,0.3,0.4,0.5]}",
        "{\"upTo\":[0.1,0.2,0.3,0.4,null],\"largeAtRisk\":{\"amount\":\"1\"}}",
        "{\"upTo\":[0.1,0.2,0.3,0.4],\"largeAtRisk\":{\"amount\":\"1\"}}",
        "{\"upTo\":[0.1,0.3,0.2,0.4,0.5],\"largeAtRisk\":{\"amount\":\"1\"}}",
        "{\"upTo\":[0.1,0.2,0.3,0.4,1],\"largeAtRisk\":{\"amount\":\"1\"}}",
        "{\"upTo\":[0.1,0.2,0.3,0.4,0.5],\"largeAtRisk\":{\"amount\":\"-1\"}}",
        "{\"upTo\":[0.1,0.2,0.3,0.4,0.5],\"largeAtRisk\":{\"amount\":\"1\",\"currency\":\"USD\"}}"
      })
  void boundsThatMakeNoNotesAreRefused(String body) throws Exception {
    assertEquals(400, server.manage("PUT", C + "/note-bounds", body).status());
    assertEquals(NoteBounds.USUAL, server.ratings.bounds);
  }

  @Test
  void thePortfolioIsComparedWithAMonthAgo() throws Exception {
    JsonNode portfolio = server.get(C + "/portfolio").json();
    assertEquals("2024-03-01", portfolio.get("since").asText());
    assertEquals(
        "{\"note\":\"D\",\"customers\":1,\"open\":{\"amount\":\"120.00\",\"currency\":\"EUR\"}}",
        portfolio.at("/shares/0").toString());
    assertEquals(
        "{\"before\":\"B\",\"now\":\"D\",\"customers\":1}", portfolio.at("/moves/0").toString());
    assertEquals("CLIENT UN", portfolio.at("/movers/0/name").asText());
    server.get(C + "/portfolio?asOf=2024-03-31&since=2023-12-31");
    assertEquals(
        List.of(LocalDate.of(2024, 3, 31), LocalDate.of(2023, 12, 31)), server.ratings.asked);
    assertEquals(400, server.get(C + "/portfolio?asOf=2024-01-01&since=2024-01-02").status());
  }

  private static String[] json() {
    return new String[] {"Authorization", ApiServer.ACCOUNTANT, "Content-Type", "application/json"};
  }
}
