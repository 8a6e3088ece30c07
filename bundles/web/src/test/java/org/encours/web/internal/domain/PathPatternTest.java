package org.encours.web.internal.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathPatternTest {

  @Test
  void variablesTakeTheSegmentsOfThePath() {
    PathPattern pattern = PathPattern.parse("companies/{siren}/customers/{account}");
    assertEquals(
        Optional.of(Map.of("siren", "732829320", "account", "411 A/B")),
        pattern.match(List.of("companies", "732829320", "customers", "411 A/B")));
    assertEquals(Optional.empty(), pattern.match(List.of("companies", "1", "items", "2")));
    assertEquals(Optional.empty(), pattern.match(List.of("companies", "1", "customers")));
  }

  @Test
  void theHomePageIsTheEmptyPattern() {
    assertEquals(Optional.of(Map.of()), PathPattern.parse("").match(List.of()));
    assertEquals(Optional.empty(), PathPattern.parse("").match(List.of("imports")));
  }

  @Test
  void aLiteralComesBeforeAVariable() {
    PathPattern literal = PathPattern.parse("imports/latest");
    PathPattern variable = PathPattern.parse("imports/{id}");
    assertTrue(literal.compareTo(variable) < 0);
    assertTrue(variable.compareTo(literal) > 0);
    assertEquals(0, variable.compareTo(PathPattern.parse("imports/{number}")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a/{b", "a/x{b}", "a/{}", "{a}/{a}"})
  void aMalformedPatternIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> PathPattern.parse(text));
  }
}
