package org.encours.formatsbank.internal.domain;

import java.util.List;

/**
 * A field of a SWIFT message.
 *
 * @param line line of the file where it begins
 * @param tag {@code 61}, {@code 60F}
 * @param lines its lines without the tag, ends of line left out; at least one
 */
record MtField(int line, String tag, List<String> lines) {
  private static final int FULL_LINE = 64;

  MtField {
    lines = List.copyOf(lines);
  }

  String first() {
    return lines.get(0).strip();
  }

  /**
   * The lines as one text: what was broken because a line was full is joined, else lines are set
   * apart by a blank.
   */
  String joined() {
    StringBuilder text = new StringBuilder();
    int before = FULL_LINE;
    for (String line : lines) {
      if (before < FULL_LINE) text.append(' ');
      text.append(line);
      // The tag took its place on the first line.
      before = line.length() + (text.length() == line.length() ? tag.length() + 2 : 0);
    }
    return text.toString();
  }
}
