package org.encours.api;

import java.util.Locale;
import java.util.Objects;

/**
 * A text for people, in the two languages of the product.
 *
 * @param fr French
 * @param en English
 */
public record Words(String fr, String en) {

  public Words {
    Objects.requireNonNull(fr, "fr");
    Objects.requireNonNull(en, "en");
  }

  /** The same in both languages: a name, a number. */
  public static Words same(String text) {
    return new Words(text, text);
  }

  /** English for English readers, French for all others. */
  public String in(Locale locale) {
    return "en".equals(locale.getLanguage()) ? en : fr;
  }
}
