package org.encours.api.customer;

import java.time.Instant;
import java.util.Optional;

/**
 * An identifier as somebody stated it for a customer.
 *
 * @param id internal number
 * @param checked the number and what its digits say
 * @param source who states it
 * @param document the invoice or import that states it
 * @param actor user name, or the component that learnt it
 * @param recordedAt when
 * @param contradicted whether it is a document's SIREN, or contains one, and a person has stated
 *     another for this customer
 */
public record StatedIdentifier(
    long id,
    CheckedIdentifier checked,
    FactSource source,
    Optional<Long> document,
    String actor,
    Instant recordedAt,
    boolean contradicted) {}
