package org.encours.api.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferencesTest {
  @ParameterizedTest
  @CsvSource({
    "FA-2026-0012, FA20260012",
    "fa 2026/0012, FA20260012",
    "DÉC-2025/77, DEC202577",
    "№ 7, 7",
    "'', ''",
    "-, ''"
  })
  void aNumberIsTheSameHoweverItIsWritten(String written, String canonical) {
    assertEquals(canonical, References.canonical(written));
  }

  @ParameterizedTest
  @ValueSource(strings = {"FA12", "2026", "0001", "FA20260012"})
  void longEnoughToMeanADocument(String number) {
    assertTrue(References.isDistinctive(number));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "01", "F12", "FACTURE", "FACTURE1"})
  void tooShortOrWithoutDigits(String number) {
    assertFalse(References.isDistinctive(number));
  }

  @Test
  void upToFourWordsMakeANumber() {
    Set<String> cited = References.in("Virt FA 2026 00 12 merci");
    assertTrue(cited.contains("FA20260012"), cited::toString);
    assertTrue(cited.contains("2026"), cited::toString);
    assertFalse(cited.contains("VIRTFA20260012"), cited::toString);
    assertFalse(cited.contains("MERCI"), cited::toString);
  }

  @Test
  void anAccentDoesNotPartAWord() {
    Set<String> cited = References.in("Réf. DÉC 2025 00 77");
    assertTrue(cited.contains("DEC20250077"), cited::toString);
  }

  @Test
  void anEndlessWordIsNoNumber() {
    assertEquals(Set.of(), References.in("9".repeat(41)));
    assertEquals(Set.of("9".repeat(40)), References.in("9".repeat(40)));
  }
}
