package org.encours.rest.internal.view;

import java.util.List;

/**
 * Asks to letter these entries of one account by hand.
 *
 * @param writeOff why the difference is written off; without it, what remains stays open
 */
public record LetteringRequestView(
    String account, List<Long> entries, String reason, String writeOff) {}
