package org.encours.api.document;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The lettering that a line carries in its source.
 *
 * @param code as written there, trimmed, empty if not lettered
 * @param date the stated date of lettering
 */
public record LetterMark(String code, Optional<LocalDate> date) {
  public static final LetterMark NONE = new LetterMark("", Optional.empty());
}
