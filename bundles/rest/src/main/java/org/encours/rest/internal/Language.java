package org.encours.rest.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;

/** The language of an answer. */
final class Language {
  private static final List<Locale> SPOKEN = List.of(Locale.FRENCH, Locale.ENGLISH);

  private Language() {}

  /** The better liked of French and English in the Accept-Language header, French without one. */
  static Locale of(HttpServletRequest request) {
    String wanted = request.getHeader("Accept-Language");
    if (wanted == null) return Locale.FRENCH;
    try {
      Locale found = Locale.lookup(Locale.LanguageRange.parse(wanted), SPOKEN);
      return found == null ? Locale.FRENCH : found;
    } catch (IllegalArgumentException e) {
      return Locale.FRENCH;
    }
  }
}
