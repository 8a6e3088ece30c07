package org.encours.web.internal.domain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages of the screens. */
public final class Languages {
  public static final Locale FRENCH = Locale.FRANCE;
  public static final Locale ENGLISH = Locale.UK;

  private Languages() {}

  /** The language of that code, if the screens exist in it. */
  public static Optional<Locale> ofCode(String code) {
    return switch (code) {
      case "fr" -> Optional.of(FRENCH);
      case "en" -> Optional.of(ENGLISH);
      default -> Optional.empty();
    };
  }

  /**
   * The language to answer in: the one chosen, else the first understood of those preferred, else
   * French.
   *
   * @param chosen code the reader chose
   * @param preferred what the browser asks for, the most wanted first
   */
  public static Locale choose(Optional<String> chosen, List<Locale> preferred) {
    return chosen
        .flatMap(Languages::ofCode)
        .or(
            () ->
                preferred.stream()
                    .flatMap(locale -> ofCode(locale.getLanguage()).stream())
                    .findFirst())
        .orElse(FRENCH);
  }
}
