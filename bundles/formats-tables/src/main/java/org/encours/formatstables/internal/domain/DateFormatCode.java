package org.encours.formatstables.internal.domain;

/** Tells the formats of numbers that a workbook shows as dates. */
public final class DateFormatCode {
  private DateFormatCode() {}

  /** Whether a built-in format shows dates (ECMA-376, 18.8.30). */
  public static boolean isDate(int format) {
    return (format >= 14 && format <= 22)
        || (format >= 27 && format <= 36)
        || (format >= 50 && format <= 58);
  }

  /**
   * Whether a format of the workbook's own shows dates: it has a year or a day outside quotes,
   * brackets and escapes. Times of day alone are none.
   */
  public static boolean isDate(String code) {
    if (code.equalsIgnoreCase("Standard") || code.equalsIgnoreCase("General")) return false;
    for (int i = 0; i < code.length(); i++) {
      switch (code.charAt(i)) {
        case '"' -> i = endOf(code, '"', i);
        case '[' -> i = endOf(code, ']', i);
        case '\\', '_', '*' -> i++;
        case 'd', 'D', 'y', 'Y', 'j', 'J', 'a', 'A' -> {
          if (!isAmPm(code, i)) return true;
        }
        case ';' -> {
          return false;
        }
        default -> {}
      }
    }
    return false;
  }

  private static boolean isAmPm(String code, int at) {
    return code.regionMatches(true, at, "AM/PM", 0, 5) || code.regionMatches(true, at, "A/P", 0, 3);
  }

  private static int endOf(String code, char sign, int at) {
    int end = code.indexOf(sign, at + 1);
    return end < 0 ? code.length() : end;
  }
}
