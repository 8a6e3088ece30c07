package org.encours.lettering.internal.domain;

/**
 * Neighbouring words of a {@link Wording}.
 *
 * @param from the first word
 * @param to the one after the last
 */
record Stretch(int from, int to) {}
