package org.encours.formatsbank.internal.domain;

import java.time.LocalDate;
import java.time.YearMonth;

/** Reads dates, each value once, since a file repeats few of them. Not thread-safe. */
final class DateText {
  private static final int SLOTS = 128;
  private static final int ISO_LENGTH = 10;
  private static final int CENTURY = 2000;
  private static final int FIRST_OF_LAST_CENTURY = 80;
  private static final int HALF_A_YEAR = 6;

  private final LocalDate[] known = new LocalDate[SLOTS];
  private LocalDate date = LocalDate.EPOCH;

  /** The date last read. */
  LocalDate date() {
    return date;
  }

  /**
   * Reads {@code 2025-12-31}, also if a time or an offset follows, which are left out: the bank's
   * own day counts.
   *
   * @return whether it is a date
   */
  boolean readIso(char[] chars, int from, int to) {
    if (to - from < ISO_LENGTH || chars[from + 4] != '-' || chars[from + 7] != '-') return false;
    if (to - from > ISO_LENGTH && !isEndOfDate(chars[from + ISO_LENGTH])) return false;
    int year = number(chars, from, 4);
    int month = number(chars, from + 5, 2);
    int day = number(chars, from + 8, 2);
    return year > 0 && of(year, month, day);
  }

  /** Reads {@code JJMMAA} or {@code DDMMYY}. */
  boolean readDayFirst(String text, int from) {
    if (text.length() < from + 6) return false;
    int year = number(text, from + 4, 2);
    return year >= 0 && of(century(year), number(text, from + 2, 2), number(text, from, 2));
  }

  /** Reads {@code YYMMDD}. */
  boolean readYearFirst(String text, int from) {
    if (text.length() < from + 6) return false;
    int year = number(text, from, 2);
    return year >= 0 && of(century(year), number(text, from + 2, 2), number(text, from + 4, 2));
  }

  /**
   * Reads {@code YYMMDD} of a value date; some banks count 30 days for every month, so that the
   * 30th of February is its last day.
   */
  boolean readValueDate(String text, int from) {
    if (readYearFirst(text, from)) return true;
    if (text.length() < from + 6) return false;
    int year = number(text, from, 2);
    int month = number(text, from + 2, 2);
    int day = number(text, from + 4, 2);
    if (year < 0 || month < 1 || month > 12 || day < 1 || day > 31) return false;
    return of(century(year), month, YearMonth.of(century(year), month).lengthOfMonth());
  }

  /** Reads {@code MMDD}, in the year that brings it closest to the given date. */
  boolean readDayOfYear(String text, int from, LocalDate close) {
    int month = number(text, from, 2);
    int away = month - close.getMonthValue();
    int year = close.getYear();
    if (away > HALF_A_YEAR) year--;
    if (away < -HALF_A_YEAR) year++;
    return of(year, month, number(text, from + 2, 2));
  }

  private boolean of(int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1 || day > 31) return false;
    int slot = (month * 31 + day + year * 7) & (SLOTS - 1);
    LocalDate last = known[slot];
    boolean same =
        last != null
            && last.getDayOfMonth() == day
            && last.getMonthValue() == month
            && last.getYear() == year;
    if (!same) {
      if (day > 28 && day > YearMonth.of(year, month).lengthOfMonth()) return false;
      last = LocalDate.of(year, month, day);
      known[slot] = last;
    }
    date = last;
    return true;
  }

  private static int century(int year) {
    return year < FIRST_OF_LAST_CENTURY ? CENTURY + year : CENTURY - 100 + year;
  }

  private static boolean isEndOfDate(char c) {
    return c == 'T' || c == '+' || c == '-' || c == 'Z' || c == ' ';
  }

  private static int number(char[] chars, int from, int length) {
    int value = 0;
    for (int i = from; i < from + length; i++) {
      if (chars[i] < '0' || chars[i] > '9') return -1;
      value = value * 10 + (chars[i] - '0');
    }
    return value;
  }

  private static int number(String text, int from, int length) {
    int value = 0;
    for (int i = from; i < from + length; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') return -1;
      value = value * 10 + (c - '0');
    }
    return value;
  }
}
