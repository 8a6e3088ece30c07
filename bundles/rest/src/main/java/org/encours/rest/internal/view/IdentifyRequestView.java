package org.encours.rest.internal.view;

/**
 * Says whose a bank movement is.
 *
 * @param account number of the customer account
 * @param remember whether the payer's IBAN is that customer's from now on; not if absent
 */
public record IdentifyRequestView(String account, Boolean remember) {}
