package org.encours.rest.internal.view;

/** Chooses how a company answers orders. */
public record CreditPolicyRequestView(String withoutLimit, String overLimit, Integer warningDays) {}
