package org.encours.formats.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.encours.api.document.DocumentHead;
import org.encours.api.document.DocumentReader.Recognition;
import org.encours.api.document.DocumentRefused;
import org.encours.api.document.Reading;
import org.junit.jupiter.api.Assertions;

/** Makes FEC texts for the tests, one small change at a time, and reads them. */
final class FecText {
  static final Currency EUR = Currency.getInstance("EUR");
  static final List<String> CUSTOMERS = List.of("411", "413", "416", "419");

  private static final Map<String, String> SALE =
      Map.ofEntries(
          Map.entry("JournalCode", "VE"),
          Map.entry("JournalLib", "Ventes"),
          Map.entry("EcritureNum", "12"),
          Map.entry("EcritureDate", "20240131"),
          Map.entry("CompteNum", "411000"),
          Map.entry("CompteLib", "Clients"),
          Map.entry("CompAuxNum", "C001"),
          Map.entry("CompAuxLib", "Menuiserie Blanc"),
          Map.entry("PieceRef", "FA-0042"),
          Map.entry("PieceDate", "20240130"),
          Map.entry("EcritureLib", "Facture FA-0042"),
          Map.entry("Debit", "120,50"),
          Map.entry("Credit", "0,00"),
          Map.entry("EcritureLet", "AAB"),
          Map.entry("DateLet", "20240315"),
          Map.entry("ValidDate", "20240201"),
          Map.entry("Montantdevise", ""),
          Map.entry("Idevise", ""));

  static final List<String> COLUMNS =
      List.of(
          "JournalCode",
          "JournalLib",
          "EcritureNum",
          "EcritureDate",
          "CompteNum",
          "CompteLib",
          "CompAuxNum",
          "CompAuxLib",
          "PieceRef",
          "PieceDate",
          "EcritureLib",
          "Debit",
          "Credit",
          "EcritureLet",
          "DateLet",
          "ValidDate",
          "Montantdevise",
          "Idevise");
  static final String HEADER = String.join("|", COLUMNS);

  private FecText() {}

  /** A line of the customer sale above, with other values: {@code line("Debit", "12")}. */
  static String line(String... columnsAndValues) {
    Map<String, String> values = new HashMap<>(SALE);
    for (int i = 0; i < columnsAndValues.length; i += 2) {
      if (!COLUMNS.contains(columnsAndValues[i])) {
        throw new IllegalArgumentException(columnsAndValues[i]);
      }
      values.put(columnsAndValues[i], columnsAndValues[i + 1]);
    }
    return String.join("|", COLUMNS.stream().map(values::get).toList());
  }

  /** The standard header and these lines. */
  static String file(String... lines) {
    return HEADER + "\n" + String.join("\n", lines) + "\n";
  }

  static Collected read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8), EUR);
  }

  static Collected read(byte[] content, Currency currency) {
    Collected collected = new Collected();
    try {
      read(new ByteArrayInputStream(content), "grand-livre.txt", currency, collected);
    } catch (IOException | DocumentRefused e) {
      throw new AssertionError(e);
    }
    return collected;
  }

  static void read(InputStream content, String filename, Currency currency, Collected sink)
      throws IOException, DocumentRefused {
    new FecReader().read(content, new Reading(filename, CUSTOMERS, currency), sink);
  }

  static DocumentRefused refusal(byte[] content) {
    return Assertions.assertThrows(
        DocumentRefused.class,
        () -> read(new ByteArrayInputStream(content), "grand-livre.txt", EUR, new Collected()));
  }

  static DocumentRefused refusal(String text) {
    return refusal(text.getBytes(StandardCharsets.UTF_8));
  }

  static Recognition recognise(byte[] head) {
    return new FecReader().recognise(new DocumentHead("x", head));
  }
}
