package org.encours.api.credit;

import java.time.Instant;

/**
 * Who stated a fact, and when.
 *
 * @param actor user name, or the interface that stated it
 * @param recordedAt when it was recorded
 */
public record Author(String actor, Instant recordedAt) {}
