package org.encours.api.document;

/**
 * What identifies a payment; each part is empty where there is none.
 *
 * @param endToEnd the payer's own reference, carried to the other end; {@code NOTPROVIDED} is none
 * @param transaction the banks' reference of the transaction
 * @param creditor structured reference the creditor asked for, ISO 11649 or national
 * @param mandate direct debit mandate
 */
public record PaymentReferences(
    String endToEnd, String transaction, String creditor, String mandate) {
  public static final PaymentReferences NONE = new PaymentReferences("", "", "", "");
}
