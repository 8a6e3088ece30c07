package org.encours.api.ledger;

import java.util.Optional;

/**
 * A file that arrives.
 *
 * @param filename its name, as given; never used as a path
 * @param siren the company it belongs to, where the sender knows
 * @param source how it came: {@code api}, {@code screen}, {@code shell}, {@code drop}, {@code demo}
 * @param receivedBy user or component that handed it over
 */
public record Reception(
    String filename, Optional<String> siren, String source, String receivedBy) {}
