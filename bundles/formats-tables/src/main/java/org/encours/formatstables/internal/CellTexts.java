package org.encours.formatstables.internal;

import java.io.IOException;
import org.encours.api.document.DocumentRefused;
import org.encours.formatstables.internal.domain.TableRows;
import org.encours.formatstables.internal.domain.TableWords;

/**
 * Puts together the text of a cell from its runs: what stands in {@code t} elements, phonetic
 * guides left out, {@code _x000D_} and its like decoded. Not thread-safe.
 */
final class CellTexts {
  private static final int ESCAPE = 7;
  private static final int HEX = 16;

  private final StringBuilder text = new StringBuilder();
  private boolean inside;
  private boolean phonetic;

  /** A new text begins. */
  void begin() {
    text.setLength(0);
    inside = false;
    phonetic = false;
  }

  /** Takes the current event of the part. */
  void take(XmlPart part) throws IOException, DocumentRefused {
    if (part.isText()) {
      if (inside && !phonetic) append(part.text());
    } else if (part.isStart()) {
      if (part.name().equals("t")) inside = true;
      if (part.name().equals("rPh")) phonetic = true;
    } else if (part.isEnd()) {
      if (part.name().equals("t")) inside = false;
      if (part.name().equals("rPh")) phonetic = false;
    }
  }

  /** The text since it began. */
  String text() {
    return decoded(text.toString());
  }

  private void append(String more) throws DocumentRefused {
    // Escapes take more signs than what they stand for.
    if (text.length() + more.length() > TableRows.LONGEST_TEXT * ESCAPE) {
      throw TableWords.refused(TableWords.TEXT_TOO_LONG);
    }
    text.append(more);
  }

  static String decoded(String text) {
    int at = text.indexOf("_x");
    if (at < 0) return text;
    StringBuilder decoded = new StringBuilder(text.length());
    int from = 0;
    for (; at >= 0; at = text.indexOf("_x", at + 1)) {
      if (at < from || at + ESCAPE > text.length() || text.charAt(at + ESCAPE - 1) != '_') continue;
      String digits = text.substring(at + 2, at + ESCAPE - 1);
      if (!digits.chars().allMatch(c -> Character.digit(c, HEX) >= 0)) continue;
      decoded.append(text, from, at).append((char) Integer.parseInt(digits, HEX));
      from = at + ESCAPE;
    }
    return decoded.append(text, from, text.length()).toString();
  }
}
