package org.encours.rest.internal.view;

/**
 * Declares terms, in words or in figures.
 *
 * @param text "45 jours fin de mois", for example
 * @param days days allowed
 * @param monthEnd {@code none}, {@code afterDays}, {@code beforeDays}
 * @param dayOfMonth then the next such day of a month; 31 is the last
 * @param from for invoices dated from that day on
 */
public record TermsRequestView(
    String text, Integer days, String monthEnd, Integer dayOfMonth, String from) {}
