package org.encours.api.document;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Words by which accountants mark an entry that takes another one back. A credit note is not one of
 * them: it is a document of its own, with a number of its own.
 */
public final class ReversalWords {
  private static final List<String> STEMS =
      List.of("EXTOURN", "CONTREPASS", "CONTRE-PASS", "ANNUL", "REVERSAL", "REVERSED", "STORNO");

  private static final String INITIALS = "ACERS";

  /** The words as a regular expression of PostgreSQL, for labels in upper case. */
  public static final String PATTERN = "(^|[^A-Z])(" + String.join("|", STEMS) + ")";

  private static final Pattern CREDIT_NOTE =
      Pattern.compile("(^|[^A-Z])(AVOIR|CREDIT NOTE|NOTE DE CR[EÉ]DIT)([^A-Z]|$)");

  private ReversalWords() {}

  /** Whether the label says that the entry takes another one back. */
  public static boolean mark(String label) {
    boolean within = false;
    for (int i = 0; i < label.length(); i++) {
      boolean letter = isLetter(label.charAt(i));
      if (letter && !within && beginsStem(label, i)) return !markCreditNote(label);
      within = letter;
    }
    return false;
  }

  private static boolean beginsStem(String label, int from) {
    char first = (char) (label.charAt(from) & ~0x20);
    if (INITIALS.indexOf(first) < 0) return false;
    for (String stem : STEMS) {
      if (stem.charAt(0) == first && label.regionMatches(true, from, stem, 0, stem.length())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLetter(char c) {
    return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
  }

  /** Whether the label says that the entry is a credit note. */
  public static boolean markCreditNote(String label) {
    return CREDIT_NOTE.matcher(label.toUpperCase(Locale.ROOT)).find();
  }
}
