package org.encours.api.lettering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Entries that the ERP letters otherwise than the ledger does.
 *
 * @param id number
 * @param account number of the customer account
 * @param customer name of the customer
 * @param importId the first import that showed it
 * @param recordedAt when
 * @param code the ERP's code
 * @param date the ERP's lettering date, where the file has one
 * @param erp what the ERP letters together; the shares are whole
 * @param ours what the ledger letters of these entries: now while it is pending, then once decided
 * @param decided what became of it; empty while it is pending
 */
public record LetteringConflict(
    long id,
    String account,
    String customer,
    long importId,
    Instant recordedAt,
    String code,
    Optional<LocalDate> date,
    List<LetteredEntry> erp,
    List<Lettering> ours,
    Optional<Decided> decided) {

  /**
   * Whose lettering was kept.
   *
   * @param byPolicy by the company's policy, not by a person
   * @param actor who
   */
  public record Decided(ErpConflict keep, boolean byPolicy, String actor, Instant recordedAt) {}
}
