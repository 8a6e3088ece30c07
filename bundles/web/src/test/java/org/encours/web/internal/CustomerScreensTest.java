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

/** The customer as a legal person: file, contacts, terms, company settings. */
class CustomerScreensTest {
  private static final String COMPANY = "companies/732829320";
  private static final String CUSTOMER = COMPANY + "/customers/411C0005";
  private static final String FILE = CUSTOMER + "/file";
  private static final String CONTACTS = CUSTOMER + "/contacts";
  private static final String TERMS = CUSTOMER + "/terms";

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
        CUSTOMER,
        FILE,
        FILE + "?done=merged",
        COMPANY + "/customers/411000/file",
        CONTACTS,
        CONTACTS + "?contact=105",
        TERMS,
        TERMS + "?terms=45%20jours%20fin%20de%20mois",
        TERMS + "?terms=%3Cb%3E",
        COMPANY + "/settings",
        COMPANY + "/merge-candidates"
      })
  void everyPageIsSoundInBothLanguages(String path) throws Exception {
    for (String language : List.of("fr", "en")) {
      claire.get(path, "Accept-Language", language);
      HttpResponse<String> page = claire.get(path, "Accept-Language", language);
      assertEquals(200, page.statusCode(), page.body());
      assertEquals(List.of(), Html.faults(page.body()));
      assertEquals(1, page.body().split("<h1", -1).length - 1, "one heading");
      assertTrue(page.body().contains("<html lang=\"" + language + "\">"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        FILE,
        FILE + "?part=merge",
        FILE + "?part=found&q=garage",
        FILE + "?part=found&q=nobody",
        FILE + "?part=separate&merge=5",
        FILE + "?part=withdraw&identifier=101",
        CUSTOMER + "/habits",
        CONTACTS + "?contact=105",
        TERMS + "?terms=30%20jours",
        TERMS + "?terms=30",
        COMPANY + "/settings?terms="
      })
  void htmxGetsAPartOfThePage(String path) throws Exception {
    HttpResponse<String> part = claire.get(path, "HX-Request", "true");
    assertEquals(200, part.statusCode(), part.body());
    assertEquals(List.of(), Html.faults(part.body()));
    assertFalse(part.body().contains("<html"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        COMPANY + "/customers/nobody/file",
        CONTACTS + "?contact=1",
        "companies/999999999/settings"
      })
  void whatDoesNotExistIsNotFound(String path) throws Exception {
    assertEquals(404, claire.get(path).statusCode());
  }

  @Test
  void theExampleFollowsTheTextAsItIsTyped() throws Exception {
    String typed = part(TERMS + "?terms=45%20jours%20fin%20de%20mois");
    assertTrue(typed.contains("45 jours fin de mois"));
    assertTrue(typed.contains("Une facture du 16/03/2026 est due le 30/04/2026."), typed);
    assertTrue(typed.contains("Une facture du 31/03/2026 est due le 31/05/2026."), typed);
    assertTrue(part(TERMS + "?terms=45%20jour").contains("45 jours"));
    assertTrue(part(TERMS + "?terms=45%20jours%20fin").contains("pas encore compris"));
    assertTrue(part(TERMS + "?terms=").contains("Par exemple"));
  }

  @Test
  void termsAreDeclaredForTheCustomerAndForTheCompany() throws Exception {
    assertTrue(claire.get(TERMS).body().contains("depuis le 01/01/2026, saisies par claire"));
    Map<String, String> form = form(TERMS);
    form.put("from", "2026-02-01");
    form.put("terms", "30 jours le 10");
    assertDone("terms-saved", claire.post(TERMS, form));
    assertTrue(claire.get(TERMS).body().contains("30 jours le 10"));
    form.put("terms", "bientôt");
    assertEquals(400, claire.post(TERMS, form).statusCode());
    form.put("do", "end");
    form.put("from", "2026-03-01");
    assertDone("terms-ended", claire.post(TERMS, form));
    assertTrue(claire.get(TERMS).body().contains("conditions de la société"));

    Map<String, String> usual = form(COMPANY + "/settings");
    usual.put("terms", "60 jours");
    assertEquals(400, claire.post(COMPANY + "/settings", usual).statusCode(), "no first day");
    usual.put("from", "2026-01-01");
    assertDone("terms-saved", claire.post(COMPANY + "/settings", usual));
    assertTrue(claire.get(COMPANY + "/settings").body().contains("<strong>60 jours</strong>"));
    assertTrue(claire.get(TERMS).body().contains("conditions habituelles de la société depuis"));
  }

  @Test
  void identifiersShowTheirCheckAndAWrongOneIsRefused() throws Exception {
    String page = claire.get(FILE).body();
    assertTrue(page.contains("clé vérifiée"));
    assertTrue(page.contains("la clé du numéro de TVA"));
    assertTrue(page.contains("contredit par une saisie"));
    assertTrue(page.contains("RNE &lt;Tunis&gt;"));
    Map<String, String> form = form(FILE);
    form.put("do", "identify");
    form.put("kind", "SIREN");
    form.put("value", "732829321");
    HttpResponse<String> refused = claire.post(FILE, form, "HX-Request", "true");
    assertEquals(400, refused.statusCode());
    assertTrue(refused.body().contains("la clé du SIREN est fausse"));
    form.put("value", "552 100 554");
    assertDone("identified", claire.post(FILE, form));

    Map<String, String> withdraw = form(FILE);
    withdraw.put("do", "withdraw");
    withdraw.put("identifier", "101");
    assertEquals(400, claire.post(FILE, withdraw).statusCode(), "no reason");
    withdraw.put("reason", "erreur");
    assertDone("withdrawn", claire.post(FILE, withdraw));
  }

  @Test
  void accountsAreFoundMergedAndSeparated() throws Exception {
    String found = part(FILE + "?part=found&q=garage");
    Matcher choice = Pattern.compile("value=\"(732829320/[^\"]+)\"").matcher(found);
    assertTrue(choice.find(), found);
    Map<String, String> form = form(FILE);
    form.put("do", "merge");
    assertEquals(400, claire.post(FILE, form).statusCode(), "nothing chosen");
    form.put("other", choice.group(1));
    assertDone("merged", claire.post(FILE, form));
    form.put("do", "separate");
    form.put("merge", "6");
    assertEquals(400, claire.post(FILE, form).statusCode(), "no reason");
    form.put("reason", "erreur");
    assertDone("separated", claire.post(FILE, form));
    form.put("do", "nonsense");
    assertEquals(404, claire.post(FILE, form).statusCode());
  }

  @Test
  void contactsAreAddedChangedAndEnded() throws Exception {
    Map<String, String> form = form(CONTACTS);
    form.put("role", "buyer");
    form.put("name", "M. Roy");
    form.put("email", "roy");
    assertEquals(400, claire.post(CONTACTS, form).statusCode());
    form.put("email", "roy@client.example");
    assertDone("contact-saved", claire.post(CONTACTS, form));
    assertTrue(claire.get(CONTACTS).body().contains("mailto:roy@client.example"));
    form.put("contact", "105");
    assertDone("contact-saved", claire.post(CONTACTS, form));
    assertFalse(claire.get(CONTACTS).body().contains("compta@client.example"));
    form.put("contact", "106");
    form.put("do", "end");
    assertDone("contact-ended", claire.post(CONTACTS, form));
  }

  @Test
  void viewersReadAndChangeNothing() throws Exception {
    Browser vincent = Browser.of(server.base(), "vincent");
    for (String path : List.of(FILE, CONTACTS, TERMS, COMPANY + "/settings")) {
      String page = vincent.get(path).body();
      assertFalse(page.contains("method=\"post\" action=\"/encours/companies"), path);
      Map<String, String> form = Map.of("_csrf", vincent.csrf(path), "do", "merge");
      assertEquals(403, vincent.post(path, form).statusCode());
    }
  }

  private String part(String path) throws Exception {
    return claire.get(path, "HX-Request", "true").body();
  }

  private Map<String, String> form(String page) throws Exception {
    return new HashMap<>(Map.of("_csrf", claire.csrf(page)));
  }

  private static void assertDone(String what, HttpResponse<String> answer) {
    String location = answer.headers().firstValue("Location").orElse("");
    assertTrue(location.endsWith("?done=" + what), answer.statusCode() + " " + location);
  }

  // Habits

  @Test
  void habitsAreSentencesAndForgottenOnceConfirmed() throws Exception {
    String page = claire.get(CUSTOMER).body();
    assertTrue(page.contains("<li>Déduit un escompte de 2 % (12 fois sur 13)</li>"), page);
    String dialog = claire.get(CUSTOMER + "/habits", "HX-Request", "true").body();
    assertTrue(dialog.contains("Les lettrages restent."), dialog);
    assertEquals("", server.habits.forgottenBy, "asked first");
    HttpResponse<String> done =
        claire.post(CUSTOMER + "/habits", Map.of("_csrf", claire.csrf(CUSTOMER)));
    assertEquals(303, done.statusCode());
    assertEquals("claire", server.habits.forgottenBy);
    String after = claire.get(CUSTOMER + "?done=habits-forgotten").body();
    assertTrue(after.contains("Les habitudes de paiement sont oubliées."));
    assertFalse(after.contains("<h2>Habitudes de paiement</h2>"), "nothing where there is none");
    assertEquals(404, claire.get(CUSTOMER + "/habits").statusCode());
  }

  @Test
  void aViewerSeesHabitsAndForgetsNone() throws Exception {
    Browser vincent = Browser.of(server.base(), "vincent");
    String page = vincent.get(CUSTOMER).body();
    assertTrue(page.contains("Habitudes de paiement") && !page.contains("Oublier"));
    assertEquals(
        403,
        vincent.post(CUSTOMER + "/habits", Map.of("_csrf", vincent.csrf(CUSTOMER))).statusCode());
  }
}
