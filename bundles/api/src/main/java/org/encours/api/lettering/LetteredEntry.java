package org.encours.api.lettering;

import java.time.LocalDate;
import org.encours.api.Money;

/**
 * An entry within a lettering or a proposal.
 *
 * @param entry the entry
 * @param date accounting date
 * @param piece document number
 * @param label wording
 * @param amount the entry's whole amount
 * @param share what the lettering takes of it
 */
public record LetteredEntry(
    long entry, LocalDate date, String piece, String label, Money amount, Money share) {}
