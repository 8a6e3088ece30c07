package org.encours.web.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.encours.web.internal.sample.SampleLedger;
import org.encours.web.internal.sample.SampleServer;
import org.encours.web.internal.screen.SampleScreens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Notes of customers: the customer's page, the company's and the check of the model. */
class RiskScreensTest {
  private static final String COMPANY = "companies/732829320";
  private static final String CUSTOMER = COMPANY + "/customers/411C0073";
  private static final String RATING = CUSTOMER + "/rating";
  private static final String RISK = COMPANY + "/risk";
  private static final String MODEL = RISK + "/model";

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
    String unrated = COMPANY + "/customers/411000/rating";
    String none = "companies/552100554/risk";
    for (String path : List.of(CUSTOMER, RATING, unrated, RISK, none, MODEL)) {
      for (String language : List.of("fr", "en")) {
        sound(carole.get(path, "Accept-Language", language), language);
      }
    }
    assertEquals(404, claire.get(COMPANY + "/customers/nobody/rating").statusCode());
  }

  private static void sound(HttpResponse<String> page, String language) {
    assertEquals(200, page.statusCode(), page.body());
    assertEquals(List.of(), Html.faults(page.body()), page.uri().toString());
    assertEquals(1, page.body().split("<h1", -1).length - 1, "one heading");
    assertTrue(page.body().contains("<html lang=\"" + language + "\">"));
  }

  @Test
  void theCustomerBearsItsNoteAndWhatMovedIt() throws Exception {
    String page = french(claire, CUSTOMER);
    assertTrue(page.contains("<span class=\"note note-C\">C</span>"), page);
    assertTrue(page.contains("7,1\u00a0% de risque d'être payé plus de 30 jours"), page);
    assertTrue(page.contains("Échue &lt;b&gt;impayée&lt;/b&gt; : 3."));
    assertFalse(french(claire, COMPANY + "/customers/411000").contains("class=\"note "));
    assertTrue(french(claire, COMPANY + "/customers/411C0005").contains("Nouveau client"));
  }

  @Test
  void theRatingSaysWhyInWordsAndBars() throws Exception {
    String page = french(claire, RATING);
    assertTrue(page.contains("Plus de 15 jours"));
    assertTrue(page.contains("▲ augmente le risque"));
    assertTrue(page.contains("▼ réduit le risque"));
    assertTrue(page.contains("<span class=\"badge\">inconnu</span>"));
    assertTrue(page.contains("sans effet"));
    assertTrue(page.contains("x=\"-50\" y=\"0\" width=\"50\""), "half as strong, to the left");
    assertTrue(page.contains("01/10/2025"), "the history");
    assertTrue(french(claire, COMPANY + "/customers/411000/rating").contains("pas encore de note"));
  }

  @Test
  void creditManagersSetTheNote() throws Exception {
    Map<String, String> form = new HashMap<>(Map.of("_csrf", claire.csrf(RATING)));
    form.putAll(Map.of("note", "A", "reason", "caution <b>", "until", "2030-12-31"));
    assertFalse(french(claire, RATING).contains("name=\"note\""));
    assertEquals(403, claire.post(RATING, form).statusCode());
    form.put("_csrf", carole.csrf(RATING));
    HttpResponse<String> made = carole.post(RATING, form);
    assertEquals(303, made.statusCode(), made.body());
    String location = made.headers().firstValue("Location").orElse("");
    assertTrue(location.endsWith("/rating?done=note-set"), location);
    String page = french(claire, RATING);
    assertTrue(page.contains("Fixée par carole jusqu'au 31/12/2030 : caution &lt;b&gt;"), page);
    assertTrue(page.contains("Note calculée : C."));
    assertTrue(french(claire, CUSTOMER).contains("<span class=\"note note-A\">A</span>"));
    assertTrue(french(claire, RISK + "?page=2&cursor=40").contains("fixée par carole"));
    for (String field : List.of("note", "until")) {
      Map<String, String> less = new HashMap<>(form);
      less.put(field, "");
      assertEquals(400, carole.post(RATING, less).statusCode(), field);
    }
  }

  @Test
  void thePortfolioShowsSpreadMovesAndMovers() throws Exception {
    String page = french(claire, RISK + "?asOf=2026-03-31");
    assertTrue(page.contains("name=\"since\" value=\"2026-02-28\""), "a month before");
    assertTrue(page.contains("30 <small>75\u00a0%</small>"), page);
    assertTrue(page.contains("<td class=\"num worse\">7</td>"));
    assertTrue(page.contains("<td class=\"num better\">1</td>"));
    assertTrue(page.contains("<td class=\"num same\">29</td>"));
    assertTrue(page.contains("dégradée") && page.contains("améliorée"));
    assertTrue(page.contains(RISK.replace(COMPANY, "") + "?asOf=2026-03-31"), "the next page");
    assertTrue(french(claire, RISK + "?since=2024-01-01").contains("Aucun client n'avait de note"));
    assertEquals(400, claire.get(RISK + "?asOf=2026-01-01&since=2026-01-02").statusCode());
    assertEquals(400, claire.get(RISK + "?asOf=hier").statusCode());
    assertTrue(
        french(claire, "companies/552100554/risk").contains("Aucun client n'a encore de note"));
  }

  @Test
  void theListGoesOnByPages() throws Exception {
    String part =
        claire.get(RISK + "?asOf=2026-03-31&since=2026-03-01", "HX-Request", "true").body();
    assertFalse(part.contains("<html"));
    assertTrue(
        part.contains("?asOf=2026-03-31&amp;since=2026-03-01&amp;page=2&amp;cursor=40"), part);
    String second = claire.get(RISK + "?page=2&cursor=40", "HX-Request", "true").body();
    assertTrue(second.contains("Syndicat intercommunal pour la collecte"), "long names too");
  }

  @Test
  void aFileIsComparedWithWhatHappened() throws Exception {
    HttpResponse<String> whole = check(Map.of("from", "2025-06-01"), "customer,…\n");
    sound(whole, "fr");
    String page = whole.body();
    assertTrue(page.contains("0,812 <small>0,790 – 0,830</small>"), page);
    assertTrue(page.contains("0,741"));
    assertTrue(page.contains("3,4\u00a0%") && page.contains("61\u00a0%"), "calibration");
    assertTrue(page.contains("<span class=\"none\">–</span>"), "nothing of nothing");
    assertEquals(Optional.of(LocalDate.of(2025, 6, 1)), server.scoring.from);
    String part = check(Map.of(), "customer,…\n", "HX-Request", "true").body();
    assertFalse(part.contains("<html"));
    assertTrue(part.contains("logit-1"));
  }

  @Test
  void aBadFileIsToldWithLineColumnAndValue() throws Exception {
    HttpResponse<String> refused = check(Map.of(), "hier");
    assertEquals(400, refused.statusCode());
    assertTrue(
        refused.body().contains("Ligne 3, colonne due_date, « hier » : date illisible"),
        refused.body());
    assertEquals(
        400, claire.post(MODEL, Map.of("_csrf", claire.csrf(MODEL))).statusCode(), "no file");
  }

  @Test
  void withoutTheScoringThePageSaysSo() throws Exception {
    try (SampleServer without =
        new SampleServer(
            0, false, true, SampleScreens.modelCheckWithoutScoring(new SampleLedger()))) {
      Browser browser = Browser.of(without.base(), "claire");
      String page = french(browser, MODEL);
      assertTrue(page.contains("La cotation est arrêtée"), page);
      assertFalse(page.contains("type=\"file\""));
    }
  }

  private HttpResponse<String> check(Map<String, String> more, String csv, String... headers)
      throws Exception {
    Map<String, String> form = new HashMap<>(Map.of("_csrf", claire.csrf(MODEL)));
    form.putAll(more);
    String[] all = List.of("Accept-Language", "fr").toArray(new String[headers.length + 2]);
    System.arraycopy(headers, 0, all, 2, headers.length);
    return claire.upload(MODEL, form, "factures.csv", csv, all);
  }

  private static String french(Browser browser, String path) throws Exception {
    return browser.get(path, "Accept-Language", "fr").body().replace("&#39;", "'");
  }
}
