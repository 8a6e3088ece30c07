package org.encours.api.lettering;

import java.time.Instant;
import java.util.Optional;
import org.encours.api.document.LedgerLine;

/**
 * That an entry was lettered, or that its lettering was undone.
 *
 * @param lettering number of the lettering
 * @param line the entry, with the code and the date of the lettering, also of one that was undone
 * @param share what the lettering takes of the entry, minor units, debit positive
 * @param partial whether something of the lettering's entries remains open
 * @param difference what the lettering as a whole writes off
 * @param decision why it was made
 * @param recordedAt when it was made
 * @param undone when and why it was undone; empty if this is its making
 */
public record LetteringChange(
    long lettering,
    LedgerLine line,
    long share,
    boolean partial,
    Optional<Difference> difference,
    Decision decision,
    Instant recordedAt,
    Optional<Lettering.Undone> undone) {}
