package org.encours.api.document;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a ledger document adds up to, lines that do not concern customers included.
 *
 * @param lines lines read, header excluded
 * @param debit sum of the debits, minor units
 * @param credit sum of the credits, minor units
 * @param first earliest accounting date
 * @param last latest accounting date
 */
public record ControlTotals(
    long lines, long debit, long credit, Optional<LocalDate> first, Optional<LocalDate> last) {
  public static final ControlTotals NONE =
      new ControlTotals(0, 0, 0, Optional.empty(), Optional.empty());
}
