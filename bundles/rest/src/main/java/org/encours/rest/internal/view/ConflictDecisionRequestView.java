package org.encours.rest.internal.view;

/** Whose lettering holds, {@code erp} or {@code ours}. */
public record ConflictDecisionRequestView(String keep) {}
