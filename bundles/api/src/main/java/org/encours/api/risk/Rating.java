package org.encours.api.risk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.encours.api.Money;

/**
 * The note of a customer account from a day on.
 *
 * @param account number of the account
 * @param name of the customer
 * @param from the day it was made for: only what happened before that day counts
 * @param note as computed
 * @param chances that the next usual invoice is paid late
 * @param open what the account owed then
 * @param sales invoices it rests on; 0: the customer is new, the firm's usual customer stands in
 * @param model version of the model
 * @param factors what moved it, the strongest first; only where a single rating is asked for
 * @param override what a person said instead, if it is in force
 */
public record Rating(
    String account,
    String name,
    LocalDate from,
    Note note,
    LateChances chances,
    Money open,
    int sales,
    String model,
    Instant recordedAt,
    List<Factor> factors,
    Optional<Override> override) {

  public Rating {
    factors = List.copyOf(factors);
  }

  /** The note that counts: a person's, else the computed one. */
  public Note inForce() {
    return override.map(Override::note).orElse(note);
  }

  /** A note set by hand. */
  public record Override(Note note, String reason, LocalDate from, LocalDate until, String actor) {}
}
