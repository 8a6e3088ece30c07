package org.encours.rest.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.encours.api.ledger.AgedBalanceQuery;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.CustomerQuery;
import org.encours.api.ledger.ImportReport;
import org.encours.api.ledger.ItemQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShapesTest {
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

  private JsonNode found(String path, String... headers) throws Exception {
    ApiServer.Answer answer = server.get(path, headers);
    assertEquals(200, answer.status(), answer.text());
    return answer.json();
  }

  private static void money(String amount, JsonNode money) {
    assertEquals("{\"amount\":\"" + amount + "\",\"currency\":\"EUR\"}", money.toString());
  }

  @Test
  void companiesPageBySiren() throws Exception {
    for (String siren : List.of("552100554", "100000009")) {
      server.ledger.companies.add(new Company(8, siren, true, siren, Demo.EUR, Demo.NOON));
    }
    JsonNode first = found("/v1/companies?limit=2");
    assertEquals("100000009", first.at("/items/0/siren").asText());
    assertEquals("552100554", first.get("next").asText());
    JsonNode second = found("/v1/companies?limit=2&cursor=" + first.get("next").asText());
    assertEquals(1, second.get("items").size());
    assertEquals("ATELIERS DU NORD", second.at("/items/0/name").asText());
    assertTrue(second.has("next") && second.get("next").isNull());
    assertEquals("732829320", found(C).get("siren").asText());
  }

  @Test
  void customers() throws Exception {
    JsonNode list = found(C + "/customers?search=un&sort=overdue&limit=3&cursor=abc");
    assertEquals(
        new CustomerQuery(
            "un",
            CustomerQuery.Order.OVERDUE,
            LocalDate.of(2024, 4, 1),
            Parameters.page("3", "abc")),
        server.ledger.customerQuery);
    assertEquals("C1", list.at("/items/0/account").asText());
    money("20.50", list.at("/items/0/overdue"));
    assertFalse(list.get("items").get(0).has("oldestDue"));
    assertEquals("C1", list.get("next").asText());
    money("120.00", found(C + "/customers/C1?asOf=2024-01-01").get("balance"));
  }

  @Test
  void items() throws Exception {
    JsonNode item = found(C + "/items?account=C1&state=all").at("/items/0");
    assertEquals(
        new ItemQuery(Optional.of("C1"), ItemQuery.State.ALL, Parameters.page(null, null)),
        server.ledger.itemQuery);
    assertEquals("2024-02-04", item.get("due").asText());
    assertEquals("company_terms", item.get("dueSource").asText());
    money("20.50", item.get("open"));
    found(C + "/items");
    assertEquals(ItemQuery.State.OPEN, server.ledger.itemQuery.state());
  }

  @Test
  void agedBalanceIsOfTheLegalDayByDefault() throws Exception {
    JsonNode aged = found(C + "/aged-balance");
    assertEquals("2024-04-01", aged.get("asOf").asText());
    assertEquals("2024-03-31T23:30:00Z", aged.get("knownAt").asText());
    assertEquals(
        "[\"notDue\",\"1-30\",\"31-60\",\"61-90\",\"91+\"]", aged.get("buckets").toString());
    money("120.00", aged.at("/total/balance"));
    money("20.50", aged.at("/total/byBucket/1-30"));
    money("99.50", aged.at("/items/0/byBucket/notDue"));
    assertTrue(aged.has("next"));
    found(C + "/aged-balance?asOf=2023-12-31&knownAt=2024-01-01T01:00:00-01:00&sort=balance");
    assertEquals(
        new AgedBalanceQuery(
            LocalDate.of(2023, 12, 31),
            java.time.Instant.parse("2024-01-01T02:00:00Z"),
            AgedBalanceQuery.Order.BALANCE,
            Parameters.page(null, null)),
        server.ledger.agedQuery);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"application/octet-stream", "application/x-www-form-urlencoded", "text/csv", "-"})
  void importTakesTheBytesAsTheyAre(String contentType) throws Exception {
    byte[] content = new byte[200_000];
    new Random(1).nextBytes(content);
    String path = "/v1/imports?filename=a%20b.txt&siren=732829320";
    ApiServer.Answer answer =
        contentType.equals("-")
            ? server.send("POST", path, content, "Authorization", ApiServer.ACCOUNTANT)
            : server.send(
                "POST",
                path,
                content,
                "Authorization",
                ApiServer.ACCOUNTANT,
                "Content-Type",
                contentType);
    assertEquals(202, answer.status(), answer.text());
    assertArrayEquals(content, server.ledger.content);
    assertEquals("/encours/api/v1/imports/1", answer.header("Location"));
    ImportReport report = server.ledger.received.get(0);
    assertEquals("a b.txt", report.reception().filename());
    assertEquals(Optional.of("732829320"), report.reception().siren());
    assertEquals("api", report.reception().source());
    assertEquals("accountant", report.reception().receivedBy());
    JsonNode json = found("/v1/imports/1");
    assertEquals(answer.json(), json);
    assertEquals("rejected", json.get("state").asText());
    money("120.00", json.get("debit"));
    money("240.00", json.at("/file/credit"));
    assertEquals(
        "{\"line\":3,\"column\":\"Debit\",\"value\":\"12O,00\",\"reason\":\"montant illisible\"}",
        json.at("/errors/0").toString());
    assertEquals(
        "bad", found("/v1/imports/1", "Accept-Language", "en").at("/errors/0/reason").asText());
    assertEquals(1, found("/v1/imports").get("items").size());
  }

  @Test
  void importIsRefusedBeforeItIsRead() throws Exception {
    for (String query : List.of("", "?filename=", "?filename=a&siren=123", "?filename=a%0Ab")) {
      ApiServer.Answer answer = server.post("/v1/imports" + query, "x");
      assertEquals(400, answer.status(), query);
    }
    ApiServer.Answer multipart =
        server.send(
            "POST",
            "/v1/imports?filename=a",
            "--b\r\n\r\nx\r\n--b--".getBytes(),
            "Authorization",
            ApiServer.ACCOUNTANT,
            "Content-Type",
            "multipart/form-data; boundary=b");
    assertEquals(415, multipart.status());
    assertTrue(server.ledger.received.isEmpty());
  }

  @Test
  void importThatIsTooLargeIs413() throws Exception {
    ApiServer.Answer answer =
        server.send(
            "POST",
            "/v1/imports?filename=a",
            new byte[LedgerDouble.LARGEST_FILE + 1],
            "Authorization",
            ApiServer.ACCOUNTANT);
    assertEquals(413, answer.status());
    assertEquals("trop grand", answer.json().get("detail").asText());
  }

  @Test
  void letteringRunIsAsynchronous() throws Exception {
    ApiServer.Answer answer = server.post(C + "/lettering-runs", "{\"mode\":\"propose\"}");
    assertEquals(202, answer.status());
    assertEquals("/encours/api/v1/companies/732829320/lettering-runs/1", answer.header("Location"));
    JsonNode run = found(answer.header("Location").substring("/encours/api".length()));
    assertEquals(answer.json(), run);
    assertEquals("queued", run.get("state").asText());
    assertEquals("propose", run.get("mode").asText());
    assertEquals("accountant", run.get("requestedBy").asText());
    assertEquals("{\"done\":0,\"total\":12}", run.get("progress").toString());
    for (String count : List.of("letterings", "proposals", "entriesLettered", "durationMs")) {
      assertTrue(run.get(count).isIntegralNumber(), count);
    }
  }

  @Test
  void aRunOfAnotherCompanyIsNotShown() throws Exception {
    server.lettering.runs.add(
        Demo.run(1, 999, org.encours.api.lettering.RunMode.PROPOSE, "somebody"));
    assertEquals(404, server.get(C + "/lettering-runs/1").status());
  }

  @Test
  void letterings() throws Exception {
    JsonNode line = found(C + "/letterings?account=C1&undone=true").at("/items/0");
    assertEquals(Optional.of("C1"), server.lettering.query.account());
    assertTrue(server.lettering.query.undone());
    assertEquals("AAA", line.get("code").asText());
    assertEquals("rule", line.get("origin").asText());
    assertEquals(2, line.get("ruleVersion").asInt());
    assertEquals("Même pièce", line.get("explanation").asText());
    assertFalse(line.has("entries"));
    assertFalse(line.has("undone"));
    money("99.50", found(C + "/letterings/3").at("/entries/0/share"));
  }

  @Test
  void letteringByHandAndUndoing() throws Exception {
    ApiServer.Answer made =
        server.post(
            C + "/letterings", "{\"account\":\"C1\",\"entries\":[1,2],\"reason\":\"avis\"}");
    assertEquals(201, made.status());
    assertEquals("/encours/api" + C + "/letterings/3", made.header("Location"));
    assertEquals(3, made.json().get("id").asInt());
    assertEquals(200, server.post(C + "/letterings/3/undo", "{\"reason\":\"erreur\"}").status());
    assertEquals(
        List.of("letter C1 [1, 2] accountant avis", "undo 3 accountant erreur"),
        server.lettering.asked);
  }

  @Test
  void proposalsAreDecided() throws Exception {
    JsonNode proposal = found(C + "/proposals").at("/items/0");
    assertEquals(80, proposal.get("confidence").asInt());
    assertEquals(1, proposal.get("entries").size());
    assertEquals(5, found(C + "/proposals/5").get("id").asInt());
    ApiServer.Answer accepted =
        server.send("POST", C + "/proposals/5/accept", null, "Authorization", ApiServer.ACCOUNTANT);
    assertEquals(200, accepted.status());
    assertEquals(3, accepted.json().get("id").asInt());
    assertEquals(204, server.post(C + "/proposals/5/reject", "{}").status());
    assertEquals(422, server.post(C + "/proposals/6/accept", "{}").status());
    assertEquals(404, server.post(C + "/proposals/77/accept", "{}").status());
    assertEquals(List.of("accept 5 accountant", "reject 5 accountant"), server.lettering.asked);
  }

  @Test
  void fecIsAFile() throws Exception {
    ApiServer.Answer answer = server.get(C + "/exports/fec?from=2024-01-01&until=2024-12-31");
    assertEquals(200, answer.status());
    assertEquals("text/plain;charset=utf-8", answer.header("Content-Type").toLowerCase());
    assertEquals(
        "attachment; filename=\"732829320FEC20241231.txt\"", answer.header("Content-Disposition"));
    assertEquals("JournalCode\tEcritureLet\n", answer.text());
  }

  @Test
  void journalIsFollowed() throws Exception {
    JsonNode first = found("/v1/journal?after=&limit=2");
    assertEquals(2, first.get("items").size());
    assertEquals("1000.2", first.get("next").asText());
    assertEquals("732829320", first.at("/items/0/company").asText());
    assertEquals("{\"newEntries\":\"2\"}", first.at("/items/0/data").toString());
    JsonNode second = found("/v1/journal?limit=2&after=" + first.get("next").asText());
    assertEquals("import/3", second.at("/items/0/subject").asText());
    assertTrue(second.has("next") && second.get("next").isNull());
  }

  @Test
  void descriptionIsServed() throws Exception {
    assertEquals("3.1.0", found("/v1/openapi.json").get("openapi").asText());
  }

  @Test
  void headAnswersWithoutBody() throws Exception {
    ApiServer.Answer answer =
        server.send("HEAD", "/v1/companies", null, "Authorization", ApiServer.VIEWER);
    assertEquals(200, answer.status());
    assertEquals("", answer.text());
  }
}
