package org.encours.formatsinvoices.internal.domain;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.encours.api.document.Invoice.TradeParty;
import org.encours.api.ledger.Siren;

/**
 * The numbers of a party. Schemes are those of ISO 6523 as EN 16931 uses them.
 *
 * @param registrations legal registrations (BT-30, BT-47)
 * @param identifiers other identifiers (BT-29, BT-46)
 * @param endpoint electronic address (BT-34, BT-49)
 * @param vat VAT number, empty if none
 * @param country ISO code, empty if none
 */
record PartyNumbers(
    List<Element> registrations,
    List<Element> identifiers,
    Element endpoint,
    String vat,
    String country) {
  private static final String SIREN = "0002";
  private static final String SIRET = "0009";
  private static final String FRENCH_ADDRESS = "0225";
  private static final Pattern FRENCH_VAT =
      Pattern.compile("FR[0-9A-Z]{2}(\\d{9})", Pattern.CASE_INSENSITIVE);
  private static final Pattern REGISTERED_SCHEME = Pattern.compile("\\d{4}|SEPA");
  private static final Pattern ACCOUNT = Pattern.compile("[0-9A-Za-z][0-9A-Za-z ._/-]{0,19}");
  private static final Pattern COMPANY = Pattern.compile("(?=(?:.*[0-9]){5})[0-9A-Za-z]{5,20}");

  /** Nine digits, from the first number that contains them. */
  Optional<String> siren() {
    return Stream.of(registrations.stream(), identifiers.stream(), Stream.of(endpoint))
        .flatMap(all -> all)
        .flatMap(number -> siren(number).stream())
        .findFirst()
        .or(this::sirenOfVat);
  }

  /** The legal registration as stated. */
  String registration() {
    return registrations.stream()
        .map(number -> Texts.line(number.text()))
        .filter(number -> !number.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** The number that the other party gave to this one: not one of a public register. */
  String account() {
    return identifiers.stream()
        .filter(number -> !REGISTERED_SCHEME.matcher(number.attribute("schemeID")).matches())
        .filter(number -> siren(number).isEmpty())
        .map(number -> Texts.line(number.text()))
        .filter(number -> ACCOUNT.matcher(number).matches())
        .findFirst()
        .orElse("");
  }

  /** The number by which a company is known here, if the party has one that is fit for it. */
  static Optional<String> company(TradeParty party) {
    return party
        .siren()
        .or(
            () ->
                Stream.of(party.registration(), party.vat())
                    .map(PartyNumbers::compact)
                    .filter(number -> COMPANY.matcher(number).matches())
                    .findFirst());
  }

  private Optional<String> siren(Element number) {
    String digits = compact(number.text());
    String scheme = number.attribute("schemeID");
    if (scheme.equals(SIREN)) return digits(digits, 9);
    if (scheme.equals(SIRET)) return digits(digits, 14);
    if (scheme.equals(FRENCH_ADDRESS)) return digits(digits.replaceFirst("_.*", ""), 9);
    boolean french = country.equals("FR") || FRENCH_VAT.matcher(compact(vat)).matches();
    if (!french || REGISTERED_SCHEME.matcher(scheme).matches()) return Optional.empty();
    // Without a scheme, nine digits could be anything: the check digit decides.
    return digits(digits, 9).or(() -> digits(digits, 14)).filter(Siren::isValid);
  }

  private Optional<String> sirenOfVat() {
    Matcher french = FRENCH_VAT.matcher(compact(vat));
    return french.matches() ? Optional.of(french.group(1)) : Optional.empty();
  }

  private static Optional<String> digits(String number, int length) {
    boolean fits = number.length() == length && number.chars().allMatch(c -> c >= '0' && c <= '9');
    return fits ? Optional.of(number.substring(0, 9)) : Optional.empty();
  }

  private static String compact(String number) {
    return number.replaceAll("[\\s.\\u00A0\\u202F]", "");
  }
}
