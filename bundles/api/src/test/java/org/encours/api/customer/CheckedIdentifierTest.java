package org.encours.api.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.encours.api.customer.Identifier.Kind;
import org.encours.api.ledger.Siren;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckedIdentifierTest {

  @ParameterizedTest
  @CsvSource({
    "SIREN, 732829320, 732829320, VALID, 732829320",
    "SIREN, 732 829 320, 732829320, VALID, 732829320",
    "SIREN, 732829321, 732829321, WRONG,",
    "SIREN, 73282932, 73282932, WRONG,",
    "SIRET, 732 829 320 00074, 73282932000074, VALID, 732829320",
    "SIRET, 73282932000075, 73282932000075, WRONG,",
    // The fourteen digits pass Luhn, the nine of the SIREN inside do not.
    "SIRET, 73282932100007, 73282932100007, WRONG,",
    // La Poste: the head office passes Luhn, other establishments by the sum of their digits.
    "SIRET, 35600000000048, 35600000000048, VALID, 356000000",
    "SIRET, 35600000009075, 35600000009075, VALID, 356000000",
    "SIRET, 35600000009076, 35600000009076, WRONG,",
    "VAT, FR 44 732829320, FR44732829320, VALID, 732829320",
    "VAT, fr44732829320, FR44732829320, VALID, 732829320",
    "VAT, FR45732829320, FR45732829320, WRONG,",
    "VAT, FR44732829321, FR44732829321, WRONG,",
    "VAT, FRK7399859412, FRK7399859412, UNVERIFIED,",
    "VAT, FRO7399859412, FRO7399859412, WRONG,",
    "VAT, FR4473282932, FR4473282932, WRONG,",
    // Monaco has the French form without a SIREN.
    "VAT, FR53000004605, FR53000004605, VALID,",
    "VAT, BE 0403.019.261, BE0403019261, UNVERIFIED,",
    "VAT, 732829320, 732829320, WRONG,",
    "OTHER,  B 115131997 , B 115131997, UNVERIFIED,",
    "OTHER, '', '', WRONG,"
  })
  void numbers(Kind kind, String value, String normal, Verdict verdict, String siren) {
    CheckedIdentifier checked = CheckedIdentifier.of(new Identifier(kind, value, ""));
    assertEquals(normal, checked.identifier().value());
    assertEquals(verdict, checked.verdict(), checked.remark().toString());
    assertEquals(Optional.ofNullable(siren), checked.siren());
    assertFalse(checked.remark().fr().isBlank());
  }

  @Property
  void theKeyOfASirenIsRightAndEveryOtherWrong(
      @ForAll @IntRange(min = 10_000_000, max = 99_999_999) int number,
      @ForAll @IntRange(max = 99) int key) {
    String siren = withCheckDigit(number);
    boolean right = key == VatNumber.key(siren);
    assertEquals(
        right ? Verdict.VALID : Verdict.WRONG, VatNumber.check("FR%02d%s".formatted(key, siren)));
  }

  @Property
  void oneOfTenEstablishmentNumbersPasses(
      @ForAll @IntRange(min = 10_000_000, max = 99_999_999) int number,
      @ForAll @IntRange(max = 9999) int establishment) {
    String siren = withCheckDigit(number);
    if (siren.equals("356000000")) return;
    int valid = 0;
    for (int digit = 0; digit < 10; digit++) {
      if (Siret.isValid(siren + "%04d%d".formatted(establishment, digit))) valid++;
    }
    assertEquals(1, valid);
  }

  @Property
  void anyTextIsCheckedWithoutFailing(
      @ForAll Kind kind, @ForAll @StringLength(max = 80) String text) {
    CheckedIdentifier checked = CheckedIdentifier.of(new Identifier(kind, text, ""));
    checked.siren().ifPresent(siren -> assertTrue(Siren.isValid(siren)));
    assertTrue(checked.verdict() == Verdict.VALID || checked.siren().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a@b.fr", "marie.durand@compta.client-un.example", "compta+relance@x.example"})
  void addresses(String email) {
    assertTrue(ContactDetails.isEmail(email));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "a@b",
        "a@b.",
        "a b@c.fr",
        "a@b.fr, c@d.fr",
        "a@@b.fr",
        "<a@b.fr>",
        "@b.fr"
      })
  void noAddresses(String email) {
    assertFalse(ContactDetails.isEmail(email));
  }

  private static String withCheckDigit(int number) {
    for (int digit = 0; digit < 10; digit++) {
      String siren = "%08d%d".formatted(number, digit);
      if (Siren.isValid(siren)) return siren;
    }
    throw new AssertionError("no check digit for " + number);
  }
}
