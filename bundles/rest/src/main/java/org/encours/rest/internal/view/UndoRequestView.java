package org.encours.rest.internal.view;

/** Asks to undo a lettering, for that reason. */
public record UndoRequestView(String reason) {}
