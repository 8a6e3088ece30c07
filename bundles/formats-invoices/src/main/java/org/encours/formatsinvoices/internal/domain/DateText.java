package org.encours.formatsinvoices.internal.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates: {@code 2024-01-31}, also with a zone or a time behind it, and {@code 20240131} as CII
 * writes it (UNTDID 2379: 102, with the time 203 and 204).
 */
final class DateText {
  private static final Pattern ISO =
      Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:Z|[+-]\\d{2}:\\d{2}|T[0-9:.,Z+-]{1,40})?");
  private static final Pattern BASIC =
      Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:\\d{4}|\\d{6})?");

  private DateText() {}

  /** Empty if it is not a date. */
  static Optional<LocalDate> read(String text) {
    Matcher date = ISO.matcher(text);
    if (!date.matches()) date = BASIC.matcher(text);
    if (!date.matches()) return Optional.empty();
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(date.group(1)),
              Integer.parseInt(date.group(2)),
              Integer.parseInt(date.group(3))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
