package org.encours.rest.internal.view;

/** Asks for a lettering run: {@code automatic} or {@code propose}. */
public record RunRequestView(String mode) {}
