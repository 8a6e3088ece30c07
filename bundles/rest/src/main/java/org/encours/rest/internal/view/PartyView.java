package org.encours.rest.internal.view;

import org.encours.api.document.Invoice;

/**
 * Seller or buyer of an invoice.
 *
 * @param account the party's number at the other one
 */
public record PartyView(
    String name,
    String siren,
    String registration,
    String vat,
    String account,
    String address,
    String contact,
    String email,
    String phone) {

  static PartyView of(Invoice.TradeParty party) {
    return new PartyView(
        party.name(),
        party.siren().orElse(null),
        party.registration(),
        party.vat(),
        party.account(),
        party.address(),
        party.contact(),
        party.email(),
        party.phone());
  }
}
