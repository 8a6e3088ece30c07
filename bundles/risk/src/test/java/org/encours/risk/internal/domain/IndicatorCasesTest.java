package org.encours.risk.internal.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.encours.api.risk.Assessment;
import org.encours.api.risk.Contribution;
import org.encours.api.risk.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The case files in {@code src/test/resources/cases}: what each indicator says of whom. */
class IndicatorCasesTest {
  static List<IndicatorCase> cases() throws IOException, URISyntaxException {
    Path folder = Path.of(IndicatorCasesTest.class.getResource("/cases").toURI());
    List<IndicatorCase> cases = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        cases.addAll(IndicatorCase.read(Files.readAllLines(file)));
      }
    }
    return cases;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void theIndicatorsSayWhatIsExpected(IndicatorCase one) {
    assertFalse(one.expected().isEmpty(), "nothing expected");
    Assessment assessment = PaymentModel.shipped(List.of()).assess(one.question());
    Map<String, String> said = new LinkedHashMap<>();
    for (Contribution contribution : assessment.contributions()) {
      String explanation = contribution.reading().explanation().get().fr();
      said.put(contribution.indicator().id(), "(" + judged(contribution) + ") : " + explanation);
    }
    one.expected()
        .forEach((indicator, expected) -> assertEquals(expected, said.get(indicator), indicator));
  }

  private static String judged(Contribution contribution) {
    if (contribution.reading() instanceof Reading.Missing) return "sans réponse";
    if (contribution.logOdds() == 0) return "neutre";
    return contribution.logOdds() > 0 ? "défavorable" : "favorable";
  }

  @Test
  void everyIndicatorHasACase() throws Exception {
    TreeSet<String> shipped = new TreeSet<>(List.of(new PastDueIndicator().id()));
    PaymentModel.LEARNT.forEach(indicator -> shipped.add(indicator.id()));
    TreeSet<String> shown = new TreeSet<>();
    for (IndicatorCase one : cases()) shown.addAll(one.expected().keySet());
    assertEquals(shipped, shown);
    assertTrue(cases().size() >= 15, "only " + cases().size() + " cases");
  }

  @Test
  void aCaseThatIsNotUnderstoodIsNoSuccess() {
    for (String line : List.of("- Vent : demain", "- Retard : beaucoup", "| a | b |")) {
      assertThrows(
          IllegalArgumentException.class,
          () -> IndicatorCase.read(List.of("## Cas", "| décision |", line)));
    }
  }
}
