package org.encours.api.lettering;

import java.time.LocalDate;

/**
 * Which entries a run looks at.
 *
 * @param company internal number of the company
 * @param upToEntry last entry by number
 * @param until latest accounting date: entries of the future stay out
 */
public record RunScope(int company, long upToEntry, LocalDate until) {}
