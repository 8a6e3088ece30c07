package org.encours.api.customer;

import java.time.Instant;

/**
 * The statement, in force, that two accounts belong to one legal person.
 *
 * @param id internal number
 * @param one an account
 * @param other another account, perhaps of another company
 * @param reason why, in the words of whoever said so; may be empty
 * @param actor who said so
 * @param recordedAt when
 */
public record Merge(
    long id,
    PersonAccount one,
    PersonAccount other,
    String reason,
    String actor,
    Instant recordedAt) {}
