package org.encours.lettering.internal.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The case files in {@code src/test/resources/cases}: what accountants expect of the rules. */
class MatchingCasesTest {
  static List<Scenario> scenarios() throws IOException, URISyntaxException {
    return CaseFile.readAll(Path.of(MatchingCasesTest.class.getResource("/cases").toURI()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenarios")
  void findsWhatIsExpected(Scenario scenario) {
    Map<String, String> found = ScenarioRun.of(scenario);
    assertEquals(
        listed(scenario.expected().stream().map(Scenario.Expectation::line).toList()),
        listed(found.keySet()),
        scenario::toString);
    for (Scenario.Expectation expectation : scenario.expected()) {
      expectation
          .explanation()
          .ifPresent(text -> assertEquals(text, found.get(expectation.line()), "explanation"));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenarios")
  void lettersTheSameWhateverTheOrderOfTheImport(Scenario scenario) {
    assertEquals(
        letterings(ScenarioRun.of(scenario)), letterings(ScenarioRun.importedBackwards(scenario)));
  }

  private static String letterings(Map<String, String> found) {
    return listed(found.keySet().stream().filter(line -> line.startsWith("Lettrage")).toList());
  }

  private static String listed(Collection<String> lines) {
    return lines.stream().sorted().collect(Collectors.joining("\n"));
  }

  @Test
  void allCaseFilesAreThere() throws Exception {
    assertTrue(scenarios().size() >= 40, "only " + scenarios().size() + " scenarios");
  }

  @Test
  void aCaseFileThatIsNotUnderstoodIsNoSuccess() {
    String head = "| repère | compte | date | pièce | libellé | débit | crédit |";
    String row = "| FA1 | DUPONT | 10/01/2026 | FA-2026-0012 | Facture | 1 200,00 | |";
    String rest = "- Reste ouvert : FA1";
    assertEquals(1, CaseFile.read("cas.md", List.of("## Cas", head, row, rest)).size());
    for (List<String> lines :
        List.of(
            List.of("## Cas", head, rest),
            List.of("## Cas", head, row),
            List.of("## Cas", head, row.replace("1 200,00", ""), rest),
            List.of("## Cas", head.replace("débit", "debit"), row, rest),
            List.of("## Cas", head, row, rest, "- Letrage (reference) : FA1 V1"),
            List.of("## Cas", head, row, rest, "- Mode : automatique"))) {
      assertThrows(IllegalArgumentException.class, () -> CaseFile.read("cas.md", lines));
    }
  }
}
