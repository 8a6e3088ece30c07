package org.encours.formatstables.internal.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/** Dates as workbooks count them: days since the end of 1899, or since 1904. */
public final class SerialDate {
  private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
  private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
  // Excel believes that 1900 had a 29 February, its day 60.
  private static final int FALSE_LEAP_DAY = 60;
  private static final int LAST_DAY = 2_958_465;
  private static final int LONGEST_NUMBER = 40;
  private static final int LARGEST_SCALE = 400;

  private SerialDate() {}

  /**
   * The day of a number; the time of day is left out.
   *
   * @return empty if it is no number or before or after all dates
   */
  public static Optional<LocalDate> of(String number, boolean from1904) {
    if (number.length() > LONGEST_NUMBER) return Optional.empty();
    BigDecimal exact;
    try {
      exact = new BigDecimal(number);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
    boolean absurd =
        Math.abs((long) exact.scale()) > LARGEST_SCALE
            || exact.signum() < 0
            || exact.compareTo(BigDecimal.valueOf(LAST_DAY)) > 0;
    if (absurd) return Optional.empty();
    int day = exact.setScale(0, RoundingMode.DOWN).intValueExact();
    if (from1904) return Optional.of(EPOCH_1904.plusDays(day));
    if (day == 0 || day == FALSE_LEAP_DAY) return Optional.empty();
    return Optional.of(EPOCH_1900.plusDays(day < FALSE_LEAP_DAY ? day + 1L : day));
  }
}
