package org.encours.api.lettering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A recorded lettering.
 *
 * @param id number
 * @param account number of the customer account
 * @param customer name of the customer
 * @param code AAA …; lower case when partial
 * @param partial whether something of its entries remains open
 * @param date latest accounting date of its entries, or the date its source gave
 * @param recordedAt when it was recorded here
 * @param decision why
 * @param difference what was written off
 * @param undone when and why it was undone, if it was
 * @param entries what it letters; empty in lists
 */
public record Lettering(
    long id,
    String account,
    String customer,
    String code,
    boolean partial,
    LocalDate date,
    Instant recordedAt,
    Decision decision,
    Optional<Difference> difference,
    Optional<Undone> undone,
    List<LetteredEntry> entries) {

  /** That a lettering was undone. */
  public record Undone(Instant recordedAt, String actor, String reason) {}
}
