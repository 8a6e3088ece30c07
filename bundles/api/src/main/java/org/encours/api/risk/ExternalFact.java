package org.encours.api.risk;

import java.time.LocalDate;
import java.util.OptionalDouble;
import org.encours.api.Words;

/**
 * What another source says of a customer: an insolvency, a score of an agency, a change of address.
 *
 * @param kind name that its indicator looks for, such as {@code insolvency}
 * @param effective since when it is so
 * @param known since when it is known here
 * @param value a figure, where there is one
 * @param wording what to show
 */
public record ExternalFact(
    String kind, LocalDate effective, LocalDate known, OptionalDouble value, Words wording) {}
