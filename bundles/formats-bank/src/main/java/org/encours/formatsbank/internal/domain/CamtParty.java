package org.encours.formatsbank.internal.domain;

import org.encours.api.document.Counterparty;

/** The debtor or the creditor of a payment, while it is read. Reused. */
final class CamtParty {
  private String name = "";
  private String ultimate = "";
  private String iban = "";
  private String account = "";

  void clear() {
    name = "";
    ultimate = "";
    iban = "";
    account = "";
  }

  void name(String text) {
    name = text;
  }

  /** Name of the party on whose behalf it acts. */
  void ultimate(String text) {
    ultimate = text;
  }

  void iban(String text) {
    iban = Iban.compact(text);
  }

  /** Its account in whatever form, an IBAN included. */
  void account(String text) {
    String compact = Iban.compact(text);
    if (iban.isEmpty() && Iban.hasForm(compact)) iban = compact;
    else account = text;
  }

  boolean isUnknown() {
    return name.isEmpty() && ultimate.isEmpty() && iban.isEmpty() && account.isEmpty();
  }

  boolean isAt(String holder) {
    return !holder.isEmpty() && (iban.equals(holder) || account.equals(holder));
  }

  int size() {
    return name.length() + ultimate.length() + iban.length() + account.length();
  }

  Counterparty counterparty() {
    if (isUnknown()) return Counterparty.UNKNOWN;
    return new Counterparty(name.isEmpty() ? ultimate : name, iban, iban.isEmpty() ? account : "");
  }
}
