package org.encours.rest.internal.view;

/** Says why something is decided. */
public record ReasonRequestView(String reason) {}
