package org.encours.bank.internal.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.encours.api.document.CreditorReference;
import org.encours.api.document.PaymentReferences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CluesTest {
  private static Map<String, Reference> in(String text) {
    return Clues.of(PaymentReferences.NONE, text).references();
  }

  @Test
  void rightCheckDigitsVerify() {
    assertEquals(Optional.of("539007547034"), CreditorReference.inside("RF18539007547034"));
    assertEquals(Optional.empty(), CreditorReference.inside("RF19539007547034"));
    Map<String, Reference> found = in("PAYE RF18 5390 0754 7034 MERCI FA-778");
    assertTrue(found.get("539007547034").verified());
    assertFalse(found.get("539007547034").isWeak());
    assertTrue(found.containsKey("FA778"));
  }

  @Test
  void wrongCheckDigitsDiscreditTheirNumberOnly() {
    Map<String, Reference> found = in("PAYE RF19 5390 0754 7034 MERCI FA-778");
    assertFalse(found.containsKey("539007547034"));
    assertFalse(found.containsKey("07547034"));
    assertTrue(found.containsKey("FA778"));
  }

  @ParameterizedTest
  @CsvSource({
    "FA2026000012, false",
    "2026000012, true",
    "A123, true",
    "ABCDE1, true",
    "JANV2026, true",
    "01JANVIER2026, true",
    "T12026, true",
    "JANVIER2026001, false",
    "F26118, false",
  })
  void weakNumbersNeedConfirmation(String canonical, boolean weak) {
    assertEquals(weak, new Reference(canonical, Reference.Source.TEXT, false).isWeak());
  }

  @Test
  void fourDigitsAreNothing() {
    assertFalse(in("2026 1234").containsKey("2026"));
    assertTrue(in("2026 1234").containsKey("20261234"));
  }

  @Test
  void aLongTextHasABound() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 5_000; i++) text.append("FA").append(100_000 + i).append(' ');
    assertEquals(400, in(text.toString()).size());
  }

  @ParameterizedTest
  @CsvSource({
    "VIR SEPA RECU DUPONT ET FILS FA2026-0012, DUPONT ET FILS",
    "VIREMENT RECU DE DUPONT SARL REF 12, DUPONT SARL",
    "VIR INSTANTANE RECU /DE Élise Dupont /MOTIF LOYER, ELISE DUPONT",
    "VIR JOHNDOE / FOOBAR, JOHNDOE",
    "VIR EMETTEUR : DUPONT, DUPONT",
    "REMISE CHEQUES 2 CHQ, ''",
    "VIR SEPA RECU, ''",
  })
  void namesStandInWordings(String text, String name) {
    assertEquals(name, WordedName.in(text).orElse(""));
  }
}
