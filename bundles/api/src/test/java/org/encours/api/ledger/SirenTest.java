package org.encours.api.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SirenTest {
  @ParameterizedTest
  @ValueSource(strings = {"732829320", "000000000", "356000000", "552100554"})
  void numbersThatPassTheCheck(String siren) {
    assertTrue(Siren.isValid(siren));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "123456789",
        "732829321",
        "",
        "73282932",
        "7328293200",
        "73282932A",
        "73282932C",
        "ABCDEFGHI",
        "732 829 320",
        "-73282932",
        "٧٣٢٨٢٩٣٢٠"
      })
  void textsThatDoNot(String siren) {
    assertFalse(Siren.isValid(siren));
  }

  @Property
  void oneCheckDigitFitsAndAnyOtherIsNoticed(
      @ForAll @IntRange(min = 0, max = 99_999_999) int number) {
    long valid = 0;
    for (int digit = 0; digit < 10; digit++) {
      if (Siren.isValid("%08d%d".formatted(number, digit))) valid++;
    }
    assertEquals(1, valid);
  }
}
