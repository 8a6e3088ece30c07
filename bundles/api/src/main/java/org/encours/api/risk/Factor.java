package org.encours.api.risk;

import org.encours.api.Words;

/**
 * What one indicator had to do with a note.
 *
 * @param indicator its id
 * @param logOdds what it adds to the log-odds of being late: above 0 for a greater risk
 * @param missing whether nothing was known, so that it counts for nothing
 * @param explanation in words
 */
public record Factor(String indicator, double logOdds, boolean missing, Words explanation) {}
