package org.encours.api.document;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The document numbers that a text may cite: every run of up to four neighbouring words, written
 * without accents, case and punctuation. "Virt FA2024-000123" cites, among others, VIRT, FA2024,
 * 000123, FA2024000123. What a text is made of is read by {@link Wording}; this writes it out.
 */
public final class References {
  private References() {}

  /** What a text cites, as far as it could be a document number. */
  public static Set<String> in(String text) {
    Wording wording = Wording.of(text);
    Set<String> cited = new LinkedHashSet<>();
    for (Wording.Stretch stretch : wording.stretches(length -> true)) {
      cited.add(wording.text(stretch.from(), stretch.to()));
    }
    return cited;
  }

  /** A document number without accents, case and punctuation. */
  public static String canonical(String reference) {
    return Wording.of(reference).toString();
  }

  /** Whether a number is long enough to mean one document and not anything. */
  public static boolean isDistinctive(String canonical) {
    return Wording.of(canonical).isDistinctive();
  }

  /** The words of a text: runs of letters and digits, without accents and case. */
  public static List<String> words(String text) {
    Wording wording = Wording.of(text);
    List<String> words = new ArrayList<>(wording.words());
    for (int word = 0; word < wording.words(); word++) words.add(wording.text(word, word + 1));
    return words;
  }
}
