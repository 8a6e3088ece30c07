package org.encours.rest.internal.view;

/**
 * Sets a note by hand.
 *
 * @param from left out: today
 */
public record RatingOverrideRequestView(String note, String reason, String from, String until) {}
