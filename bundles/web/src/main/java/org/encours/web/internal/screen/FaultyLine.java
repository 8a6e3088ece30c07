package org.encours.web.internal.screen;

import java.util.Map;
import org.encours.api.document.LineError;

/**
 * What is wrong in a line, and the line itself around what is wrong with it.
 *
 * @param error what is wrong
 * @param before the line up to the offending value; the whole line if that is not in it; empty if
 *     the line is not shown
 * @param hit the offending value
 * @param after the rest of the line
 */
public record FaultyLine(LineError error, String before, String hit, String after) {

  static FaultyLine of(LineError error, Map<Integer, String> lines) {
    String line = lines.getOrDefault(error.line(), "");
    int at = error.value().isBlank() ? -1 : line.indexOf(error.value());
    if (at < 0) return new FaultyLine(error, line, "", "");
    int end = at + error.value().length();
    return new FaultyLine(error, line.substring(0, at), error.value(), line.substring(end));
  }

  /** Whether there is anything of the line to show. */
  public boolean quoted() {
    return !before.isEmpty() || !hit.isEmpty();
  }
}
