package org.encours.rest.internal.view;

/** States an identifier: {@code siren}, {@code siret}, {@code vat} or {@code other}. */
public record IdentifierRequestView(String kind, String value, String register) {}
