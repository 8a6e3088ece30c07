package org.encours.rest.internal.view;

/** Asks for a lettering run: {@code automatic}, {@code propose} or {@code dry-run}. */
public record RunRequestView(String mode) {}
