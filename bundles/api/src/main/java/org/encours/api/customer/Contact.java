package org.encours.api.customer;

import java.time.Instant;
import java.util.Optional;

/**
 * A contact of a customer.
 *
 * @param id internal number
 * @param details whom and how
 * @param source who states it
 * @param document the invoice or import that states it
 * @param actor user name, or the component that learnt it
 * @param recordedAt when
 */
public record Contact(
    long id,
    ContactDetails details,
    FactSource source,
    Optional<Long> document,
    String actor,
    Instant recordedAt) {}
