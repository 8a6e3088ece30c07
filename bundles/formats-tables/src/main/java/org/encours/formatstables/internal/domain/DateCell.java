package org.encours.formatstables.internal.domain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads dates from cells: texts by the pattern, dates of a workbook, and numbers that are meant as
 * dates. Those met are remembered, in bounded number. Not thread-safe.
 */
public final class DateCell {
  private static final int MOST_REMEMBERED = 4_096;
  private static final int EARLIEST_PLAIN_SERIAL_YEAR = 1950;
  private static final int LATEST_PLAIN_SERIAL_YEAR = 2099;

  private final DatePattern pattern;
  private final boolean from1904;
  private final Map<String, Optional<LocalDate>> texts = new HashMap<>();

  public DateCell(DatePattern pattern, boolean from1904) {
    this.pattern = pattern;
    this.from1904 = from1904;
  }

  /** The date in a cell; empty if it is none. Ask before whether the cell is empty. */
  public Optional<LocalDate> read(Cell cell) {
    return switch (cell.kind()) {
      case DATE -> Optional.of(LocalDate.parse(cell.text()));
      case TEXT -> text(cell.text());
      case NUMBER -> number(cell.text());
      case EMPTY, BOOLEAN, FAULT, MISREAD -> Optional.empty();
    };
  }

  private Optional<LocalDate> text(String text) {
    Optional<LocalDate> known = texts.get(text);
    if (known != null) return known;
    Optional<LocalDate> date = pattern.read(text);
    if (texts.size() < MOST_REMEMBERED) texts.put(text, date);
    return date;
  }

  /** 20240131 where the pattern has no separators, else a serial number, if it is plausible. */
  private Optional<LocalDate> number(String text) {
    if (pattern.isCompact()) {
      String digits = Numbers.plain(text);
      int missing = pattern.compactLength() - digits.length();
      Optional<LocalDate> date =
          missing < 0 || missing > 1 ? Optional.empty() : text("0".repeat(missing) + digits);
      if (date.isPresent()) return date;
    }
    return SerialDate.of(text, from1904)
        .filter(date -> date.getYear() >= EARLIEST_PLAIN_SERIAL_YEAR)
        .filter(date -> date.getYear() <= LATEST_PLAIN_SERIAL_YEAR);
  }
}
