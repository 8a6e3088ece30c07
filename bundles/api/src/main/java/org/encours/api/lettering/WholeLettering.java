package org.encours.api.lettering;

import java.time.LocalDate;

/**
 * A lettering that takes all that its entries hold, by someone who has just seen them. The storage
 * checks it.
 *
 * @param lettering the lettering
 * @param date latest accounting date of its entries
 * @param extending whether it takes the rest of entries that a partial lettering holds
 */
public record WholeLettering(NewLettering lettering, LocalDate date, boolean extending) {}
