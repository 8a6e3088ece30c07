package org.encours.api.lettering;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A match that waits for a person.
 *
 * @param id number
 * @param account number of the customer account
 * @param customer name of the customer
 * @param confidence 0 to 100
 * @param recordedAt when it was made
 * @param decision rule and explanation
 * @param difference what would be written off
 * @param alternatives how many other matches would be as good
 * @param entries what it would letter
 */
public record Proposal(
    long id,
    String account,
    String customer,
    int confidence,
    Instant recordedAt,
    Decision decision,
    Optional<Difference> difference,
    int alternatives,
    List<LetteredEntry> entries) {}
