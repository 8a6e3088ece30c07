package org.encours.formats.internal.domain;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Reads dates written AAAAMMJJ from bytes as numbers of that form, which keep their order. A ledger
 * holds few dates many times over: those met are remembered, in bounded number. Not thread-safe.
 */
final class DateField {
  /** No date: the field is empty or {@code 00000000}. */
  static final int NONE = 0;

  /** The field is no date of the calendar. */
  static final int FAULT = -1;

  private static final int LENGTH = 8;
  private static final int SLOTS = 1024;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;
  private static final int SLOT_SHIFT = Long.SIZE - Integer.numberOfTrailingZeros(SLOTS);
  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final long[] texts = new long[SLOTS];
  private final int[] numbers = new int[SLOTS];
  private final LocalDate[] dates = new LocalDate[SLOTS];

  /**
   * Reads one field; the blanks around it are already left out.
   *
   * @return the date as the number yyyymmdd, {@link #NONE} or {@link #FAULT}
   */
  int read(byte[] bytes, int from, int to) {
    if (to - from != LENGTH) {
      int after = Blanks.before(bytes, from, to);
      if (after - from != LENGTH) return from == after ? NONE : FAULT;
    }
    long text = (long) WORD.get(bytes, from);
    int slot = slot(text);
    if (texts[slot] == text) return numbers[slot];
    int number = parse(bytes, from);
    if (number > 0) {
      texts[slot] = text;
      numbers[slot] = number;
    }
    return number;
  }

  /** The date of a number that {@link #read} gave. */
  Optional<LocalDate> date(int number) {
    if (number <= NONE) return Optional.empty();
    int slot = slot(number);
    LocalDate known = dates[slot];
    if (known == null || number(known) != number) {
      known = LocalDate.of(number / 10_000, number / 100 % 100, number % 100);
      dates[slot] = known;
    }
    return Optional.of(known);
  }

  private static int parse(byte[] bytes, int from) {
    int number = 0;
    for (int i = from; i < from + LENGTH; i++) {
      int digit = bytes[i] - '0';
      if (digit < 0 || digit > 9) return FAULT;
      number = number * 10 + digit;
    }
    if (number == NONE) return NONE;
    int year = number / 10_000;
    int month = number / 100 % 100;
    int day = number % 100;
    boolean exists =
        year >= 1
            && month >= 1
            && month <= 12
            && day >= 1
            && day <= YearMonth.of(year, month).lengthOfMonth();
    return exists ? number : FAULT;
  }

  private static int number(LocalDate date) {
    return date.getYear() * 10_000 + date.getMonthValue() * 100 + date.getDayOfMonth();
  }

  private static int slot(long key) {
    return (int) (key * SPREAD >>> SLOT_SHIFT);
  }
}
