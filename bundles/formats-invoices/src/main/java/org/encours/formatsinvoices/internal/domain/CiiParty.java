package org.encours.formatsinvoices.internal.domain;

import java.util.List;
import java.util.stream.Stream;
import org.encours.api.document.Invoice.TradeParty;

/** A {@code ram:…TradeParty}. */
final class CiiParty {
  private static final String VAT = "VA";

  private CiiParty() {}

  static TradeParty of(Element party) {
    Element endpoint = party.first("URIUniversalCommunication/URIID");
    List<Element> identifiers =
        Stream.concat(party.all("ID").stream(), party.all("GlobalID").stream()).toList();
    PartyNumbers numbers =
        new PartyNumbers(
            party.all("SpecifiedLegalOrganization/ID"),
            identifiers,
            endpoint,
            vat(party),
            Texts.line(party.text("PostalTradeAddress/CountryID")));
    Element contact = party.first("DefinedTradeContact");
    return new TradeParty(
        Texts.line(party.text("Name")),
        numbers.siren(),
        numbers.registration(),
        numbers.vat(),
        numbers.account(),
        address(party.first("PostalTradeAddress"), numbers.country()),
        Texts.line(Texts.firstOf(contact.text("PersonName"), contact.text("DepartmentName"))),
        email(contact, endpoint),
        Texts.line(contact.text("TelephoneUniversalCommunication/CompleteNumber")));
  }

  private static String vat(Element party) {
    return party.all("SpecifiedTaxRegistration/ID").stream()
        .filter(number -> number.attribute("schemeID").equals(VAT))
        .map(number -> Texts.line(number.text()))
        .findFirst()
        .orElse("");
  }

  private static String address(Element address, String country) {
    return Texts.line(
        Texts.joined(
            Texts.line(address.text("LineOne")),
            Texts.line(address.text("LineTwo")),
            Texts.line(address.text("LineThree")),
            Texts.line(address.text("PostcodeCode") + " " + address.text("CityName")),
            country));
  }

  private static String email(Element contact, Element endpoint) {
    String person = Texts.line(contact.text("EmailURIUniversalCommunication/URIID"));
    String electronic = Texts.line(endpoint.text());
    return Texts.firstOf(person, electronic.contains("@") ? electronic : "");
  }
}
