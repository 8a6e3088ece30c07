package org.encours.api.lettering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterCodeTest {
  private static final long FOUR_LETTERS = 26 * 26 * 26;
  private static final long FIVE_LETTERS = FOUR_LETTERS + 26 * FOUR_LETTERS;

  @ParameterizedTest
  @CsvSource({
    "0, AAA",
    "1, AAB",
    "25, AAZ",
    "26, ABA",
    "675, AZZ",
    "676, BAA",
    "17575, ZZZ",
    "17576, AAAA",
    "17577, AAAB"
  })
  void codesFollowEachOther(long index, String code) {
    assertEquals(code, LetterCode.at(index, false));
  }

  @Test
  void fourLettersEndInFive() {
    assertEquals("ZZZZ", LetterCode.at(FIVE_LETTERS - 1, false));
    assertEquals("AAAAA", LetterCode.at(FIVE_LETTERS, false));
  }

  @Test
  void partialLetteringsAreInLowerCase() {
    assertEquals("aba", LetterCode.at(26, true));
  }

  @Property
  void everyCodeIsNewAndComesAfterTheOneBefore(
      @ForAll @LongRange(max = 100_000_000_000L) long index) {
    String code = LetterCode.at(index, false);
    String next = LetterCode.at(index + 1, false);
    assertTrue(
        next.length() > code.length()
            || (next.length() == code.length() && next.compareTo(code) > 0),
        code + " then " + next);
    assertEquals(code.toLowerCase(Locale.ROOT), LetterCode.at(index, true));
  }

  @Test
  void thereIsNothingBeforeTheFirst() {
    assertThrows(IllegalArgumentException.class, () -> LetterCode.at(-1, false));
  }
}
