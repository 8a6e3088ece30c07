package org.encours.web.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.encours.web.internal.sample.SampleServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page on sample data, and what its forms do. */
class ScreensTest {
  private static final String COMPANY = "companies/732829320";
  private static final String CUSTOMER = COMPANY + "/customers/411C0005";
  private static final String NO_BREAK = "\u00a0";
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

  private static String location(HttpResponse<?> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?all=1",
        COMPANY,
        COMPANY + "?asOf=2025-12-31&knownAt=2026-01-15T10:00",
        "companies/123456789",
        COMPANY + "/kpis",
        COMPANY + "/kpis?asOf=2025-12-31&knownAt=2026-01-15T10:00",
        COMPANY + "/customers",
        COMPANY + "/customers?q=morvan&sort=name",
        COMPANY + "/customers?q=%3Cb%3E",
        CUSTOMER,
        CUSTOMER + "?state=all",
        CUSTOMER + "?state=lettered",
        COMPANY + "/customers/411000",
        COMPANY + "/proposals",
        COMPANY + "/proposals?account=411C0005",
        COMPANY + "/letterings",
        COMPANY + "/letterings?undone=true&account=411C0005",
        COMPANY + "/letterings/2",
        COMPANY + "/letterings/3",
        COMPANY + "/lettering-runs/1",
        COMPANY + "/lettering-runs/2",
        COMPANY + "/lettering-runs/3",
        COMPANY + "/lettering-runs/4",
        COMPANY + "/proposals/5",
        COMPANY + "/settings/lettering",
        CUSTOMER + "?tick=5",
        CUSTOMER + "?q=VIR&side=credit&sort=largest",
        CUSTOMER + "?q=nothing-like-it",
        CUSTOMER + "?only=1.2.3",
        COMPANY + "/exports",
        "imports",
        "imports/1",
        "imports/2",
        "imports/3",
        "imports/4",
        "imports/5",
        COMPANY + "?done=renamed"
      })
  void everyPageIsSoundInBothLanguages(String path) throws Exception {
    for (String language : List.of("fr", "en")) {
      // Twice: what a template leaves behind must not hurt the next reader.
      claire.get(path, "Accept-Language", language);
      HttpResponse<String> page = claire.get(path, "Accept-Language", language);
      assertEquals(200, page.statusCode());
      assertEquals(List.of(), Html.faults(page.body()));
      assertTrue(page.body().contains("<html lang=\"" + language + "\">"));
      assertEquals(1, page.body().split("<h1", -1).length - 1, "one heading");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        COMPANY,
        COMPANY + "?part=customer-count",
        COMPANY + "/customers?q=a",
        CUSTOMER,
        COMPANY + "/letterings",
        COMPANY + "/letterings/2",
        COMPANY + "/letterings/2?part=undo",
        COMPANY + "/lettering-runs/2",
        COMPANY + "/lettering-runs/3",
        CUSTOMER + "?tick=5&q=F26",
        "imports",
        "imports/4"
      })
  void htmxGetsAPartOfThePage(String path) throws Exception {
    HttpResponse<String> part = claire.get(path, "HX-Request", "true");
    assertEquals(200, part.statusCode());
    assertEquals(List.of(), Html.faults(part.body()));
    assertFalse(part.body().contains("<html"));
    HttpResponse<String> restored =
        claire.get(path, "HX-Request", "true", "HX-History-Restore-Request", "true");
    assertTrue(restored.body().contains("<html"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nowhere",
        "companies/999999999",
        COMPANY + "/customers/nobody",
        COMPANY + "/letterings/x",
        COMPANY + "/letterings/99999",
        COMPANY + "/lettering-runs/99",
        "imports/77",
        "imports/x",
        "companies/552100554/lettering-runs/1",
        "a/~zz"
      })
  void whatIsNotThereIsAReadablePage(String path) throws Exception {
    HttpResponse<String> page = claire.get(path);
    assertEquals(404, page.statusCode());
    assertEquals(List.of(), Html.faults(page.body()));
    assertTrue(page.body().contains("Cette page n&#39;existe pas"));
  }

  @Test
  void theFirstFileIsExplainedWhereThereIsNoCompany() throws Exception {
    try (SampleServer empty = new SampleServer(0, true, true)) {
      String page = Browser.of(empty.base(), "claire").get("").body();
      assertEquals(List.of(), Html.faults(page));
      assertTrue(page.contains("drop/in/") && page.contains("type=\"file\""));
      String viewers = Browser.of(empty.base(), "vincent").get("").body();
      assertFalse(viewers.contains("type=\"file\""));
    }
  }

  @Test
  void theOnlyCompanyIsGoneToAtOnce() throws Exception {
    server.ledger.companies().forEach(c -> server.ledger.remove(c.id() == 1 ? "" : c.siren()));
    assertEquals("/encours/" + COMPANY, location(claire.get("")));
    assertEquals(200, claire.get("?all=1").statusCode());
  }

  @Test
  void theOverviewAddsUp() throws Exception {
    String page = claire.get(COMPANY).body();
    assertTrue(page.contains("<h1 class=\"ellipsis\" title=\"Manufacture Lyonnaise"));
    Matcher total =
        Pattern.compile("class=\"tile\"><span>Encours clients</span><strong>([^<]+)<")
            .matcher(page);
    assertTrue(total.find());
    assertTrue(total.group(1).matches("\\d{1,3}(" + NO_BREAK + "\\d{3})*,\\d\\d"), total.group(1));
    assertTrue(page.contains("<td class=\"num\">" + total.group(1)), "the totals row agrees");
  }

  @Test
  void theListOfCustomersPagesThereAndBack() throws Exception {
    String first = claire.get(COMPANY + "?asOf=2026-03-16").body();
    String next = link(first, "next");
    assertEquals("?asOf=2026-03-16&page=2&cursor=50", next);
    String second = claire.get(COMPANY + next).body();
    assertTrue(second.contains("Page 2"));
    assertEquals("?asOf=2026-03-16", link(second, "prev"));
  }

  private static String link(String page, String rel) {
    Matcher link = Pattern.compile("rel=\"" + rel + "\" href=\"([^\"]+)\"").matcher(page);
    assertTrue(link.find(), rel);
    return link.group(1).replace("&amp;", "&");
  }

  @Test
  void aSearchThatFindsNothingSaysSoWithoutBeingFooled() throws Exception {
    String page = claire.get(COMPANY + "/customers?q=%3Cscript%3E").body();
    assertTrue(page.contains("&lt;script&gt;"));
    assertFalse(page.contains("<script>"));
    assertTrue(page.contains("Aucun client ne correspond"));
  }

  @Test
  void itemsTickedAreLettered() throws Exception {
    Map<String, String> form = form(CUSTOMER);
    form.put("account", "411C0005");
    HttpResponse<String> one = claire.post(COMPANY + "/letterings", with(form, "entry", "5"));
    assertEquals(400, one.statusCode());
    assertTrue(one.body().contains("Cochez au moins deux postes"));

    String body = "account=411C0005&reason=accord";
    Matcher items =
        Pattern.compile("value=\"(\\d+)\" data-open=\"(-?)\\d+\"")
            .matcher(claire.get(CUSTOMER).body());
    String debit = "";
    String credit = "";
    while (items.find()) {
      if (items.group(2).isEmpty()) debit = items.group(1);
      else credit = items.group(1);
    }
    HttpResponse<String> lettered =
        claire.post(COMPANY + "/letterings?" + body + "&entry=" + debit + "&entry=" + credit, form);
    String back = "/encours/" + CUSTOMER + "?done=lettered-partly&made=";
    assertTrue(location(lettered).startsWith(back), location(lettered));
    assertTrue(claire.get(CUSTOMER + "?done=lettered-partly").body().contains("Lettrage partiel"));
  }

  @Test
  void aLetteringIsUndoneWithAReasonOnly() throws Exception {
    Map<String, String> form = form(CUSTOMER);
    HttpResponse<String> refused =
        claire.post(COMPANY + "/letterings/2", form, "HX-Request", "true");
    assertEquals(400, refused.statusCode());
    assertEquals("#messages", refused.headers().firstValue("HX-Retarget").orElse(""));
    assertTrue(refused.body().contains("Indiquez le motif"));

    HttpResponse<String> undone =
        claire.post(COMPANY + "/letterings/2", with(form, "reason", "Erreur"));
    assertTrue(location(undone).endsWith("?done=unlettered"), location(undone));
    String page = claire.get(COMPANY + "/letterings/2").body();
    assertTrue(page.contains("Délettré le 16/03/2026 10:12 par claire"));
  }

  @Test
  void aProposalIsDecidedInOneClick() throws Exception {
    Map<String, String> form = form(COMPANY + "/proposals");
    String accepted =
        claire
            .post(COMPANY + "/proposals/5", with(form, "decision", "accept"), "HX-Request", "true")
            .body();
    assertEquals(List.of(), Html.faults(accepted));
    assertTrue(accepted.contains("Accepté"));
    HttpResponse<String> again =
        claire.post(COMPANY + "/proposals/5", with(form, "decision", "accept"));
    assertEquals(400, again.statusCode());
    assertTrue(again.body().contains("n&#39;est plus en attente"));
    HttpResponse<String> rejected =
        claire.post(COMPANY + "/proposals/10", with(form, "decision", "reject"));
    assertEquals("/encours/" + COMPANY + "/proposals?done=rejected", location(rejected));
  }

  @Test
  void aRunIsStartedAndWatched() throws Exception {
    HttpResponse<String> started =
        claire.post(COMPANY + "/lettering-runs", with(form(COMPANY), "mode", "automatic"));
    assertEquals("/encours/" + COMPANY + "/lettering-runs/5", location(started));
    assertTrue(claire.get(COMPANY + "/lettering-runs/2").body().contains("hx-trigger=\"load"));
    assertFalse(claire.get(COMPANY + "/lettering-runs/1").body().contains("hx-trigger=\"load"));
  }

  @Test
  void aFaultyImportNamesLineColumnValueAndReason() throws Exception {
    String page = claire.get("imports/3").body();
    assertTrue(page.contains("217 erreurs"));
    assertTrue(page.contains("<td class=\"num\">1" + NO_BREAK + "042</td>"));
    assertTrue(page.contains("EcritureDate"));
    assertTrue(page.contains("<code>20251301</code>"));
    assertTrue(page.contains("il n&#39;y a pas de treizième mois"));
    String english = claire.get("imports/3", "Accept-Language", "en").body();
    assertTrue(english.contains("there is no thirteenth month"));
  }

  @Test
  void theExportIsAFile() throws Exception {
    HttpResponse<String> file = claire.get(COMPANY + "/exports/fec?from=2025-01-01");
    assertEquals("JournalCode\tJournalLib\n", file.body());
    assertEquals(
        "attachment; filename*=UTF-8''732829320FEC20251231.txt",
        file.headers().firstValue("Content-Disposition").orElse(""));
    HttpResponse<String> refused = claire.get(COMPANY + "/exports/fec?from=tomorrow");
    assertEquals(400, refused.statusCode());
    assertTrue(refused.body().contains("n&#39;est pas une date"));
  }

  @Test
  void withLetteringSwitchedOffTheLedgerIsStillThere() throws Exception {
    try (SampleServer off = new SampleServer(0, false, false)) {
      Browser browser = Browser.of(off.base(), "claire");
      assertFalse(browser.get(CUSTOMER).body().contains("name=\"entry\""));
      String proposals = browser.get(COMPANY + "/proposals").body();
      assertTrue(proposals.contains("Le lettrage est arrêté pour le moment"));
      HttpResponse<String> refused =
          browser.post(
              COMPANY + "/proposals/5",
              Map.of("_csrf", browser.csrf(COMPANY), "decision", "accept"));
      assertEquals(400, refused.statusCode());
      assertTrue(refused.body().contains("Cette fonction est arrêtée"));
    }
  }

  @Test
  void anUnknownMethodIsRefused() throws Exception {
    String token = claire.csrf(COMPANY);
    assertEquals(404, claire.post("nowhere", Map.of("_csrf", token)).statusCode());
    assertEquals(404, claire.post(COMPANY + "/customers", Map.of("_csrf", token)).statusCode());
  }

  private Map<String, String> form(String page) throws Exception {
    return new HashMap<>(Map.of("_csrf", claire.csrf(page)));
  }

  private static Map<String, String> with(Map<String, String> form, String name, String value) {
    Map<String, String> more = new HashMap<>(form);
    more.put(name, value);
    return more;
  }
}
