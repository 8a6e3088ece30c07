package org.encours.api.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;

class WordingTest {
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9]+");

  @Property(tries = 2000)
  void readsRunsOfPlainLettersAndDigits(@ForAll String text) {
    assertEquals(wordsByPattern(text), words(Wording.of(text)));
  }

  @Property(tries = 2000)
  void readsThemInLatinTextToo(@ForAll @CharRange(from = ' ', to = '\u0250') String text) {
    assertEquals(wordsByPattern(text), words(Wording.of(text)));
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

  @Test
  void upToFourWordsOfEnoughDigitsAreAStretch() {
    Wording label = Wording.of("virt FA 2024-000123 du 7");
    List<String> read = new ArrayList<>();
    for (Wording.Stretch stretch : label.stretches(length -> length > 6)) {
      read.add(label.text(stretch.from(), stretch.to()));
    }
    assertEquals(
        List.of(
            "VIRTFA2024",
            "VIRTFA2024000123",
            "FA2024000123",
            "FA2024000123DU",
            "2024000123",
            "2024000123DU",
            "2024000123DU7",
            "000123DU",
            "000123DU7"),
        read);
  }

  /** What {@link Wording} reads letter by letter, by a pattern. */
  private static List<String> wordsByPattern(String text) {
    String bare = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return WORD.matcher(bare).results().map(word -> word.group().toUpperCase(Locale.ROOT)).toList();
  }

  private static List<String> words(Wording wording) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < wording.words(); i++) words.add(wording.text(i, i + 1));
    return words;
  }
}
