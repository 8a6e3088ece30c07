package org.encours.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bank statements, receipts to identify, electronic invoices, control of imports. */
class BankTopicsTest {
  private static final String C = "/v1/companies/732829320";
  private static final String MOVEMENT = C + "/bank-movements/12";

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
    ApiServer.Answer answer = server.get(path, "Accept-Language", "fr");
    assertEquals(200, answer.status(), answer.text());
    return answer.json();
  }

  @Test
  void statementsAndAccounts() throws Exception {
    assertEquals(BankDouble.IBAN, found(C + "/bank-accounts").at("/items/0/number").asText());
    JsonNode statement = found(C + "/bank-statements").at("/items/0");
    assertEquals("-100.00", statement.at("/opening/amount").asText());
    assertEquals("USD", statement.at("/opening/currency").asText());
    assertFalse(statement.has("closing"), "a balance without sign is not told as an amount");
    assertFalse(statement.has("difference"));
    assertEquals("gap", statement.get("sequence").asText());
  }

  @Test
  void movementsAreInTheCurrencyOfTheirAccount() throws Exception {
    JsonNode movement = found(MOVEMENT);
    assertEquals("480.50", movement.at("/amount/amount").asText());
    assertEquals("USD", movement.at("/amount/currency").asText());
    assertEquals("to_identify", movement.at("/decision/outcome").asText());
    found(C + "/bank-movements?account=FR76%203000%206000%200112%203456%207890%20189");
    found(C + "/bank-movements");
    assertEquals(List.of("movements 4", "movements all"), server.bank.asked);
    assertEquals(400, server.get(C + "/bank-movements?account=FR1").status());
    assertEquals(404, server.get(C + "/bank-movements/13").status());
  }

  @Test
  void receiptsComeWithTheirCandidates() throws Exception {
    JsonNode receipt = found(C + "/receipts-to-identify").at("/items/0");
    assertEquals("CLIENT UN", receipt.at("/movement/party").asText());
    assertEquals("20.50", receipt.at("/candidates/0/open/amount").asText());
    assertEquals("nom", receipt.at("/candidates/0/why").asText());
    JsonNode refusal = found(C + "/payment-refusals").at("/items/0");
    assertEquals("48.00", refusal.at("/amount/amount").asText());
    assertEquals("AM04", refusal.get("reasonCode").asText());
  }

  @Test
  void peopleDecide() throws Exception {
    String identify = MOVEMENT + "/identify";
    assertEquals(200, server.post(identify, "{\"account\":\"C1\"}").status());
    assertEquals(200, server.post(identify, "{\"account\":\"C1\",\"remember\":true}").status());
    assertEquals(200, server.post(MOVEMENT + "/set-aside", "{\"reason\":\"interne\"}").status());
    assertEquals(200, server.post(MOVEMENT + "/reconsider", "{\"reason\":\"erreur\"}").status());
    assertEquals(
        List.of(
            "identify 12 C1 false accountant",
            "identify 12 C1 true accountant",
            "aside 12 interne accountant",
            "reconsider 12 erreur accountant"),
        server.bank.asked);
    assertEquals(422, server.post(identify, "{\"account\":\"C9\"}").status());
    assertEquals(400, server.post(identify, "{}").status());
    assertEquals(400, server.post(MOVEMENT + "/set-aside", "{\"reason\":\" \"}").status());
    assertEquals(404, server.post(C + "/bank-movements/13/reconsider", "{}").status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"identify", "set-aside", "reconsider"})
  void withTheBankBundleStoppedOnlyDecisionsAreMissing(String verb) throws Exception {
    server.engine.remove(server.movementsTopic);
    server.engine.add(new BankMovementsTopic(server.ledger, server.bank, null));
    assertEquals(200, server.get(MOVEMENT).status());
    String body = verb.equals("identify") ? "{\"account\":\"C1\"}" : "{\"reason\":\"x\"}";
    ApiServer.Answer answer = server.post(MOVEMENT + "/" + verb, body);
    assertEquals(503, answer.status());
    assertEquals("application/problem+json", answer.header("Content-Type").split(";")[0]);
  }

  @Test
  void invoices() throws Exception {
    JsonNode invoice = found(C + "/invoices?pending=true").at("/items/0");
    assertEquals("credit_note", invoice.get("type").asText());
    assertEquals("120.00", invoice.at("/instalments/0/amount/amount").asText());
    assertEquals("sans écriture", invoice.get("waits").asText());
    assertFalse(invoice.has("entry"));
    found(C + "/invoices");
    assertEquals(List.of("invoices true", "invoices false"), server.bank.asked);
    JsonNode file = found(C + "/invoices/6").at("/attachments/1");
    assertEquals(
        "{\"place\":2,\"filename\":\"page.html\",\"mediaType\":\"text/html\",\"bytes\":7}",
        file.toString());
    assertEquals(404, server.get(C + "/invoices/7").status());
  }

  @Test
  void attachmentsAreDownloads() throws Exception {
    ApiServer.Answer pdf = server.get(C + "/invoices/6/attachments/1");
    assertEquals(200, pdf.status(), pdf.text());
    assertEquals("file 1", pdf.text());
    assertEquals("application/pdf", pdf.header("Content-Type"));
    assertEquals(
        "attachment; filename=\"d_lai__1___.pdf\";"
            + " filename*=UTF-8''d%C3%A9lai%20%221%22__.pdf",
        pdf.header("Content-Disposition"));
    ApiServer.Answer page = server.get(C + "/invoices/6/attachments/2");
    assertEquals("application/octet-stream", page.header("Content-Type"));
    assertEquals("nosniff", page.header("X-Content-Type-Options"));
    for (String place : List.of("0", "3", "-1", "x", "9999999999999")) {
      assertEquals(404, server.get(C + "/invoices/6/attachments/" + place).status(), place);
    }
  }

  @Test
  void theControlOfAnImport() throws Exception {
    server.post("/v1/imports?filename=a", "x");
    JsonNode row = found("/v1/imports/1/control").at("/items/0");
    assertEquals("C1", row.get("account").asText());
    assertEquals("0.50", row.at("/difference/amount").asText());
    assertEquals(404, server.get("/v1/imports/9/control").status());
    JsonNode changed = found("/v1/imports/1/changes").at("/items/0");
    assertEquals("120.00", changed.at("/amount/amount").asText());
    assertEquals("115.00", changed.at("/newAmount/amount").asText());
    assertFalse(changed.has("validated"));
    assertEquals(404, server.get("/v1/imports/9/changes").status());
  }

  @Test
  void itemsSayTheirInstalments() throws Exception {
    assertEquals("[]", found(C + "/items").at("/items/0/instalments").toString());
  }
}
