package org.encours.api.document;

/**
 * The other side of a payment, as the bank names it. Texts are trimmed and never null.
 *
 * @param name name, may be cut short and without accents
 * @param iban its account as an IBAN without spaces, empty if unknown
 * @param account its account in another form, empty if unknown or given as an IBAN
 */
public record Counterparty(String name, String iban, String account) {
  public static final Counterparty UNKNOWN = new Counterparty("", "", "");
}
