package org.encours.api.lettering;

import java.time.Instant;

/**
 * What has changed in a company's letterings since its receiver was last told.
 *
 * @param receiver who is told, by the name that it chose
 * @param company the company's internal number
 * @param number 1, 2, 3 … for that receiver and company
 * @param after place in the order of transactions after which it begins
 * @param upTo the last transaction in it
 * @param cutAt when it was cut
 * @param repeated whether the receiver has been offered it before, without taking it
 */
public record LetteringBatch(
    String receiver,
    int company,
    long number,
    long after,
    long upTo,
    Instant cutAt,
    boolean repeated) {}
