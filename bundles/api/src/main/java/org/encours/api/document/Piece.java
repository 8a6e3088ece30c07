package org.encours.api.document;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The accounting document ("pièce") behind a line.
 *
 * @param reference its number, trimmed, may be empty
 * @param date its own date, if stated
 * @param due its due date, if the source states one
 */
public record Piece(String reference, Optional<LocalDate> date, Optional<LocalDate> due) {

  /** A document whose due date the source does not state. */
  public Piece(String reference, Optional<LocalDate> date) {
    this(reference, date, Optional.empty());
  }
}
