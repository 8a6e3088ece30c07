package org.encours.rest.internal.view;

/**
 * Declares an order, a delivery or a bill.
 *
 * @param amount what remains of it, including VAT
 * @param currency left out: the company's
 * @param closed the day from which it no longer counts
 */
public record CommitmentRequestView(
    String kind,
    String reference,
    String amount,
    String currency,
    String from,
    String until,
    String closed) {}
