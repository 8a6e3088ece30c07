package org.encours.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.encours.api.credit.CreditDecision;
import org.encours.api.credit.ExposureQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exposure, limits, holds, facts and the credit check. */
class CreditTopicsTest {
  private static final String C = "/v1/companies/732829320";
  private static final String C1 = C + "/customers/C1";

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
  void theExposureSaysWhatItIsMadeOf() throws Exception {
    JsonNode standing = server.get(C1 + "/exposure?asOf=2024-03-31").json();
    assertEquals("2024-03-31", standing.get("asOf").asText());
    assertEquals("120.00", standing.at("/exposure/openItems/amount").asText());
    assertEquals("80.00", standing.at("/exposure/orders/amount").asText());
    assertEquals("50.00", standing.at("/exposure/covered/amount").asText());
    assertEquals("150.00", standing.at("/exposure/net/amount").asText());
    assertEquals("150.00", standing.at("/total/0/amount").asText());
    assertEquals("732829320", standing.at("/accounts/0/company").asText());
    assertFalse(standing.get("hold").asBoolean());
    assertEquals(404, server.get(C + "/customers/C9/exposure").status());
    assertEquals(400, server.get(C1 + "/exposure?knownAt=hier").status());
  }

  @Test
  void theCustomerShowsExposureAndHold() throws Exception {
    JsonNode before = server.get(C1).json();
    assertEquals("150.00", before.at("/exposure/amount").asText());
    assertFalse(before.get("hold").asBoolean());
    server.manage("POST", C1 + "/holds", "{\"reason\":\"impayés\"}");
    assertTrue(server.get(C1).json().get("hold").asBoolean());
  }

  @Test
  void theCheckAnswersWithReasonsAndNullsWhereNoLimitIs() throws Exception {
    JsonNode free = server.get(C1 + "/credit-check?amount=10.50", "Accept-Language", "en").json();
    assertEquals("refer", free.get("decision").asText());
    assertEquals("Order of 10.50 EUR", free.at("/reasons/0").asText());
    assertTrue(free.has("limit") && free.get("limit").isNull());
    assertTrue(free.has("available") && free.get("available").isNull());
    assertEquals("150.00", free.at("/exposure/amount").asText());
    assertEquals("2024-04-01", free.get("asOf").asText());

    server.manage(
        "POST",
        C1 + "/limits",
        "{\"amount\":\"200.00\",\"from\":\"2024-01-01\",\"reason\":\"comité\"}");
    JsonNode limited = server.get(C1 + "/credit-check?amount=10.50").json();
    assertEquals("200.00", limited.at("/limit/amount").asText());
    assertEquals("50.00", limited.at("/available/amount").asText());
    assertEquals("account", limited.get("scope").asText());
    for (String wrong : List.of("", "?amount=dix", "?amount=1.234", "?amount=1&currency=XX")) {
      assertEquals(400, server.get(C1 + "/credit-check" + wrong).status(), wrong);
    }
    assertEquals(404, server.get(C + "/customers/C9/credit-check?amount=1").status());
  }

  @Test
  void limitsAreDecidedByCreditManagersOnly() throws Exception {
    String limit =
        "{\"scope\":\"person\",\"amount\":\"500\",\"from\":\"2024-01-01\",\"until\":\"2024-12-31\","
            + "\"reason\":\"saison\"}";
    assertEquals(403, server.post(C1 + "/limits", limit).status());
    ApiServer.Answer made = server.manage("POST", C1 + "/limits", limit);
    assertEquals(201, made.status(), made.text());
    assertEquals("500.00", made.json().at("/limit/amount").asText());
    assertEquals("person", made.json().get("scope").asText());
    assertEquals("manager", made.json().get("actor").asText());
    JsonNode none =
        server
            .manage("POST", C1 + "/limits", "{\"from\":\"2025-01-01\",\"reason\":\"fin\"}")
            .json();
    assertFalse(none.has("limit"));
    assertEquals(2, server.get(C1 + "/limits").json().get("items").size());
  }

  @Test
  void holdsAreSetAndReleased() throws Exception {
    assertEquals(403, server.post(C1 + "/holds", "{\"reason\":\"impayés\"}").status());
    JsonNode held = server.manage("POST", C1 + "/holds", "{\"reason\":\"impayés\"}").json();
    assertTrue(held.get("held").asBoolean());
    assertEquals("2024-04-01", held.get("from").asText());
    assertEquals(400, server.manage("POST", C1 + "/holds/release", "{}").status());
    JsonNode released =
        server
            .manage("POST", C1 + "/holds/release", "{\"reason\":\"payé\",\"from\":\"2024-04-02\"}")
            .json();
    assertFalse(released.get("held").asBoolean());
    assertFalse(server.get(C1 + "/holds").json().at("/items/0/held").asBoolean());
  }

  @Test
  void theErpDeclaresWhatIsToCome() throws Exception {
    ApiServer.Answer made =
        server.post(
            C1 + "/commitments",
            "{\"kind\":\"order\",\"reference\":\"C-1\",\"amount\":\"80.00\",\"currency\":\"USD\","
                + "\"from\":\"2024-03-01\",\"closed\":\"2024-03-31\"}");
    assertEquals(201, made.status(), made.text());
    assertEquals("USD", made.json().at("/amount/currency").asText());
    assertEquals(1, server.get(C1 + "/commitments").json().get("items").size());
    assertEquals(0, server.get(C1 + "/commitments?asOf=2024-03-31").json().get("items").size());
  }

  @Test
  void coverAndFactsFromOutsideAreKept() throws Exception {
    JsonNode cover =
        server
            .post(
                C1 + "/covers",
                "{\"kind\":\"insurance\",\"provider\":\"Assureur\",\"amount\":\"50\","
                    + "\"from\":\"2024-01-01\"}")
            .json();
    assertEquals("Assureur", cover.get("provider").asText());
    JsonNode notice =
        server
            .post(
                C1 + "/credit-facts",
                "{\"kind\":\"insolvency\",\"detail\":\"reorganisation\",\"court\":\"TC Lyon\","
                    + "\"effective\":\"2024-02-01\",\"source\":\"BODACC\"}")
            .json();
    assertEquals("reorganisation", notice.get("detail").asText());
    assertEquals("TC Lyon", notice.get("court").asText());
    JsonNode sheet =
        server
            .post(
                C1 + "/credit-facts",
                "{\"kind\":\"balance-sheet\",\"closing\":\"2023-12-31\",\"source\":\"INPI\","
                    + "\"figures\":{\"totalAssets\":\"1000\",\"ebit\":\"-5.50\"}}")
            .json();
    assertEquals("-5.50", sheet.at("/figures/ebit").asText());
    assertEquals("ebit", sheet.at("/scores/0/missing/0").asText());
    assertFalse(sheet.at("/scores/0").has("value"));
    assertEquals(2, server.get(C1 + "/credit-facts").json().get("items").size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"kind\":\"rumour\",\"source\":\"x\"}",
        "{\"kind\":\"note\",\"detail\":\"x\"}",
        "{\"kind\":\"note\",\"source\":\"x\"}",
        "{\"kind\":\"insolvency\",\"detail\":\"bankrupt\",\"source\":\"x\"}",
        "{\"kind\":\"tax-privilege\",\"amount\":\"much\",\"source\":\"x\"}",
        "{\"kind\":\"balance-sheet\",\"closing\":\"2023-12-31\",\"source\":\"x\"}",
        "{\"kind\":\"balance-sheet\",\"closing\":\"2023-12-31\",\"figures\":{\"luck\":\"1\"},"
            + "\"source\":\"x\"}"
      })
  void factsThatSayNothingAreRefused(String body) throws Exception {
    assertEquals(400, server.post(C1 + "/credit-facts", body).status());
    assertTrue(server.credit.facts.isEmpty());
  }

  @Test
  void theListIsAskedAsItIsSaid() throws Exception {
    JsonNode list = server.get(C + "/exposures?over=limit&sort=exposure&search=un&limit=1").json();
    assertEquals("C1", list.at("/items/0/account").asText());
    assertEquals("-50.00", list.at("/items/0/limit/available/amount").asText());
    assertTrue(list.at("/items/0/limit/passed").asBoolean());
    assertEquals("next", list.get("next").asText());
    ExposureQuery asked = server.credit.asked.orElseThrow();
    assertEquals(ExposureQuery.Filter.OVER_LIMIT, asked.filter().orElseThrow());
    assertEquals(ExposureQuery.Order.EXPOSURE, asked.order());
    assertEquals("un", asked.search());
    assertEquals(400, server.get(C + "/exposures?over=all").status());
  }

  @Test
  void alertsAndPolicyAreTheCompanys() throws Exception {
    JsonNode alerts = server.get(C + "/credit-alerts?asOf=2024-03-01").json();
    assertEquals("limit-passed", alerts.at("/items/0/kind").asText());
    assertEquals("2024-03-01", alerts.at("/items/0/day").asText());
    assertEquals("refer", server.get(C + "/credit-policy").json().get("overLimit").asText());
    String chosen = "{\"withoutLimit\":\"accept\",\"overLimit\":\"refuse\",\"warningDays\":15}";
    assertEquals(200, server.manage("PUT", C + "/credit-policy", chosen).status());
    assertEquals(CreditDecision.REFUSE, server.credit.policy.overLimit());
    assertEquals(
        400, server.manage("PUT", C + "/credit-policy", "{\"withoutLimit\":\"accept\"}").status());
    for (Map.Entry<String, String> path :
        Map.of("PUT", C + "/credit-policy", "POST", C1 + "/limits").entrySet()) {
      byte[] body = chosen.getBytes(StandardCharsets.UTF_8);
      assertEquals(
          403,
          server
              .send(
                  path.getKey(),
                  path.getValue(),
                  body,
                  "Authorization",
                  ApiServer.VIEWER,
                  "Content-Type",
                  "application/json")
              .status());
    }
  }
}
