package org.encours.ledger.internal.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.encours.api.document.DocumentHead;
import org.encours.api.document.LineError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UnknownContentTest {
  private static LineError explain(byte[] bytes) {
    return UnknownContent.explain(new DocumentHead("fichier.txt", bytes));
  }

  private static LineError explain(String text) {
    return explain(text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) bytes[i] = (byte) values[i];
    return bytes;
  }

  static List<Arguments> contents() {
    return List.of(
        Arguments.of(bytes(), "vide", "empty"),
        Arguments.of(bytes('P', 'K', 3, 4, 20, 0), "ZIP", "ZIP"),
        Arguments.of(bytes(0x1f, 0x8b, 8, 0), "gzip", "gzip"),
        Arguments.of(bytes('%', 'P', 'D', 'F', '-', '1'), "PDF", "PDF"),
        Arguments.of(bytes(0xff, 0xfe, 'J', 0), "UTF-16", "UTF-16"),
        Arguments.of(bytes(0xfe, 0xff, 0, 'J'), "UTF-16", "UTF-16"),
        Arguments.of(bytes(0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0), "binaire", "Binary"));
  }

  @ParameterizedTest(name = "{2}")
  @MethodSource("contents")
  void saysWhatTheFileIs(byte[] bytes, String fr, String en) {
    LineError error = explain(bytes);
    assertTrue(error.reason().fr().contains(fr), error.reason().fr());
    assertTrue(error.reason().en().contains(en), error.reason().en());
    assertEquals(0, error.line(), "a fault of the document as a whole");
  }

  @Test
  void showsTheFirstLineOfAnUnknownText() {
    LineError error = explain("  date;libellé;montant \r\n2026-01-10;été;12\r\n");
    assertEquals("date;libellé;montant", error.value());
    assertEquals(1, error.line());
    assertTrue(error.reason().fr().contains("ni un FEC"));
    assertTrue(error.reason().en().contains("neither a FEC"));
  }

  @Test
  void anXmlFileOfAnotherKindIsCalledSo() {
    assertTrue(explain("\ufeff <?xml version='1.0'?><a/>").reason().fr().contains("XML d'un type"));
    assertTrue(explain("<Commande>").reason().en().contains("XML file of an unknown type"));
    assertFalse(explain("< 3").reason().en().contains("XML file"));
  }

  @Test
  void aPartOfAStatementIsCalledSo() {
    assertTrue(explain("\r\n:60F:C100318EUR380115,12").reason().fr().contains("MT940"));
    assertTrue(explain("12:60F:C1").reason().en().contains("Unknown format"));
  }

  @Test
  void aTextOfOneLineIsShownToo() {
    assertEquals("bonjour", explain("bonjour").value());
  }

  @Test
  void aLongLineIsShortened() {
    assertEquals("x".repeat(80) + "…", explain("x".repeat(60_000)).value());
    assertEquals("x".repeat(80), explain("x".repeat(80)).value());
  }

  @Test
  void theBeginningOfAMagicNumberIsNoneYet() {
    assertEquals("P", explain("P").value());
    assertEquals("%PD", explain("%PD").value());
    assertFalse(explain(bytes(0x1f)).reason().en().contains("gzip"));
  }
}
