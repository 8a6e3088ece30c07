package org.encours.api.lettering;

import java.time.LocalDate;

/**
 * An open entry as a rule sees it.
 *
 * @param id the entry
 * @param date accounting date
 * @param due due date
 * @param journal journal code
 * @param ledgerAccount general ledger account
 * @param piece number of the document behind it, may be empty
 * @param label wording
 * @param open what is open, minor units, debit positive, never zero
 */
public record OpenEntry(
    long id,
    LocalDate date,
    LocalDate due,
    String journal,
    String ledgerAccount,
    String piece,
    String label,
    long open) {

  public boolean isDebit() {
    return open > 0;
  }
}
