package org.encours.rest.internal.view;

/**
 * What a declaration of terms has done.
 *
 * @param changed open entries that got another due date
 * @param terms all terms as they are now
 */
public record TermsChangeView(long changed, TermsBookView terms) {}
