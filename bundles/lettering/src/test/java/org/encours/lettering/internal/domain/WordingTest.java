package org.encours.lettering.internal.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.encours.api.document.References;
import org.junit.jupiter.api.Test;

class WordingTest {
  @Property(tries = 2000)
  void readsTheWordsThatReferencesRead(@ForAll String text) {
    assertEquals(References.words(text), words(Wording.of(text)));
  }

  @Test
  void leavesAccentsOut() {
    assertEquals(
        List.of("REGLEMENT", "N", "12", "ETE"),
        words(Wording.of("Règlement n° 12, \u00e9te\u0301")));
  }

  @Test
  void equalStretchesShareTheirHash() {
    Wording label = Wording.of("virt FA 2024-000123 merci");
    Wording number = Wording.of("FA2024-000123");
    assertEquals(number.hash(), label.hash(1, 4));
    assertEquals(number.hashOfForm(0, 2), label.hashOfForm(1, 4));
    assertTrue(label.reads(1, 4, number));
    assertNotEquals(number.hash(), label.hash(1, 3));
    assertEquals(Wording.of("2024000123").hash(), number.hashOfDigits());
    assertEquals(Wording.of("FA20240").hash(), number.hashAt(0, 7));
  }

  @Test
  void aSlipReadsLikeTheNumberThatWasMeant() {
    Wording written = Wording.of("payé FA2024-000132 merci");
    assertEquals(
        Wording.of("FA2024-000123").hash(), written.hashOfSlip(1, 3, written.start(3) - 2));
  }

  @Test
  void noTwoWordsShareACode() {
    assertEquals(Wording.code("FACT"), Wording.of("Fact. 118").code(0));
    assertNotEquals(Wording.code("FA"), Wording.code("AF"));
    assertNotEquals(Wording.code("A"), Wording.code("AA"));
    assertEquals(0, Wording.of("IRREVOCABLEMENT").code(0));
    assertEquals(Wording.code("FA"), Wording.of("FA118").codeOfLetters(0));
    assertEquals(118, Wording.of("FA000118").number(2, 0, 9));
  }

  private static List<String> words(Wording wording) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < wording.words(); i++) words.add(wording.text(i, i + 1));
    return words;
  }
}
