package org.encours.bank.internal;

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
class MovementCasesTest {
  static List<Scenario> scenarios() throws IOException, URISyntaxException {
    return CaseFile.readAll(Path.of(MovementCasesTest.class.getResource("/cases").toURI()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenarios")
  void becomesWhatIsExpected(Scenario scenario) {
    Map<String, String> found = ScenarioRun.of(scenario);
    assertEquals(
        listed(scenario.expected().stream().map(Scenario.Expectation::line).toList()),
        listed(found.keySet()),
        () -> scenario + "\n" + found);
    for (Scenario.Expectation expectation : scenario.expected()) {
      expectation
          .explanation()
          .ifPresent(text -> assertEquals(text, found.get(expectation.line()), "explanation"));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenarios")
  void theOrderInWhichThingsComeMakesNoDifference(Scenario scenario) {
    assertEquals(
        listed(ScenarioRun.of(scenario).keySet()),
        listed(ScenarioRun.backwards(scenario).keySet()));
  }

  private static String listed(Collection<String> lines) {
    return lines.stream().sorted().collect(Collectors.joining("\n"));
  }

  @Test
  void allCaseFilesAreThere() throws Exception {
    assertTrue(scenarios().size() >= 60, "only " + scenarios().size() + " scenarios");
  }

  @Test
  void aCaseFileThatIsNotUnderstoodIsNoSuccess() {
    String head = "| client | nom |";
    String row = "| DUPONT | Dupont SARL |";
    String expected = "- Retenu : FR76 → DUPONT";
    assertEquals(1, CaseFile.read("cas.md", List.of("## Cas", head, row, expected)).size());
    for (List<String> lines :
        List.of(
            List.of("## Cas", head, row),
            List.of("## Cas", head, "", expected),
            List.of("## Cas", head.replace("client", "customer"), row, expected),
            List.of("## Cas", head.replace("nom", "name"), row, expected),
            List.of("## Cas", head, row, expected, "- Reglement (name) : V1 → DUPONT"))) {
      assertThrows(IllegalArgumentException.class, () -> CaseFile.read("cas.md", lines));
    }
  }
}
