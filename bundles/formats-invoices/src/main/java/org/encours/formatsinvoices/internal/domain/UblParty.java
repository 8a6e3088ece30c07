package org.encours.formatsinvoices.internal.domain;

import java.util.List;
import org.encours.api.document.Invoice.TradeParty;

/** A {@code cac:Party}. */
final class UblParty {
  private UblParty() {}

  static TradeParty of(Element party) {
    Element endpoint = party.first("EndpointID");
    PartyNumbers numbers =
        new PartyNumbers(
            party.all("PartyLegalEntity/CompanyID"),
            party.all("PartyIdentification/ID"),
            endpoint,
            vat(party),
            Texts.line(party.text("PostalAddress/Country/IdentificationCode")));
    return new TradeParty(
        Texts.line(
            Texts.firstOf(
                party.text("PartyLegalEntity/RegistrationName"), party.text("PartyName/Name"))),
        numbers.siren(),
        numbers.registration(),
        numbers.vat(),
        numbers.account(),
        address(party.first("PostalAddress"), numbers.country()),
        Texts.line(party.text("Contact/Name")),
        email(party, endpoint),
        Texts.line(party.text("Contact/Telephone")));
  }

  private static String vat(Element party) {
    List<Element> schemes = party.all("PartyTaxScheme");
    return schemes.stream()
        .filter(scheme -> scheme.text("TaxScheme/ID").equalsIgnoreCase("VAT"))
        .map(scheme -> Texts.line(scheme.text("CompanyID")))
        .findFirst()
        .orElse("");
  }

  private static String address(Element address, String country) {
    return Texts.line(
        Texts.joined(
            Texts.line(address.text("StreetName")),
            Texts.line(address.text("AdditionalStreetName")),
            Texts.line(address.text("AddressLine/Line")),
            Texts.line(address.text("PostalZone") + " " + address.text("CityName")),
            country));
  }

  private static String email(Element party, Element endpoint) {
    String contact = Texts.line(party.text("Contact/ElectronicMail"));
    String electronic = Texts.line(endpoint.text());
    return Texts.firstOf(contact, electronic.contains("@") ? electronic : "");
  }
}
