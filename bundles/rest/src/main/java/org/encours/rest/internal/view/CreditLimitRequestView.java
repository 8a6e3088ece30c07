package org.encours.rest.internal.view;

/**
 * Decides a limit.
 *
 * @param amount the most that may be owed; left out: there is no limit from that day on
 * @param currency left out: the company's
 */
public record CreditLimitRequestView(
    String scope, String amount, String currency, String from, String until, String reason) {}
