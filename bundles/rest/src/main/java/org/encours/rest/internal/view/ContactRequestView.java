package org.encours.rest.internal.view;

/**
 * States a contact.
 *
 * @param replaces number of the contact that it takes the place of
 */
public record ContactRequestView(
    String account,
    String role,
    String name,
    String email,
    String phone,
    String language,
    Long replaces) {}
