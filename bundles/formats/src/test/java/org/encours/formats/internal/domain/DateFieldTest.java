package org.encours.formats.internal.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DateFieldTest {
  @Test
  void everyNumberOfSomeCenturiesIsADateOrNone() {
    DateField field = new DateField();
    for (int year : new int[] {1, 999, 1900, 1999, 2000, 2023, 2024, 2025, 2100, 9999}) {
      for (int rest = 0; rest < 10_000; rest++) {
        String text = String.format("%04d%04d", year, rest);
        Optional<LocalDate> expected = date(year, rest / 100, rest % 100);
        int number = read(field, text);
        assertEquals(expected.isPresent(), number > 0, text);
        assertEquals(expected, field.date(number), text);
        assertEquals(number, read(field, text), "remembered");
      }
    }
  }

  @Test
  void noDate() {
    DateField field = new DateField();
    assertEquals(DateField.NONE, read(field, ""));
    assertEquals(DateField.NONE, read(field, "00000000"));
    assertEquals(DateField.FAULT, read(field, "0"));
    assertEquals(DateField.FAULT, read(field, "2024013"));
    assertEquals(DateField.FAULT, read(field, "2024013O"));
    assertEquals(Optional.empty(), field.date(DateField.NONE));
    assertEquals(Optional.empty(), field.date(DateField.FAULT));
  }

  private static int read(DateField field, String text) {
    byte[] bytes = ("|" + text + "|").getBytes(StandardCharsets.US_ASCII);
    return field.read(bytes, 1, bytes.length - 1);
  }

  private static Optional<LocalDate> date(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
