package org.encours.api.ledger;

import java.time.LocalDate;
import java.util.Optional;
import org.encours.api.Money;

/**
 * An entry that the ERP had changed when an import brought it again.
 *
 * @param id number of the entry that no longer counts
 * @param account its customer account
 * @param journal code of its journal
 * @param number entry number in the source
 * @param date accounting date
 * @param piece document number
 * @param label wording before
 * @param before amount before
 * @param after what takes its place; empty if nothing does
 * @param validated when the earlier version had been validated in the source
 */
public record ChangedEntry(
    long id,
    CustomerAccount account,
    String journal,
    String number,
    LocalDate date,
    String piece,
    String label,
    Money before,
    Optional<Version> after,
    Optional<LocalDate> validated) {

  /** How the entry reads now. */
  public record Version(long id, String label, Money amount) {}
}
