package org.encours.formats.internal;

import static org.encours.formats.internal.FecText.HEADER;
import static org.encours.formats.internal.FecText.file;
import static org.encours.formats.internal.FecText.line;
import static org.encours.formats.internal.FecText.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.encours.api.document.LineError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that cannot be understood: each is named, and reading goes on. */
class FecFaultsTest {
  private static final String GOOD = line("Debit", "", "Credit", "0");

  /** Reads a good line, the bad one (line 3) and another good one; the bad one must be reported. */
  private static LineError onlyError(String badLine) {
    Collected collected = read(file(GOOD, badLine, GOOD));
    assertEquals(2, collected.lines.size(), "the others are kept, the bad one is not");
    assertEquals(3, collected.totals.lines());
    assertEquals(1, collected.errors.size(), collected.errors.toString());
    LineError error = collected.errors.get(0);
    assertEquals(3, error.line());
    return error;
  }

  private static void assertError(LineError error, String column, String value, String french) {
    assertEquals(column, error.column());
    assertEquals(value, error.value());
    assertTrue(error.reason().fr().contains(french), error.reason().fr());
    assertTrue(!error.reason().en().isBlank() && !error.reason().en().contains(french));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "20250231",
        "20251301",
        "20250001",
        "2025-01-31",
        "31/01/25",
        "2025013",
        "abc",
        "20230229",
        "00000131",
        "202501311",
        "-2025013"
      })
  void datesThatAreNone(String date) {
    for (String column : List.of("EcritureDate", "PieceDate", "DateLet", "ValidDate")) {
      assertError(onlyError(line(column, date)), column, date, "n'est pas une date AAAAMMJJ");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "00000000"})
  void entryDateMissing(String date) {
    assertError(
        onlyError(line("EcritureDate", date)),
        "EcritureDate",
        date.strip(),
        "la date de l'écriture");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abc",
        "12,34,5",
        "1.234,56",
        "1,234.56",
        "12 34",
        "1234 567",
        "1 23",
        "--1",
        "-",
        "+",
        ",",
        "1,2 3",
        "12,50-",
        "12,50 EUR",
        "(12,50)",
        "1e3",
        "0x10",
        "12,3x5",
        "٣"
      })
  void amountsThatAreNone(String amount) {
    assertError(onlyError(line("Debit", amount)), "Debit", amount, "n'est pas un montant");
    assertError(onlyError(line("Credit", amount)), "Credit", amount, "n'est pas un montant");
  }

  @ParameterizedTest
  @ValueSource(strings = {"12,345", "12,001", "0,0000001"})
  void moreDecimalsThanTheCurrency(String amount) {
    assertError(onlyError(line("Debit", amount)), "Debit", amount, "plus de décimales");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "92233720368547758,08",
        "-92233720368547758,09",
        "922337203685477580,7",
        "92233720368547759",
        "99999999999999999999999999"
      })
  void amountsTooLarge(String amount) {
    assertError(onlyError(line("Debit", amount)), "Debit", amount, "trop grand");
  }

  @Test
  void differenceTooLarge() {
    LineError error = onlyError(line("Debit", "", "Credit", "-92233720368547758,08"));
    assertError(error, "Credit", "-92233720368547758,08", "trop grand");
  }

  @Test
  void neitherDebitNorCredit() {
    assertError(onlyError(line("Debit", " ", "Credit", "")), "Debit", "", "ni débit ni crédit");
  }

  @Test
  void debitAndCreditTogetherAreOddButTaken() {
    Collected collected =
        read(
            file(
                line("Debit", "10", "Credit", "10"),
                line("CompteNum", "6", "Debit", "1", "Credit", "1")));
    assertEquals(List.of(), collected.errors);
    assertEquals(List.of(2, 3), collected.warnings.stream().map(LineError::line).toList());
    assertEquals(0, collected.lines.get(0).posting().amount());
  }

  @ParameterizedTest
  @CsvSource({
    "10, X, Sens, X, le sens",
    "10, '', Sens, '', le sens",
    "'', D, Montant, '', manque",
    "a, D, Montant, a, pas un montant"
  })
  void amountAndSide(String amount, String side, String column, String value, String french) {
    String text =
        file(
                GOOD.replace("|0|", "|D|").replace("||D", "|0|D"),
                line("Debit", amount, "Credit", side))
            .replace("Debit|Credit", "Montant|Sens");
    Collected collected = read(text);
    assertEquals(1, collected.errors.size(), collected.errors.toString());
    assertError(collected.errors.get(0), column, value, french);
    assertEquals(1, collected.lines.size());
  }

  @Test
  void linesOfOtherAccountsAreCheckedToo() {
    for (String column : List.of("EcritureDate", "ValidDate", "Debit", "Credit")) {
      assertError(onlyError(line("CompteNum", "606000", column, "x")), column, "x", "n'est pas");
    }
  }

  @Test
  void accountMissing() {
    assertError(onlyError(line("CompteNum", " ")), "CompteNum", "", "le numéro de compte manque");
  }

  @Test
  void incompleteLine() {
    String cut = line().substring(0, line().indexOf("|0,00"));
    assertError(onlyError(cut), "", cut, "12 colonne(s), il en faut au moins 13");
    assertError(onlyError("Total : 12 écritures"), "", "Total : 12 écritures", "incomplète");
  }

  @Test
  void surplusFieldThatHoldsSomething() {
    LineError error = onlyError(line() + "||x");
    assertEquals("", error.column());
    assertTrue(error.reason().fr().contains("20 au lieu de 18"), error.reason().fr());
    assertEquals(List.of(), read(file(line() + "| |\u001a|")).errors);
  }

  @Test
  void everyFaultOfALineIsNamed() {
    Collected collected = read(file(line("EcritureDate", "x", "Debit", "y", "Credit", "z")));
    assertEquals(
        List.of("EcritureDate", "Debit", "Credit"),
        collected.errors.stream().map(LineError::column).toList());
  }

  @Test
  void otherBytesOnceTheFileIsUtf8() {
    byte[] text =
        file(line("EcritureLib", "café"), line("EcritureLib", "caf?"), line("EcritureLib", "thé"))
            .getBytes(StandardCharsets.UTF_8);
    int at = new String(text, StandardCharsets.ISO_8859_1).indexOf('?');
    text[at] = (byte) 0xE9;
    Collected collected = read(text, FecText.EUR);
    assertEquals(1, collected.errors.size());
    assertEquals(3, collected.errors.get(0).line());
    assertError(collected.errors.get(0), "EcritureLib", "café", "ne sont pas de l'UTF-8");
    assertEquals(List.of(2, 4), collected.lines.stream().map(line -> line.line()).toList());
  }

  @Test
  void aByteOrderMarkMeansUtf8() {
    byte[] text =
        ("\ufeff" + file(line("EcritureLib", "caf?"), line())).getBytes(StandardCharsets.UTF_8);
    text[new String(text, StandardCharsets.ISO_8859_1).indexOf('?')] = (byte) 0xE9;
    assertEquals("EcritureLib", read(text, FecText.EUR).errors.get(0).column());
  }

  @Test
  void debitsThatDoNotEqualCredits() {
    Collected collected =
        read(
            file(line("Debit", "1234,5"), line("CompteNum", "7", "Debit", "", "Credit", "1234,4")));
    LineError warning = collected.warnings.get(0);
    assertEquals(0, warning.line());
    assertTrue(warning.reason().fr().contains("1234,50 EUR"), warning.reason().fr());
    assertTrue(warning.reason().fr().contains("1234,40 EUR"), warning.reason().fr());
    assertTrue(warning.reason().en().contains("1234.50 EUR"), warning.reason().en());
    assertTrue(warning.reason().en().contains("1234.40 EUR"), warning.reason().en());
  }

  @Test
  void noSecondComplaintWhereAnAmountCouldNotBeRead() {
    assertEquals(List.of(), read(file(line("Debit", "x"), line())).warnings);
    assertEquals(
        List.of(),
        read(file(line(), line("CompteNum", "7", "Debit", "", "Credit", "120,5"))).warnings);
  }

  @Test
  void longValuesAreShortened() {
    LineError error = onlyError(line("EcritureDate", "x" + "é".repeat(30_000)));
    assertTrue(error.value().startsWith("xéé") && error.value().length() <= 121, error.value());
    assertEquals("EcritureDate", error.column());
  }

  @Test
  void linesAreNumberedFromTheHeader() {
    assertEquals(
        4, read("\n" + HEADER + "\n" + line() + "\n" + line("Debit", "x")).errors.get(0).line());
  }
}
