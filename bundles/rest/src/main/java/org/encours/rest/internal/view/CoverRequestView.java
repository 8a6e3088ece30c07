package org.encours.rest.internal.view;

/**
 * States cover.
 *
 * @param amount zero ends it
 * @param currency left out: the company's
 */
public record CoverRequestView(
    String kind,
    String provider,
    String reference,
    String amount,
    String currency,
    String from,
    String until) {}
