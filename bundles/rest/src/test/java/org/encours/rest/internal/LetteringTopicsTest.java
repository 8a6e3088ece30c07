package org.encours.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.encours.api.lettering.ErpConflict;
import org.encours.api.lettering.LetteringPolicy;
import org.encours.api.lettering.RuleMode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Differences, dry runs, cancelling, the policy; what still answers without the lettering. */
class LetteringTopicsTest {
  private static final String C = "/v1/companies/732829320";
  private static final String POLICY =
      "{\"modes\":{\"first\":\"propose\"},\"automaticDifference\":\"0.10\","
          + "\"proposedDifference\":\"20\",\"proposedPercent\":1.5,\"leastConfidence\":30,\"conflicts\":\"ours\",\"withholdingPercents\":[1.5,10]}";

  private ApiServer server;

  @BeforeEach
  void start() throws Exception {
    server = new ApiServer();
  }

  @AfterEach
  void stop() throws Exception {
    server.stop();
  }

  private JsonNode found(String path) throws Exception {
    ApiServer.Answer answer = server.get(path);
    assertEquals(200, answer.status(), answer.text());
    return answer.json();
  }

  private ApiServer.Answer put(String json) throws Exception {
    return server.send(
        "PUT",
        C + "/lettering-policy",
        json.getBytes(StandardCharsets.UTF_8),
        "Authorization",
        ApiServer.ACCOUNTANT,
        "Content-Type",
        "application/json");
  }

  @Test
  void differencesAreShownOrNull() throws Exception {
    JsonNode proposal = found(C + "/proposals/5");
    assertEquals(
        "{\"amount\":\"2.50\",\"currency\":\"EUR\"}", proposal.get("difference").toString());
    assertEquals("bank-fees", proposal.get("differenceKind").asText());
    assertEquals(2, proposal.get("alternatives").asInt());
    JsonNode lettering = found(C + "/letterings/3");
    assertTrue(lettering.has("difference") && lettering.get("difference").isNull());
    assertFalse(lettering.has("differenceKind"));
  }

  @Test
  void aDifferenceIsWrittenOffWhereThePersonSaysWhy() throws Exception {
    String body = "{\"account\":\"C1\",\"entries\":[1,2],\"writeOff\":\"bank-fees\"}";
    assertEquals(201, server.post(C + "/letterings", body).status());
    assertEquals(List.of("letter C1 [1, 2] accountant  BANK_FEES"), server.lettering.asked);
    ApiServer.Answer unknown =
        server.post(C + "/letterings", body.replace("bank-fees", "generosity"));
    assertEquals(400, unknown.status());
    assertEquals("writeOff", unknown.json().get("parameter").asText());
  }

  @Test
  void aDryRunIsAskedForAndRead() throws Exception {
    JsonNode run = server.post(C + "/lettering-runs", "{\"mode\":\"dry-run\"}").json();
    assertEquals("dry-run", run.get("mode").asText());
    JsonNode page = found(C + "/lettering-runs/1/foreseen?limit=7");
    assertTrue(page.at("/items/0/automatic").asBoolean());
    assertFalse(page.at("/items/0/proposedAlready").asBoolean());
    assertEquals(5, page.at("/items/0/match/id").asInt());
    assertEquals("1~7", page.get("next").asText());
    assertEquals(404, server.get(C + "/lettering-runs/2/foreseen").status());
  }

  @Test
  void aRunIsCancelledOnce() throws Exception {
    server.post(C + "/lettering-runs", "{\"mode\":\"automatic\"}");
    ApiServer.Answer asked = server.post(C + "/lettering-runs/1/cancel", "");
    assertEquals(202, asked.status(), asked.text());
    assertEquals(1, asked.json().get("id").asInt());
    assertEquals(List.of("cancel 1 accountant"), server.lettering.asked);
    ApiServer.Answer late = server.post(C + "/lettering-runs/1/cancel", "");
    assertEquals(409, late.status());
    assertEquals("déjà terminée", late.json().get("detail").asText());
    assertEquals(404, server.post(C + "/lettering-runs/2/cancel", "").status());
  }

  @Test
  void habitsAreShownInTheCallersLanguage() throws Exception {
    JsonNode habits = found(C + "/customers/C1/habits");
    assertEquals(1, habits.get("items").size());
    assertTrue(habits.has("next") && habits.get("next").isNull());
    assertEquals(
        "{\"kind\":\"discount\",\"detail\":20,\"confirmed\":12,\"against\":1,"
            + "\"explanation\":\"déduit 2 %\"}",
        habits.at("/items/0").toString());
    assertEquals(0, found(C + "/customers/C2/habits").get("items").size());
  }

  @Test
  void habitsAreForgotten() throws Exception {
    assertEquals(204, server.post(C + "/customers/C1/habits/reset", "").status());
    assertEquals(List.of("C1 accountant"), server.habits.resets);
    assertEquals(404, server.post(C + "/customers/C2/habits/reset", "").status());
  }

  @Test
  void thePolicyIsTheDefaultUntilOneIsChosen() throws Exception {
    JsonNode policy = found(C + "/lettering-policy");
    assertEquals("0.05", policy.get("automaticDifference").asText());
    assertEquals("15.00", policy.get("proposedDifference").asText());
    assertEquals("2.0", policy.get("proposedPercent").asText());
    assertEquals("ask", policy.get("conflicts").asText());
    assertEquals("first", policy.at("/rules/0/rule").asText());
    assertEquals("Règle first", policy.at("/rules/0/title").asText());
    assertEquals("automatic", policy.at("/rules/1/mode").asText());
  }

  @Test
  void aPolicyIsChosen() throws Exception {
    ApiServer.Answer chosen = put(POLICY);
    assertEquals(200, chosen.status(), chosen.text());
    assertEquals("propose", chosen.json().at("/rules/0/mode").asText());
    assertEquals("[1.5,10.0]", chosen.json().get("withholdingPercents").toString());
    assertEquals(
        new LetteringPolicy(
            Map.of("first", RuleMode.PROPOSE),
            10,
            2000,
            15,
            30,
            ErpConflict.OURS,
            List.of(15, 100)),
        server.lettering.of(7));
    assertEquals(List.of("policy 732829320 accountant"), server.lettering.asked);
  }

  @Test
  void anUnknownRuleIs422AndNamed() throws Exception {
    ApiServer.Answer answer = put(POLICY.replace("first", "frist"));
    assertEquals(422, answer.status());
    assertTrue(answer.json().get("detail").asText().contains("frist"), answer.text());
    assertTrue(server.lettering.asked.isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"0.10\"=\"0.105\"",
        "\"0.10\"=\"-1\"",
        "\"0.10\"=\"x\"",
        "\"20\"=\" \"",
        "[1.5=[1.55",
        "[1.5=[50.1",
        "1.5=1.55",
        "1.5=100.1",
        "1.5=-0.1",
        ":30=:101",
        ":30=:null",
        "ours=theirs",
        "\"propose\"=\"perhaps\"",
        "\"propose\"=null"
      })
  void aBadPolicyIs400(String change) throws Exception {
    String[] parts = change.split("=");
    ApiServer.Answer answer = put(POLICY.replace(parts[0], parts[1]));
    assertEquals(400, answer.status(), answer.text());
    assertTrue(answer.json().has("parameter"), answer.text());
    assertTrue(server.lettering.asked.isEmpty());
  }

  @Test
  void aConflictIsDecidedOnce() throws Exception {
    JsonNode pending = found(C + "/lettering-conflicts").at("/items/0");
    assertEquals("BB", pending.get("code").asText());
    assertEquals("F1", pending.at("/erp/0/piece").asText());
    assertEquals("AAA", pending.at("/ours/0/code").asText());
    assertEquals("F1", pending.at("/ours/0/entries/0/piece").asText());
    assertFalse(pending.has("decision"));
    String decide = C + "/lettering-conflicts/8/decide";
    assertEquals(400, server.post(decide, "{\"keep\":\"ask\"}").status());
    assertEquals(400, server.post(decide, "{}").status());

    ApiServer.Answer decided = server.post(decide, "{\"keep\":\"erp\"}");

    assertEquals(200, decided.status(), decided.text());
    assertEquals("erp", decided.json().at("/decision/keep").asText());
    assertEquals("accountant", decided.json().at("/decision/actor").asText());
    assertEquals(0, found(C + "/lettering-conflicts").get("items").size());
    assertEquals(1, found(C + "/lettering-conflicts?state=decided").get("items").size());
    assertEquals(422, server.post(decide, "{\"keep\":\"ours\"}").status());
    assertEquals(
        404, server.post(C + "/lettering-conflicts/9/decide", "{\"keep\":\"ours\"}").status());
  }

  @Test
  void withoutTheLetteringWhatIsRecordedCanStillBeRead() throws Exception {
    server.post(C + "/lettering-runs", "{\"mode\":\"automatic\"}");
    server.engine.add(new LetteringsTopic(server.ledger, server.letteringFacts, null));
    server.engine.add(new ProposalsTopic(server.ledger, server.letteringFacts, null));
    server.engine.add(new LetteringRunsTopic(server.ledger, server.letteringFacts, null));
    server.engine.add(new LetteringPolicyTopic(server.ledger, server.lettering, List.of()));
    for (String path :
        List.of(
            "/letterings",
            "/letterings/3",
            "/proposals",
            "/proposals/5",
            "/lettering-runs/1",
            "/lettering-runs/1/foreseen",
            "/lettering-policy")) {
      found(C + path);
    }
    String entries = "{\"account\":\"C1\",\"entries\":[1,2]}";
    assertEquals(503, server.post(C + "/letterings", entries).status());
    assertEquals(503, server.post(C + "/letterings/3/undo", "{\"reason\":\"x\"}").status());
    assertEquals(503, server.post(C + "/proposals/5/accept", "{}").status());
    assertEquals(503, server.post(C + "/proposals/5/reject", "{}").status());
    assertEquals(503, server.post(C + "/lettering-runs", "{\"mode\":\"propose\"}").status());
    assertEquals(503, server.post(C + "/lettering-runs/1/cancel", "").status());
    assertEquals(503, put(POLICY).status());
  }
}
