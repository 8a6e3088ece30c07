package org.encours.web.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.encours.api.document.TableMapping;
import org.encours.api.document.TableMapping.Field;
import org.encours.api.document.TableMapping.Shape;
import org.encours.web.internal.sample.SampleServer;
import org.encours.web.internal.sample.SampleTables;
import org.encours.web.internal.screen.SampleScreens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Saying what the columns of a refused table mean. */
class TableMappingScreenTest {
  private static final String PAGE = "imports/1/mapping";
  private static final String CHOSEN = "selected>";
  private final SampleTables tables = new SampleTables();
  private SampleServer server;
  private Browser claire;

  @BeforeEach
  void start() throws Exception {
    server = new SampleServer(0, false, true, SampleScreens.tables(tables, true));
    claire = Browser.of(server.base(), "claire");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Map<String, String> form(String... more) throws Exception {
    Map<String, String> form = new HashMap<>(Map.of("_csrf", claire.csrf(PAGE)));
    for (int i = 0; i < tables.titles().size(); i++) form.put("t" + i, tables.titles().get(i));
    form.putAll(
        Map.of(
            "c0",
            "ACCOUNT",
            "c1",
            "DATE",
            "c2",
            "AMOUNT",
            "name",
            "Ventes",
            "siren",
            "732 829 320"));
    for (int i = 0; i < more.length; i += 2) form.put(more[i], more[i + 1]);
    return form;
  }

  private static String location(HttpResponse<?> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  @Test
  void everyPageIsSoundInBothLanguages() throws Exception {
    tables.mappings.save("732829320", tables.mapping("Ancienne"), "claire");
    tables.siren = "732829320";
    for (String path : List.of(PAGE, "imports/1")) {
      for (String language : List.of("fr", "en")) {
        claire.get(path, "Accept-Language", language);
        HttpResponse<String> page = claire.get(path, "Accept-Language", language);
        assertEquals(200, page.statusCode(), page.body());
        assertEquals(List.of(), Html.faults(page.body()));
        assertEquals(1, page.body().split("<h1", -1).length - 1, "one heading");
      }
    }
  }

  @Test
  void theRefusedImportLeadsToTheMapping() throws Exception {
    String page = claire.get("imports/1").body();
    assertTrue(page.contains("href=\"/encours/imports/1/mapping\""), page);
    assertTrue(page.contains("Définir la correspondance"));
    assertFalse(page.contains("Importer à nouveau"), "the company is not known");
    tables.siren = "732829320";
    assertTrue(claire.get("imports/1").body().contains("Importer à nouveau"));

    String viewer = Browser.of(server.base(), "vincent").get("imports/1").body();
    assertFalse(viewer.contains("imports/1/mapping"));
    assertEquals(403, Browser.of(server.base(), "vincent").get(PAGE).statusCode());
  }

  @Test
  void whatTheTitlesSeemToMeanIsPreselected() throws Exception {
    String page = claire.get(PAGE).body();
    assertTrue(page.contains("<option value=\"ACCOUNT\" " + CHOSEN + "Compte client"), page);
    assertTrue(page.contains("Signification de la colonne « Compte »"));
    assertTrue(page.contains("411DUPONT"), "sample");
    assertTrue(page.contains("FA1"), "preview");
    assertTrue(page.contains("1\u202f234,50") || page.contains("1\u00a0234,50"), "preview " + page);
    assertTrue(page.contains("n&#39;est pas une date"), "error in place");
  }

  @Test
  void aChoiceIsShownAtOnceAndWhatIsMissingIsSaid() throws Exception {
    HttpResponse<String> part = claire.post(PAGE, form("c0", ""), "HX-Request", "true");
    assertEquals(200, part.statusCode());
    assertEquals(List.of(), Html.faults(part.body()));
    assertFalse(part.body().contains("<html"));
    assertTrue(part.body().contains("Indiquez la colonne du compte client."));
    assertFalse(part.body().contains("FA1"), "no preview of half a mapping");

    String twice = claire.post(PAGE, form("c3", "DATE"), "HX-Request", "true").body();
    assertTrue(twice.contains("Deux colonnes ont la même signification : « Date », « Libellé »."));
  }

  /** A form that htmx sends takes the button along that has the focus: tabbing would save. */
  @Test
  void theFormItselfIsNoRequestOfHtmx() throws Exception {
    String page = claire.get(PAGE).body();
    int start = page.indexOf("<form class=\"mapping\"");
    assertFalse(page.substring(start, page.indexOf('>', start)).contains("hx-"));
    assertTrue(page.contains("hx-trigger=\"change from:closest form"));
  }

  @Test
  void anotherShapeOpensTheTableAgain() throws Exception {
    String part =
        claire.post(PAGE, form("delimiter", "tab", "header", "3", "dates", "yyyyMMdd")).body();
    assertEquals(new Shape("UTF-8", '\t', "", 3, ',', "yyyyMMdd"), tables.opened);
    assertTrue(part.contains("<option value=\"tab\" " + CHOSEN), part);
    assertTrue(part.contains("value=\"yyyyMMdd\""));
  }

  @Test
  void itIsSavedAndTheFileTakenInAgain() throws Exception {
    HttpResponse<String> saved =
        claire.post(PAGE, form("do", "save-import", "journal", "VT"), "HX-Request", "true");
    assertEquals(204, saved.statusCode(), saved.body());
    assertEquals("/encours/imports/99", saved.headers().firstValue("HX-Redirect").orElse(""));
    TableMapping mapping = tables.mappings.of("732829320").get(0);
    assertEquals("Ventes", mapping.name());
    assertEquals(
        Map.of(Field.ACCOUNT, "Compte", Field.DATE, "Date", Field.AMOUNT, "Montant"),
        mapping.columns());
    assertEquals(Map.of(Field.JOURNAL, "VT"), mapping.constants());
    assertEquals("732829320", tables.received.siren().orElseThrow());
    assertEquals("ventes.csv", tables.received.filename());
    assertEquals(SampleTables.TEXT, new String(tables.content, StandardCharsets.UTF_8));
  }

  @Test
  void itIsSavedOnlyOrRetired() throws Exception {
    HttpResponse<String> saved = claire.post(PAGE, form("do", "save"));
    assertEquals("/encours/imports/1?done=mapping-saved", location(saved));
    assertEquals(1, tables.mappings.of("732829320").size());
    HttpResponse<String> retired = claire.post(PAGE, form("do", "retire", "mapping", "Ventes"));
    assertEquals("/encours/imports/1/mapping?done=mapping-retired", location(retired));
    assertEquals(List.of(), tables.mappings.of("732829320"));
  }

  @Test
  void withoutCompanyOrColumnNothingIsSaved() throws Exception {
    HttpResponse<String> company = claire.post(PAGE, form("do", "save", "siren", ""));
    assertEquals(400, company.statusCode());
    assertTrue(company.body().contains("Indiquez le SIREN"));
    HttpResponse<String> column =
        claire.post(PAGE, form("do", "save", "c1", ""), "HX-Request", "true");
    assertEquals(400, column.statusCode());
    assertEquals("#messages", column.headers().firstValue("HX-Retarget").orElse(""));
    assertEquals(List.of(), tables.mappings.of("732829320"));
  }

  @Test
  void otherImportsHaveNoMapping() throws Exception {
    assertEquals(404, claire.get("imports/7/mapping").statusCode());
    tables.kind = "fec";
    assertEquals(404, claire.get(PAGE).statusCode());
    assertFalse(claire.get("imports/1").body().contains("mapping"));
  }

  @Test
  void withoutTheReaderOfTablesThePageSaysSo() throws Exception {
    try (SampleServer off = new SampleServer(0, false, true, SampleScreens.tables(tables, false))) {
      HttpResponse<String> page = Browser.of(off.base(), "claire").get(PAGE);
      assertEquals(200, page.statusCode());
      assertEquals(List.of(), Html.faults(page.body()));
      assertTrue(page.body().contains("encours-formats-tables"));
    }
  }
}
