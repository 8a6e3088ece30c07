package org.encours.web.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.encours.api.lettering.Difference;
import org.encours.api.lettering.RuleMode;
import org.encours.web.internal.sample.SampleServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lettering workbench: proposals, items, runs, settings. */
class LetteringScreensTest {
  private static final String COMPANY = "companies/732829320";
  private static final String EMPTY_COMPANY = "companies/552100554";
  private static final String CUSTOMER = COMPANY + "/customers/411C0005";
  private static final String LARGE = COMPANY + "/customers/411C0991";
  private static final String SETTINGS = COMPANY + "/settings/lettering";
  private static final Pattern BOX = Pattern.compile("value=\"(\\d+)\" data-open=\"(-?\\d+)\"");

  private SampleServer server;
  private Browser claire;

  /** An entry and what is open of it. */
  private record Box(long entry, long open) {
    String ticked() {
      return entry + "_" + open;
    }
  }

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

  private Map<String, String> form(String... fields) throws Exception {
    Map<String, String> form = new HashMap<>(Map.of("_csrf", claire.csrf(COMPANY)));
    for (int i = 0; i < fields.length; i += 2) form.put(fields[i], fields[i + 1]);
    return form;
  }

  private List<Box> boxes(String page) throws Exception {
    List<Box> boxes = new ArrayList<>();
    Matcher box = BOX.matcher(claire.get(page).body());
    while (box.find())
      boxes.add(new Box(Long.parseLong(box.group(1)), Long.parseLong(box.group(2))));
    return boxes;
  }

  private Box largest(String page, int sign) throws Exception {
    return boxes(page).stream()
        .filter(box -> Long.signum(box.open()) == sign)
        .max((one, other) -> Long.compare(Math.abs(one.open()), Math.abs(other.open())))
        .orElseThrow();
  }

  private HttpResponse<String> letter(String ticked, String... fields) throws Exception {
    Map<String, String> form = form(fields);
    form.put("account", "411C0005");
    form.put("ticked", ticked);
    return claire.post(COMPANY + "/letterings", form);
  }

  // Conflicts with the ERP

  @Test
  void theWorkbenchLeadsToTheConflictsWhileThereAreAny() throws Exception {
    String conflicts = COMPANY + "/lettering-conflicts";
    assertTrue(claire.get(COMPANY + "/proposals").body().contains("/" + conflicts + "\""));
    String page = claire.get(conflicts).body();
    assertEquals(2, page.split("<article", -1).length - 1);
    assertTrue(page.contains("ERP : BB") && page.contains("Seulement ici"), page);

    HttpResponse<String> one = claire.post(conflicts, form("keep", "ours", "conflict", "2"));
    assertEquals("/encours/" + conflicts + "?done=conflicts-decided", location(one));
    assertEquals(1, claire.get(conflicts).body().split("<article", -1).length - 1);
    HttpResponse<String> late = claire.post(conflicts, form("keep", "erp", "conflict", "2"));
    assertTrue(late.body().contains("Non tranchés (1)"), late.body());
    claire.post(conflicts, form("keep", "erp", "conflict", "1"));

    assertTrue(claire.get(conflicts).body().contains("Aucun conflit à trancher"));
    String decided = claire.get(conflicts + "?decided=true").body();
    assertTrue(decided.contains("par claire") && decided.contains("de l&#39;ERP a été repris"));
    assertFalse(claire.get(COMPANY + "/proposals").body().contains(conflicts));
    assertEquals(List.of("2 OURS claire", "1 ERP claire"), server.conflicts.decisions);
  }

  @Test
  void whoOnlyReadsDecidesNoConflict() throws Exception {
    Browser vincent = Browser.of(server.base(), "vincent");
    String page = vincent.get(COMPANY + "/lettering-conflicts").body();
    assertFalse(page.contains("name=\"keep\""));
  }

  @Test
  void theSettingsSayWhoseLetteringHolds() throws Exception {
    assertTrue(claire.get(SETTINGS).body().contains("value=\"ask\" checked"));
    claire.post(
        SETTINGS,
        form("automatic", "0", "proposed", "0", "percent", "0", "least", "0", "conflicts", "erp"));
    assertTrue(claire.get(SETTINGS).body().contains("value=\"erp\" checked"));
  }

  @Test
  void anImportListsWhatTheErpChanged() throws Exception {
    String changes = "imports/1/changes";
    assertTrue(claire.get("imports/1").body().contains("/" + changes + "\""));
    String page = claire.get(changes).body();
    assertTrue(page.contains("validée le 31/03/2025"), page);
    assertTrue(page.contains("Facture &lt;12 mars&gt;") && page.contains("Facture corrigée"));
    assertEquals(404, claire.get("imports/99/changes").statusCode());
  }

  // Proposals

  @Test
  void proposalsStandByCustomerTheSurestFirst() throws Exception {
    String page = claire.get(COMPANY + "/proposals").body();
    List<Integer> firsts = new ArrayList<>();
    Matcher group =
        Pattern.compile("class=\"of-customer\".*?data-confidence=\"(\\d+)\"", Pattern.DOTALL)
            .matcher(page);
    while (group.find()) firsts.add(Integer.parseInt(group.group(1)));
    assertTrue(firsts.size() > 5, firsts.toString());
    List<Integer> sorted = new ArrayList<>(firsts);
    sorted.sort((one, other) -> other - one);
    assertEquals(sorted, firsts);
    assertEquals(1, page.split("<h2><a href=\"[^\"]*411C0991\">", -1).length - 1, "one heading");
  }

  @Test
  void aProposalTellsItsDifferenceAndItsAlternatives() throws Exception {
    String page = claire.get(COMPANY + "/proposals").body();
    assertTrue(page.contains("– frais bancaires</span>"));
    assertTrue(page.contains("2 autres combinaisons") && page.contains("1 autre combinaison<"));
    String english = claire.get(COMPANY + "/proposals", "Accept-Language", "en").body();
    assertTrue(english.contains("– bank fees</span>"));
    assertTrue(english.contains("2 other combinations"));
  }

  @Test
  void theTickedAreAcceptedEachOnItsOwn() throws Exception {
    server.lettering.reject(server.ledger.companies().get(0), 10, "paul");
    HttpResponse<String> answer =
        claire.post(COMPANY + "/proposals?proposal=5&proposal=10", form(), "HX-Request", "true");
    assertEquals(200, answer.statusCode());
    assertEquals(List.of(), Html.faults(answer.body()));
    assertTrue(answer.body().contains("1 rapprochement accepté."));
    assertTrue(answer.body().contains("hx-swap-oob=\"outerHTML:#proposal-5\""));
    assertTrue(answer.body().contains("id=\"refused-10\" hx-swap-oob=\"true\">Ce rapprochement"));
    assertTrue(claire.get(CUSTOMER + "?state=lettered").body().contains("letterings/1005"));
  }

  @Test
  void nothingTickedIsNothingAccepted() throws Exception {
    HttpResponse<String> none = claire.post(COMPANY + "/proposals", form());
    assertEquals(400, none.statusCode());
    assertTrue(none.body().contains("Cochez au moins un rapprochement"));
    HttpResponse<String> whole = claire.post(COMPANY + "/proposals?proposal=5", form());
    assertTrue(location(whole).endsWith("/proposals?done=accepted-all"), location(whole));
  }

  @Test
  void anAcceptedProposalIsTakenBackAtOnce() throws Exception {
    String accepted =
        claire
            .post(COMPANY + "/proposals/5", form("decision", "accept"), "HX-Request", "true")
            .body();
    assertTrue(accepted.contains("data-key=\"u\""));
    assertTrue(accepted.contains("name=\"reason\" value=\"Erreur de saisie\""));
    HttpResponse<String> undone =
        claire.post(
            COMPANY + "/letterings/1005",
            form("reason", "Erreur de saisie", "from", "proposals"),
            "HX-Request",
            "true");
    assertTrue(undone.body().contains("Les postes sont de nouveau ouverts"));
    assertTrue(claire.get(COMPANY + "/letterings/1005").body().contains("Erreur de saisie"));
  }

  @Test
  void aProposalIsAdjustedAmongTheItemsOfItsCustomer() throws Exception {
    String page = claire.get(CUSTOMER + "?tick=5").body();
    assertTrue(page.contains("Rapprochement à ajuster"));
    assertTrue(page.contains("data-preset"));
    assertEquals(2, page.split("type=\"checkbox\" name=\"entry\"[^>]* checked", -1).length - 1);
    assertEquals(boxes(CUSTOMER).size(), boxes(CUSTOMER + "?tick=5").size(), "none twice");
    String others = claire.get(LARGE + "?tick=5").body();
    assertFalse(others.contains("Rapprochement à ajuster"), "a proposal of another customer");
  }

  // Items

  @Test
  void itemsAreFilteredByAmountPieceLabelAndSide() throws Exception {
    Box box = boxes(CUSTOMER).get(0);
    String typed = Math.abs(box.open()) / 100 + "," + String.format("%02d", box.open() % 100);
    assertTrue(boxes(CUSTOMER + "?q=" + typed).contains(box), typed);
    assertTrue(boxes(CUSTOMER + "?q=" + typed).size() < boxes(CUSTOMER).size());
    assertTrue(boxes(CUSTOMER + "?q=virement+sepa").stream().allMatch(each -> each.open() < 0));
    assertTrue(boxes(CUSTOMER + "?side=credit").stream().allMatch(each -> each.open() < 0));
    assertTrue(boxes(CUSTOMER + "?side=debit").stream().allMatch(each -> each.open() > 0));
    String none = claire.get(CUSTOMER + "?q=qwertz").body();
    assertTrue(none.contains("Aucun poste ne correspond à ce filtre."));
  }

  @Test
  void aLargeAccountIsSortedAndPagedWithItsFilter() throws Exception {
    List<Box> first = boxes(LARGE + "?sort=largest&side=debit");
    assertEquals(200, first.size());
    String page = claire.get(LARGE + "?sort=largest&side=debit").body();
    assertTrue(page.contains("aria-sort=\"descending\""));
    Matcher next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(page);
    assertTrue(next.find());
    String query = next.group(1).replace("&amp;", "&");
    assertEquals("?side=debit&sort=largest&page=2&cursor=200", query);
    List<Box> second = boxes(LARGE + query);
    assertTrue(first.get(199).open() >= second.get(0).open());
  }

  @Test
  void tickedItemsOfSeveralPagesAreLetteredTogether() throws Exception {
    Box debit = largest(CUSTOMER, 1);
    Box credit = largest(CUSTOMER, -1);
    HttpResponse<String> lettered =
        letter(debit.ticked() + "." + credit.ticked(), "q", "F26", "sort", "largest");
    assertTrue(
        location(lettered).contains("?q=F26&sort=largest&done=lettered-partly&made="),
        location(lettered));
    String page = claire.get(location(lettered).replace("/encours/", "")).body();
    assertTrue(page.contains("class=\"just\"") && page.contains("2 postes lettrés"));
  }

  @Test
  void aDifferenceIsWrittenOffWhereThePersonSaysSo() throws Exception {
    Box debit = largest(CUSTOMER, 1);
    Box credit = largest(CUSTOMER, -1);
    HttpResponse<String> lettered =
        letter(debit.ticked() + "." + credit.ticked(), "writtenOff", "discount");
    assertTrue(location(lettered).contains("done=lettered&made="), location(lettered));
    String id = location(lettered).replaceAll(".*made=", "");
    String page = claire.get(COMPANY + "/letterings/" + id).body();
    assertTrue(page.contains("Écart passé") && page.contains("– escompte"), page);
    HttpResponse<String> odd = letter(debit.ticked() + "." + credit.ticked(), "writtenOff", "x");
    assertEquals(400, odd.statusCode());
  }

  @Test
  void everyKindOfDifferenceIsOffered() throws Exception {
    String page = claire.get(CUSTOMER).body();
    for (Difference.Kind kind : Difference.Kind.values()) {
      assertTrue(page.contains("<option value=\"" + kind.code() + "\">passer l&#39;écart en"));
    }
  }

  @Test
  void whatSomebodyElseLetteredMeanwhileIsNamed() throws Exception {
    Box debit = largest(CUSTOMER, 1);
    Box credit = largest(CUSTOMER, -1);
    String ticked = debit.ticked() + "." + credit.ticked();
    assertEquals(303, letter(ticked).statusCode());
    HttpResponse<String> plain = letter(ticked);
    assertEquals(400, plain.statusCode());
    assertTrue(plain.body().contains("Entre-temps, ces postes ont été lettrés"), plain.body());

    Map<String, String> form = form("account", "411C0005", "ticked", ticked);
    HttpResponse<String> refused = claire.post(COMPANY + "/letterings", form, "HX-Request", "true");
    assertEquals(List.of(), Html.faults(refused.body()));
    assertTrue(refused.body().contains("data-taken=\""), refused.body());
    assertTrue(refused.body().contains(", claire)"), "who lettered them");
    assertTrue(refused.body().contains("hx-trigger=\"load\" hx-target=\"#items\""));
  }

  // Runs

  @Test
  void aRunIsAskedToStop() throws Exception {
    String running = claire.get(COMPANY + "/lettering-runs/2").body();
    assertTrue(running.contains("<button>Annuler</button>"));
    HttpResponse<String> stopped =
        claire.post(COMPANY + "/lettering-runs/2", form(), "HX-Request", "true");
    assertEquals(200, stopped.statusCode());
    assertTrue(stopped.body().contains("Arrêt demandé"));
    assertFalse(stopped.body().contains("<button>Annuler</button>"));
    assertEquals(303, claire.post(COMPANY + "/lettering-runs/1", form()).statusCode());
    assertFalse(claire.get(COMPANY + "/lettering-runs/1").body().contains("Arrêt demandé"));
  }

  @Test
  void aRunShowsABarBeforeItsFirstAccount() throws Exception {
    String queued = claire.get(COMPANY + "/lettering-runs/4").body();
    assertTrue(queued.contains("<progress max=\"100\" aria-label"));
  }

  @Test
  void aDryRunListsWhatItWouldDo() throws Exception {
    String page = claire.get(COMPANY + "/lettering-runs/3").body();
    assertTrue(page.contains("Serait lettré d&#39;office") && page.contains("Serait proposé"));
    assertTrue(page.contains("déjà proposé") && page.contains("Lettrer pour de bon"));
    assertFalse(page.contains("value=\"accept\""));
    assertTrue(page.contains("rel=\"next\""), "paged");
    String part = claire.get(COMPANY + "/lettering-runs/3", "HX-Request", "true").body();
    assertTrue(part.contains("<div id=\"foreseen\" hx-swap-oob=\"true\">"));
  }

  @Test
  void aDryRunIsStartedBesideTheOthers() throws Exception {
    assertTrue(claire.get(COMPANY + "/proposals").body().contains("value=\"dry-run\""));
    HttpResponse<String> started =
        claire.post(COMPANY + "/lettering-runs", form("mode", "dry-run"));
    assertTrue(
        claire.get(location(started).replace("/encours/", "")).body().contains("simulation"));
    assertEquals(400, claire.post(COMPANY + "/lettering-runs", form("mode", "x")).statusCode());
  }

  // Settings

  @Test
  void thePolicyIsChosen() throws Exception {
    String page = claire.get(SETTINGS).body();
    assertTrue(page.contains("Montant identique et unique"));
    assertTrue(page.contains("name=\"percent\" value=\"2,5\""));
    HttpResponse<String> saved =
        claire.post(
            SETTINGS,
            form(
                "mode.reference", "propose",
                "mode.combination", "off",
                "automatic", "0,10",
                "proposed", "1 200",
                "percent", "3,5 %",
                "least", "60",
                "withholding", "1,5 ; 1 %; "));
    assertEquals("/encours/" + SETTINGS + "?done=policy-saved", location(saved));
    assertEquals("claire", server.policies.actor);
    assertEquals(RuleMode.PROPOSE, server.policies.policy.mode("reference"));
    assertEquals(RuleMode.OFF, server.policies.policy.mode("combination"));
    assertEquals(RuleMode.OFF, server.policies.policy.mode("absent"), "a rule that is stopped");
    assertEquals(10, server.policies.policy.automaticDifference());
    assertEquals(1_200_00, server.policies.policy.proposedDifference());
    assertEquals(35, server.policies.policy.proposedPermille());
    assertEquals(60, server.policies.policy.leastConfidence());
    assertEquals(List.of(10, 15), server.policies.policy.withholdingPermille());
    assertTrue(claire.get(SETTINGS, "Accept-Language", "fr").body().contains("value=\"1 ; 1,5\""));
    assertTrue(claire.get(SETTINGS, "Accept-Language", "en").body().contains("value=\"3.5\""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "automatic=-1",
        "proposed=ten",
        "percent=101",
        "least=200",
        "least=x",
        "withholding=60",
        "withholding=a"
      })
  void aPolicyThatMakesNoSenseIsRefusedInWords(String field) throws Exception {
    String[] pair = field.split("=");
    HttpResponse<String> refused = claire.post(SETTINGS, form(pair[0], pair[1]));
    assertEquals(400, refused.statusCode());
    assertTrue(refused.body().contains("« " + pair[1] + " » n&#39;est pas un"), refused.body());
    assertEquals("", server.policies.actor);
  }

  // Rights, empty states

  @Test
  void aViewerSeesEverythingAndDecidesNothing() throws Exception {
    Browser vincent = Browser.of(server.base(), "vincent");
    String proposals = vincent.get(COMPANY + "/proposals").body();
    assertTrue(proposals.contains("frais bancaires"));
    assertFalse(proposals.contains("data-pick") || proposals.contains("value=\"dry-run\""));
    assertFalse(vincent.get(COMPANY + "/lettering-runs/2").body().contains("<button>Annuler"));
    assertFalse(vincent.get(COMPANY + "/lettering-runs/3").body().contains("pour de bon"));
    String settings = vincent.get(SETTINGS).body();
    assertTrue(settings.contains("disabled") && !settings.contains("Enregistrer"));
    Map<String, String> form = Map.of("_csrf", vincent.csrf(COMPANY));
    for (String path : List.of("/proposals", "/lettering-runs/2", "/settings/lettering")) {
      assertEquals(403, vincent.post(COMPANY + path, form).statusCode(), path);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/proposals?proposal=5", "/lettering-runs/2", "/settings/lettering"})
  void aFormWithoutTheTokenIsRefused(String path) throws Exception {
    assertEquals(403, claire.post(COMPANY + path, Map.of("least", "1")).statusCode());
    assertEquals("", server.policies.actor);
  }

  @Test
  void whereThereIsNothingThePagesSaySo() throws Exception {
    String page = claire.get(EMPTY_COMPANY + "/proposals").body();
    assertEquals(List.of(), Html.faults(page));
    assertTrue(page.contains("Aucun rapprochement à décider"));
    String english = claire.get(EMPTY_COMPANY + "/proposals", "Accept-Language", "en").body();
    assertFalse(english.contains("Rapprochement"), "French on an English page");
  }
}
