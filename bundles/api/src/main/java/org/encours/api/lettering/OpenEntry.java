package org.encours.api.lettering;

import java.time.LocalDate;
import java.util.Optional;
import org.encours.api.Money;

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
 * @param settled what a partial lettering has settled of it, signed alike; mostly zero
 * @param foreign what is open in the foreign currency it was agreed in, signed alike
 */
public record OpenEntry(
    long id,
    LocalDate date,
    LocalDate due,
    String journal,
    String ledgerAccount,
    String piece,
    String label,
    long open,
    long settled,
    Optional<Money> foreign) {

  /** An entry in the company's currency of which nothing is settled. */
  public OpenEntry(
      long id,
      LocalDate date,
      LocalDate due,
      String journal,
      String ledgerAccount,
      String piece,
      String label,
      long open) {
    this(id, date, due, journal, ledgerAccount, piece, label, open, 0, Optional.empty());
  }

  public boolean isDebit() {
    return open > 0;
  }
}
