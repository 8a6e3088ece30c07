package org.encours.api.document;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The accounting document ("pièce") behind a line.
 *
 * @param reference its number, trimmed, may be empty
 * @param date its own date, if stated
 */
public record Piece(String reference, Optional<LocalDate> date) {}
