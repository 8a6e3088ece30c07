package org.encours.rest.internal.view;

/**
 * Holds or releases.
 *
 * @param from left out: today
 */
public record CreditHoldRequestView(String scope, String from, String reason) {}
