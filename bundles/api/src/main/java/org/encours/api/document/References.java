package org.encours.api.document;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * The document numbers that a text may cite: every run of up to four neighbouring words, written
 * without accents, case and punctuation. "Virt FA2024-000123" cites, among others, VIRT, FA2024,
 * 000123, FA2024000123.
 */
public final class References {
  private static final int MOST_WORDS = 4;
  private static final int LONGEST = 40;
  private static final int LEAST_LENGTH = 4;
  private static final int LEAST_DIGITS = 2;

  private References() {}

  /** What a text cites, as far as it could be a document number. */
  public static Set<String> in(String text) {
    return new LinkedHashSet<>(in(words(text), length -> true));
  }

  /**
   * What the {@link #words} of a text cite, as far as it could be a document number.
   *
   * @param wanted which lengths are of interest
   */
  public static List<String> in(List<String> words, IntPredicate wanted) {
    List<String> cited = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      int length = 0;
      int digits = 0;
      for (int j = i; j < Math.min(words.size(), i + MOST_WORDS); j++) {
        length += words.get(j).length();
        digits += digits(words.get(j));
        if (length > LONGEST) break;
        boolean distinctive = length >= LEAST_LENGTH && digits >= LEAST_DIGITS;
        if (distinctive && wanted.test(length)) cited.add(String.join("", words.subList(i, j + 1)));
      }
    }
    return cited;
  }

  /** A document number without accents, case and punctuation. */
  public static String canonical(String reference) {
    return String.join("", words(reference));
  }

  /** Whether a number is long enough to mean one document and not anything. */
  public static boolean isDistinctive(String canonical) {
    return canonical.length() >= LEAST_LENGTH && digits(canonical) >= LEAST_DIGITS;
  }

  private static int digits(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) if (isDigit(text.charAt(i))) digits++;
    return digits;
  }

  /** The form of a number: its letters, and 9 for each digit. FA2024000123: FA9999999999. */
  public static String form(String canonical) {
    StringBuilder form = new StringBuilder(canonical.length());
    for (int i = 0; i < canonical.length(); i++) {
      form.append(isDigit(canonical.charAt(i)) ? '9' : canonical.charAt(i));
    }
    return form.toString();
  }

  /** The words of a text: runs of letters and digits, without accents and case. */
  public static List<String> words(String text) {
    String plain =
        isAscii(text)
            ? text
            : Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= plain.length(); i++) {
      boolean inside = i < plain.length() && isLetterOrDigit(plain.charAt(i));
      if (inside && start < 0) start = i;
      if (!inside && start >= 0) {
        words.add(plain.substring(start, i).toUpperCase(Locale.ROOT));
        start = -1;
      }
    }
    return words;
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) return false;
    }
    return true;
  }

  private static boolean isLetterOrDigit(char c) {
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
