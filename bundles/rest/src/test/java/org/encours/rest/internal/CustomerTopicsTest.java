package org.encours.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Customers as legal persons, their contacts and terms. */
class CustomerTopicsTest {
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
  void theCustomerComesWithThePersonBehindIt() throws Exception {
    JsonNode customer = server.get(C1, "Accept-Language", "fr").json();
    assertEquals("C1", customer.get("account").asText());
    assertEquals("120.00", customer.at("/balance/amount").asText());
    assertEquals(41, customer.get("person").asInt());
    assertEquals("732829320", customer.at("/accounts/0/company").asText());
    assertEquals("Même SIREN", customer.at("/candidates/0/reason").asText());
    assertTrue(customer.at("/terms/inForce").isMissingNode());
    assertFalse(server.get(C + "/customers").json().at("/items/0").has("person"));
  }

  @Test
  void identifiersAreStatedAndWithdrawn() throws Exception {
    ApiServer.Answer made =
        server.post(C1 + "/identifiers", "{\"kind\":\"vat\",\"value\":\"FR 44 732 829 320\"}");
    assertEquals(201, made.status(), made.text());
    assertEquals("FR44732829320", made.json().get("value").asText());
    assertEquals("valid", made.json().get("check").asText());
    assertEquals("person", made.json().get("source").asText());
    assertEquals(204, delete(C1 + "/identifiers/1?reason=erreur").status());
    assertEquals(400, delete(C1 + "/identifiers/1").status());
    assertEquals(List.of("withdraw C1 1 erreur accountant"), server.customers.done);
  }

  @Test
  void contactsAreStatedReplacedAndEnded() throws Exception {
    String contact = "{\"account\":\"C1\",\"role\":\"accounting\",\"email\":\"c@un.example\"%s}";
    ApiServer.Answer made = server.post(C + "/contacts", contact.formatted(""));
    assertEquals(201, made.status(), made.text());
    assertEquals("c@un.example", made.json().get("email").asText());
    assertFalse(made.json().has("phone"));
    assertEquals(201, server.post(C + "/contacts", contact.formatted(",\"replaces\":1")).status());
    assertEquals(204, delete(C + "/contacts/1").status());
    assertEquals(404, delete(C + "/contacts/2").status());
    assertEquals(List.of("replace 1", "end 1 accountant"), server.customers.done);
  }

  @Test
  void termsAreDeclaredInWordsOrFigures() throws Exception {
    JsonNode words =
        put(C1 + "/terms", "{\"text\":\"45 j FDM le 10\",\"from\":\"2024-01-01\"}").json();
    assertEquals(3, words.get("changed").asInt());
    JsonNode now = words.at("/terms/inForce");
    assertEquals("45 jours fin de mois le 10", now.get("text").asText());
    assertEquals("afterDays", now.get("monthEnd").asText());
    assertEquals(10, now.get("dayOfMonth").asInt());
    assertEquals("customer", words.at("/terms/source").asText());

    JsonNode figures =
        put(
                C + "/terms",
                "{\"days\":30,\"monthEnd\":\"beforeDays\",\"from\":\"2024-01-01\"}",
                "Accept-Language",
                "en")
            .json();
    assertEquals("end of month + 30 days", figures.at("/terms/inForce/text").asText());
    assertEquals("company", server.get(C + "/terms").json().get("source").asText());

    JsonNode ended = delete(C1 + "/terms?from=2024-02-01").json();
    assertEquals("company", ended.at("/terms/source").asText());
    assertEquals("", ended.at("/terms/customer/1/text").asText());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"from\":\"2024-01-01\"}",
        "{\"text\":\"30 jours\"}",
        "{\"text\":\"30 jours\",\"from\":\"demain\"}",
        "{\"text\":\"bientôt\",\"from\":\"2024-01-01\"}",
        "{\"text\":\"30 jours\",\"days\":30,\"from\":\"2024-01-01\"}",
        "{\"days\":366,\"from\":\"2024-01-01\"}",
        "{\"days\":-1,\"from\":\"2024-01-01\"}",
        "{\"days\":30,\"dayOfMonth\":32,\"from\":\"2024-01-01\"}",
        "{\"days\":30,\"monthEnd\":\"sometimes\",\"from\":\"2024-01-01\"}"
      })
  void termsThatAreNotUnderstoodAreRefused(String body) throws Exception {
    assertEquals(400, put(C1 + "/terms", body).status());
    assertEquals(400, put(C + "/terms", body).status());
    assertTrue(server.customers.ofCompany.isEmpty());
  }

  @Test
  void accountsAreMergedAndSeparated() throws Exception {
    ApiServer.Answer made =
        server.post(C + "/merges", "{\"account\":\"C1\",\"other\":\"C1\",\"reason\":\"vu\"}");
    assertEquals(201, made.status(), made.text());
    assertEquals("C1", made.json().at("/other/account").asText());
    assertEquals("vu", made.json().get("reason").asText());
    assertEquals(404, server.post(C + "/merges", "{\"account\":\"C1\",\"other\":\"C9\"}").status());
    assertEquals(400, server.post(C + "/merges", "{\"account\":\"C1\"}").status());
    assertEquals(
        404,
        server
            .post(
                C + "/merges",
                "{\"account\":\"C1\",\"other\":\"C1\",\"otherCompany\":\"123456782\"}")
            .status());
    assertEquals(204, delete(C + "/merges/5?reason=erreur").status());
    assertEquals(List.of("undo 5 erreur accountant"), server.customers.done);
  }

  @Test
  void candidatesAndHistoryAreLists() throws Exception {
    JsonNode candidates = server.get(C + "/merge-candidates", "Accept-Language", "en").json();
    assertEquals("552100554", candidates.at("/items/0/siren").asText());
    assertEquals("Same SIREN", candidates.at("/items/0/reason").asText());
    assertTrue(candidates.get("next").isNull());
    JsonNode history = server.get(C1 + "/history?limit=1").json();
    assertEquals("fait", history.at("/items/0/what").asText());
    assertEquals(9, history.at("/items/0/merge").asInt());
    assertEquals("next", history.get("next").asText());
  }

  @Test
  void viewersOnlyRead() throws Exception {
    byte[] body = "{\"text\":\"30 jours\",\"from\":\"2024-01-01\"}".getBytes();
    for (String path : List.of(C1 + "/terms", C + "/terms")) {
      assertEquals(
          403,
          server
              .send(
                  "PUT",
                  path,
                  body,
                  "Authorization",
                  ApiServer.VIEWER,
                  "Content-Type",
                  "application/json")
              .status());
    }
    assertEquals(
        403,
        server.send("DELETE", C + "/contacts/1", null, "Authorization", ApiServer.VIEWER).status());
    assertTrue(server.customers.done.isEmpty());
  }

  private ApiServer.Answer put(String path, String json, String... headers) throws Exception {
    String[] all = new String[headers.length + 4];
    System.arraycopy(headers, 0, all, 4, headers.length);
    all[0] = "Authorization";
    all[1] = ApiServer.ACCOUNTANT;
    all[2] = "Content-Type";
    all[3] = "application/json";
    return server.send("PUT", path, json.getBytes(StandardCharsets.UTF_8), all);
  }

  private ApiServer.Answer delete(String path) throws Exception {
    return server.send("DELETE", path, null, "Authorization", ApiServer.ACCOUNTANT);
  }
}
