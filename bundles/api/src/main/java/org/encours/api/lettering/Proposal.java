package org.encours.api.lettering;

import java.time.Instant;
import java.util.List;

/**
 * A match that waits for a person.
 *
 * @param id number
 * @param account number of the customer account
 * @param customer name of the customer
 * @param confidence 0 to 100
 * @param recordedAt when it was made
 * @param decision rule and explanation
 * @param entries what it would letter
 */
public record Proposal(
    long id,
    String account,
    String customer,
    int confidence,
    Instant recordedAt,
    Decision decision,
    List<LetteredEntry> entries) {}
