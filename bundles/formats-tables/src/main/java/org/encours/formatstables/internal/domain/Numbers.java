package org.encours.formatstables.internal.domain;

import java.math.BigDecimal;

/** How numbers of a workbook are written where a text is wanted: account 411000, not 411000.0. */
final class Numbers {
  private static final int LONGEST = 40;
  private static final int LARGEST_SCALE = 60;

  private Numbers() {}

  static String plain(String number) {
    if (number.length() > LONGEST) return number;
    try {
      BigDecimal exact = new BigDecimal(number);
      if (Math.abs((long) exact.scale()) > LARGEST_SCALE) return number;
      if (exact.signum() == 0) return "0";
      return exact.stripTrailingZeros().toPlainString();
    } catch (NumberFormatException e) {
      return number;
    }
  }
}
