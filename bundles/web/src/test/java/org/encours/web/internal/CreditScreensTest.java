package org.encours.web.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.encours.web.internal.sample.SampleServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Exposure, limits, holds and facts from outside: the customer's page and the company's. */
class CreditScreensTest {
  private static final String COMPANY = "companies/732829320";
  private static final String CUSTOMER = COMPANY + "/customers/411C0005";
  private static final String CREDIT = CUSTOMER + "/credit";
  private static final String DECISIONS = CREDIT + "/decisions";
  private static final String LIST = COMPANY + "/exposures";
  private static final String SETTINGS = COMPANY + "/settings/credit";

  private SampleServer server;
  private Browser carole;
  private Browser claire;

  @BeforeEach
  void start() throws Exception {
    server = new SampleServer(0, false, true);
    carole = Browser.of(server.base(), "carole");
    claire = Browser.of(server.base(), "claire");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void everyPageIsSoundInBothLanguages() throws Exception {
    everythingStated();
    for (String path :
        List.of(
            CUSTOMER,
            CREDIT,
            LIST,
            LIST + "?over=none&sort=exposure",
            LIST + "/alerts",
            SETTINGS)) {
      for (String language : List.of("fr", "en")) {
        HttpResponse<String> page = carole.get(path, "Accept-Language", language);
        assertEquals(200, page.statusCode(), path + page.body());
        assertEquals(List.of(), Html.faults(page.body()), path);
        assertEquals(1, page.body().split("<h1", -1).length - 1, "one heading");
        assertTrue(page.body().contains("<html lang=\"" + language + "\">"));
      }
    }
    HttpResponse<String> part = claire.get(LIST + "?over=limit", "HX-Request", "true");
    assertFalse(part.body().contains("<html"));
    assertEquals(404, claire.get(COMPANY + "/customers/nobody/credit").statusCode());
  }

  @Test
  void theCustomerShowsWhatTheExposureIsMadeOf() throws Exception {
    String page = claire.get(CREDIT, "Accept-Language", "fr").body();
    for (String amount : List.of("120,00", "80,00", "150,00")) {
      assertTrue(page.contains(amount), amount);
    }
    assertTrue(page.contains("Aucun plafond"));
    decide("limit", Map.of("amount", "1 000,00", "reason", "comité"));
    page = claire.get(CREDIT, "Accept-Language", "fr").body();
    assertTrue(page.contains("15 % utilisés"), page);
    assertTrue(page.contains("width=\"15\""));
    assertTrue(claire.get(CUSTOMER).body().contains("15 % de"));
  }

  @Test
  void limitsAndHoldsAreTheCreditManagers() throws Exception {
    assertFalse(claire.get(CREDIT).body().contains("name=\"do\" value=\"hold\""));
    Map<String, String> form = form(claire);
    form.putAll(Map.of("do", "hold", "reason", "impayés"));
    assertEquals(403, claire.post(DECISIONS, form).statusCode());
    assertDone("held", decide("hold", Map.of("reason", "impayés", "scope", "person")));
    assertTrue(claire.get(CREDIT).body().contains("Bloqué dans toutes les sociétés"));
    assertTrue(claire.get(CUSTOMER).body().contains("Bloqué"));
    assertDone("released", decide("release", Map.of("reason", "payé", "scope", "person")));
    assertFalse(claire.get(CUSTOMER).body().contains(">Bloqué<"));
    assertEquals(400, decide("limit", Map.of("amount", "beaucoup", "reason", "x")).statusCode());
    assertEquals(303, claire.get(DECISIONS).statusCode());
  }

  @Test
  void factsAreRecordedWithTheirSource() throws Exception {
    Map<String, String> form = form(claire);
    form.putAll(Map.of("kind", "insolvency", "detail", "liquidation", "court", "TC <Lyon>"));
    form.putAll(
        Map.of("effective", "2026-01-05", "source", "BODACC", "link", "https://b.example/1"));
    assertDone("credit-fact-saved", claire.post(CREDIT, form));
    String page = claire.get(CREDIT, "Accept-Language", "fr").body();
    assertTrue(page.contains("<strong>Liquidation judiciaire</strong> TC &lt;Lyon&gt;"), page);
    assertTrue(page.contains("href=\"https://b.example/1\""));
    form.put("detail", "ruine");
    assertEquals(400, claire.post(CREDIT, form).statusCode());

    Map<String, String> sheet = form(claire);
    sheet.putAll(Map.of("kind", "balance-sheet", "closing", "2025-12-31", "source", "INPI"));
    assertEquals(400, claire.post(CREDIT, sheet).statusCode(), "no figure");
    sheet.put("figure.ebit", "-12 000,50");
    assertDone("credit-fact-saved", claire.post(CREDIT, sheet));
    page = claire.get(CREDIT, "Accept-Language", "fr").body();
    assertTrue(page.contains("Z (1995) : 2.50"), page);
    assertTrue(page.contains("il manque"));
  }

  @Test
  void theListShowsUseInFiguresAndWords() throws Exception {
    String page = claire.get(LIST, "Accept-Language", "fr").body();
    assertTrue(page.contains("plafond dépassé"), page);
    assertTrue(page.contains("(personne)"));
    assertTrue(page.contains("autres monnaies"));
    assertTrue(claire.get(LIST + "?over=none").body().contains("Aucun plafond"));
    assertTrue(claire.get(LIST + "/alerts").body().contains("Plafond &lt;b&gt;dépassé&lt;/b&gt;"));
  }

  @Test
  void thePolicyIsChosenByCreditManagers() throws Exception {
    Map<String, String> form = new HashMap<>(Map.of("_csrf", carole.csrf(SETTINGS)));
    form.putAll(Map.of("without", "accept", "over", "refuse", "days", "15"));
    assertDone("credit-policy-saved", carole.post(SETTINGS, form));
    assertTrue(claire.get(SETTINGS).body().contains("value=\"15\""));
    form.put("days", "400");
    assertEquals(400, carole.post(SETTINGS, form).statusCode());
    form.put("_csrf", claire.csrf(SETTINGS));
    assertEquals(403, claire.post(SETTINGS, form).statusCode());
  }

  private void everythingStated() throws Exception {
    decide("limit", Map.of("amount", "100", "reason", "comité", "until", "2027-01-01"));
    decide("limit", Map.of("reason", "plus de plafond", "scope", "person"));
    decide("hold", Map.of("reason", "impayés"));
    for (Map<String, String> fact :
        List.of(
            Map.of("kind", "registry-extract", "detail", "552 100 554", "struck", "true"),
            Map.of("kind", "insolvency", "detail", "safeguard"),
            Map.of("kind", "tax-privilege", "amount", "100"),
            Map.of("kind", "agency-score", "detail", "7/10"),
            Map.of("kind", "guarantee", "detail", "Banque", "amount", "5"),
            Map.of("kind", "balance-sheet", "closing", "2025-12-31", "figure.equity", "5"),
            Map.of("kind", "note", "detail", "vu <b>"),
            Map.of("do", "cover", "kind", "insurance", "provider", "Assureur", "amount", "5"))) {
      Map<String, String> form = form(claire);
      form.put("source", "test");
      form.putAll(fact);
      assertEquals(303, claire.post(CREDIT, form).statusCode(), fact.toString());
    }
  }

  private HttpResponse<String> decide(String what, Map<String, String> fields) throws Exception {
    Map<String, String> form = form(carole);
    form.put("do", what);
    form.putAll(fields);
    return carole.post(DECISIONS, form);
  }

  private static Map<String, String> form(Browser browser) throws Exception {
    return new HashMap<>(Map.of("_csrf", browser.csrf(CREDIT)));
  }

  private static void assertDone(String what, HttpResponse<String> answer) {
    assertEquals(303, answer.statusCode(), answer.body());
    String location = answer.headers().firstValue("Location").orElse("");
    assertTrue(location.endsWith("?done=" + what), location);
  }
}
