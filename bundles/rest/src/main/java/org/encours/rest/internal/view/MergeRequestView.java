package org.encours.rest.internal.view;

/**
 * States that two accounts belong to one person.
 *
 * @param account an account of the company in the path
 * @param other the other account
 * @param otherCompany SIREN of the company that it is in, if it is another one
 */
public record MergeRequestView(String account, String other, String otherCompany, String reason) {}
