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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bank statements, receipts to identify, electronic invoices, control of an import. */
class BankScreensTest {
  private static final String COMPANY = "companies/732829320";
  private static final String WAITING = COMPANY + "/to-identify";
  private SampleServer server;
  private Browser claire;

  @BeforeEach
  void start() throws Exception {
    server = new SampleServer(0, false, true);
    claire = Browser.of(server.base(), "claire");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        WAITING,
        WAITING + "/2",
        "companies/123456789/to-identify",
        COMPANY + "/bank",
        "companies/123456789/bank",
        COMPANY + "/bank/movements",
        COMPANY + "/bank/movements?account=1",
        "companies/123456789/bank/movements",
        COMPANY + "/bank/movements/1",
        COMPANY + "/bank/movements/5",
        COMPANY + "/bank/movements/7",
        COMPANY + "/bank/refusals",
        "companies/123456789/bank/refusals",
        COMPANY + "/invoices",
        COMPANY + "/invoices?pending=false",
        "companies/123456789/invoices?pending=true",
        COMPANY + "/invoices/1",
        COMPANY + "/invoices/3",
        "imports/1/control",
        "imports/1/control?page=2&cursor=50",
        "imports/2/control",
        "imports/4?seen=4-1000-1773652320000"
      })
  void everyPageIsSoundInBothLanguages(String path) throws Exception {
    for (String language : List.of("fr", "en")) {
      for (String part : List.of("false", "true")) {
        HttpResponse<String> page =
            part.equals("true")
                ? claire.get(path, "Accept-Language", language, "HX-Request", "true")
                : claire.get(path, "Accept-Language", language);
        assertEquals(200, page.statusCode());
        assertEquals(List.of(), Html.faults(page.body()));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        WAITING + "/99",
        WAITING + "/x",
        COMPANY + "/bank/movements/99",
        COMPANY + "/invoices/9",
        COMPANY + "/invoices/1/attachments/0",
        COMPANY + "/invoices/1/attachments/3",
        COMPANY + "/invoices/1/attachments/x",
        "imports/99/control"
      })
  void whatIsNotThereIsNotFound(String path) throws Exception {
    assertEquals(404, claire.get(path).statusCode());
  }

  @Test
  void theLargestReceiptComesFirstWithKeysForItsCandidates() throws Exception {
    String page = claire.get(WAITING).body();
    assertTrue(page.indexOf("19\u00a0500,00") < page.indexOf("4\u00a0862,50"));
    assertTrue(page.contains("value=\"411C0022\" data-key=\"2\""));
    assertTrue(page.contains("DE89\u00a03704\u00a00044"));
    assertTrue(page.contains("&lt;script&gt;alert(1)"), "what the bank writes is text");
    assertTrue(page.contains("<span class=\"count count-to-identify\">4</span>"));
    assertTrue(claire.get(COMPANY).body().contains("Encaissements à identifier"));
    assertFalse(claire.get("companies/123456789").body().contains("Encaissements à identifier"));
  }

  @Test
  void aReceiptIsIdentifiedAndTheDecisionTakenBack() throws Exception {
    Map<String, String> form = form();
    form.put("account", "411C0022");
    String decided = claire.post(WAITING + "/2", form, "HX-Request", "true").body();
    assertEquals(List.of(), Html.faults(decided));
    assertTrue(decided.contains("value=\"undo\"") && decided.contains("411C0022"));
    assertTrue(decided.contains("innerHTML:.count-to-identify\">3<"));
    form.put("decision", "undo");
    String again = claire.post(WAITING + "/2", form, "HX-Request", "true").body();
    assertEquals(List.of(), Html.faults(again));
    assertTrue(again.contains("data-key=\"1\""));
    assertEquals(
        List.of("identify 2 411C0022 false claire", "reconsider 2 claire"), server.bank.asked);
  }

  @Test
  void theIbanIsRememberedOnlyWithTheCustomerItIsTickedFor() throws Exception {
    Map<String, String> form = form();
    form.put("remember", "411C0158");
    form.put("account", "411C0022");
    claire.post(WAITING + "/2", form);
    form.put("account", "411C0158");
    claire.post(WAITING + "/4", form);
    assertEquals(
        List.of("identify 2 411C0022 false claire", "identify 4 411C0158 true claire"),
        server.bank.asked);
  }

  @Test
  void aReceiptIsSetAsideWithAReasonOnly() throws Exception {
    Map<String, String> form = form();
    form.put("decision", "aside");
    assertEquals(400, claire.post(WAITING + "/3", form).statusCode());
    form.put("reason", "Virement interne");
    assertEquals(303, claire.post(WAITING + "/3", form).statusCode());
    assertEquals(List.of("aside 3 Virement interne claire"), server.bank.asked);
  }

  @Test
  void theLastDecisionCongratulates() throws Exception {
    Map<String, String> form = form();
    form.put("decision", "aside");
    form.put("reason", "Autre");
    String last = "";
    for (int id = 2; id <= 5; id++) {
      last = claire.post(WAITING + "/" + id, form, "HX-Request", "true").body();
    }
    assertTrue(last.contains("Tout est identifié"));
    assertTrue(claire.get(WAITING).body().contains("Tout est identifié"));
  }

  @Test
  void anotherCustomerIsFoundWhileTyping() throws Exception {
    String found = claire.get(WAITING + "/2?part=customers&q=morvan", "HX-Request", "true").body();
    assertEquals(List.of(), Html.faults(found));
    assertTrue(found.contains("Imprimerie Morvan"));
    assertTrue(found.contains("name=\"remember\" value="));
    String none = claire.get(WAITING + "/2?part=customers&q=%3Cb", "HX-Request", "true").body();
    assertTrue(none.contains("&lt;b"));
  }

  @Test
  void aViewerAndAStoppedBankDecideNothing() throws Exception {
    Browser vincent = Browser.of(server.base(), "vincent");
    assertFalse(vincent.get(WAITING).body().contains("data-key=\"1\""));
    assertEquals(
        403, vincent.post(WAITING + "/2", Map.of("_csrf", vincent.csrf(WAITING))).statusCode());
    try (SampleServer off = new SampleServer(0, false, false)) {
      Browser browser = Browser.of(off.base(), "claire");
      assertTrue(browser.get(WAITING).body().contains("L&#39;identification est arrêtée"));
      Map<String, String> form = Map.of("_csrf", browser.csrf(WAITING), "account", "411C0022");
      assertEquals(400, browser.post(WAITING + "/2", form).statusCode());
    }
  }

  @Test
  void aMovementShowsWhatBecameOfItAndIsReconsidered() throws Exception {
    String page = claire.get(COMPANY + "/bank/movements/1").body();
    assertTrue(page.contains("Cite les factures F260003 et F260011."));
    assertTrue(page.contains("règle reference"));
    Map<String, String> form = form();
    assertEquals(400, claire.post(COMPANY + "/bank/movements/1", form).statusCode());
    form.put("reason", "Erreur");
    assertEquals(303, claire.post(COMPANY + "/bank/movements/1", form).statusCode());
    assertEquals(List.of("reconsider 1 claire"), server.bank.asked);
  }

  @Test
  void aGapIsToldWithTheAmountThatIsMissing() throws Exception {
    String page = claire.get(COMPANY + "/bank").body();
    assertTrue(page.contains("trou – il manque 600,00"), page);
    assertTrue(page.contains("écart de calcul : 20,00"));
    assertTrue(page.contains("chevauchement"));
  }

  @Test
  void anAttachmentIsSavedNeverShown() throws Exception {
    HttpResponse<String> pdf = claire.get(COMPANY + "/invoices/1/attachments/1");
    assertEquals("%PDF-", pdf.body());
    assertEquals("application/pdf", pdf.headers().firstValue("Content-Type").orElse(""));
    HttpResponse<String> page = claire.get(COMPANY + "/invoices/1/attachments/2");
    assertEquals("application/octet-stream", page.headers().firstValue("Content-Type").orElse(""));
    assertEquals("nosniff", page.headers().firstValue("X-Content-Type-Options").orElse(""));
    assertEquals(
        "attachment; filename*=UTF-8''.._page.html",
        page.headers().firstValue("Content-Disposition").orElse(""));
  }

  @Test
  void anItemLeadsToItsElectronicInvoice() throws Exception {
    String page = claire.get(COMPANY + "/customers/411C0005?state=all").body();
    assertTrue(page.contains(COMPANY + "/invoices/1\""));
    assertTrue(page.contains("<small>conditions de la société</small>"));
  }

  @Test
  void aFaultyLineIsQuotedAroundTheFault() throws Exception {
    String page = claire.get("imports/3").body();
    assertTrue(page.contains("VE\t<mark>20251301</mark>\tDélai &lt;b&gt;"), page);
    assertFalse(page.contains("\t20250101\t"), "only faulty lines");
  }

  @Test
  void whatDoesNotFitIsMarkedInTheControl() throws Exception {
    String part = claire.get("imports/1/control", "HX-Request", "true").body();
    assertEquals(2, part.split("class=\"off\"", -1).length - 1);
    assertTrue(part.contains("12,50"));
    assertTrue(part.contains("imports/1/control?page=2&amp;cursor=50"));
  }

  private Map<String, String> form() throws Exception {
    return new HashMap<>(Map.of("_csrf", claire.csrf(WAITING)));
  }
}
