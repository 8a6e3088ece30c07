package org.encours.api.customer;

import java.time.Instant;
import java.util.Optional;
import org.encours.api.Words;

/**
 * Something that was stated about a customer.
 *
 * @param at when it was recorded
 * @param actor who stated it
 * @param what it in words
 * @param merge the merge it tells of, if that is still in force
 */
public record CustomerEvent(Instant at, String actor, Words what, Optional<Long> merge) {}
