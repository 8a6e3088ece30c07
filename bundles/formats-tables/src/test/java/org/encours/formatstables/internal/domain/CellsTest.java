package org.encours.formatstables.internal.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Amounts, dates and titles, cell by cell. */
class CellsTest {
  private static String amount(char mark, String currency, Cell cell) {
    AmountCell amount = new AmountCell(mark, Currency.getInstance(currency));
    AmountCell.Outcome outcome = amount.read(cell);
    return outcome == AmountCell.Outcome.AMOUNT
        ? String.valueOf(amount.minor())
        : outcome.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "0|0",
        "12|1200",
        "12,5|1250",
        ",5|50",
        "12,|1200",
        "12,500|1250",
        "12,501|TOO_PRECISE",
        "1 234,50|123450",
        "1\u00a0234,50|123450",
        "1\u202f234\u202f567,89|123456789",
        "1.234,50|123450",
        "1'234,50|123450",
        "1\u2019234,50|123450",
        "1.234|123400",
        "1 23,4|NOT_AN_AMOUNT",
        "1234 567,8|NOT_AN_AMOUNT",
        "1.234 567,8|NOT_AN_AMOUNT",
        "1,234,567|NOT_AN_AMOUNT",
        "-12,5|-1250",
        "- 12,5|-1250",
        "12,5-|-1250",
        "\u221212,5|-1250",
        "+12,5|1250",
        "(12,5)|-1250",
        "(12,5) €|-1250",
        "(12,5 €)|-1250",
        "(-12,5)|NOT_AN_AMOUNT",
        "--12|NOT_AN_AMOUNT",
        "-12-|NOT_AN_AMOUNT",
        "12,5 €|1250",
        "€12,5|1250",
        "-€12,5|-1250",
        "12,5 EUR|1250",
        "eur 12,5|1250",
        "12,5 USD|NOT_AN_AMOUNT",
        "-|EMPTY",
        " - € |EMPTY",
        "€|NOT_AN_AMOUNT",
        "()|NOT_AN_AMOUNT",
        ",|NOT_AN_AMOUNT",
        "abc|NOT_AN_AMOUNT",
        "1e3|NOT_AN_AMOUNT",
        "12%|NOT_AN_AMOUNT",
        "9999999999999999,99|999999999999999999",
        "99999999999999999,99|TOO_LARGE",
        "00000000000000000000012,5|1250"
      })
  void amountsInFrench(String text, String expected) {
    assertEquals(expected, amount(',', "EUR", Cell.text(text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"1,234.50|123450", "1.5|150", "1,5|NOT_AN_AMOUNT", "1,234|123400"})
  void amountsInEnglish(String text, String expected) {
    assertEquals(expected, amount('.', "EUR", Cell.text(text)));
  }

  @ParameterizedTest
  @CsvSource({
    "12.5,1250",
    "0.30000000000000004,30",
    "1234.5600000000001,123456",
    "-1234.559999,-123456",
    "1234.559998,TOO_PRECISE",
    "1.005,TOO_PRECISE",
    "1.2E3,120000",
    "1E-20,0",
    "0E-400,0",
    "1E20,TOO_LARGE",
    "92233720368547758.07,9223372036854775807",
    "92233720368547758.08,TOO_LARGE",
    "Infinity,NOT_AN_AMOUNT"
  })
  void amountsOfWorkbooks(String number, String expected) {
    assertEquals(expected, amount(',', "EUR", new Cell(Cell.Kind.NUMBER, number)));
  }

  @Test
  void amountsOfOtherCurrencies() {
    assertEquals("12500", amount(',', "TND", Cell.text("12,5")));
    assertEquals("12501", amount(',', "TND", Cell.text("12,501")));
    assertEquals("12", amount(',', "JPY", Cell.text("12")));
    assertEquals("TOO_PRECISE", amount(',', "JPY", Cell.text("12,5")));
  }

  @ParameterizedTest
  @CsvSource({
    "dd/MM/yyyy,31/01/2024,2024-01-31",
    "dd/MM/yyyy,1/2/2024,2024-02-01",
    "dd/MM/yyyy,31-01-2024,2024-01-31",
    "dd/MM/yyyy,31.01.24,2024-01-31",
    "dd/MM/yyyy,31/01/2024 23:59:59,2024-01-31",
    "dd/MM/yy,31/12/69,2069-12-31",
    "dd/MM/yy,31/12/70,1970-12-31",
    "yyyy-MM-dd,2024-01-31T10:00:00Z,2024-01-31",
    "MM/dd/yyyy,01/31/2024,2024-01-31",
    "yyyyMMdd,20240131,2024-01-31",
    "ddMMyyyy,31012024,2024-01-31",
    "ddMMyy,310124,2024-01-31",
    "dd MMM yyyy,31 janv. 2024,2024-01-31",
    "dd MMM yyyy,1 août 2024,2024-08-01",
    "dd-MMM-yy,15-Feb-24,2024-02-15",
    "dd MMMM yyyy,15 décembre 2024,2024-12-15"
  })
  void dates(String pattern, String text, LocalDate expected) {
    assertEquals(Optional.of(expected), DatePattern.of(pattern).orElseThrow().read(text));
  }

  @ParameterizedTest
  @CsvSource({
    "dd/MM/yyyy,31/02/2024",
    "dd/MM/yyyy,01/31/2024",
    "dd/MM/yyyy,2024-01-31",
    "dd/MM/yyyy,31/01",
    "dd/MM/yyyy,31/01/024",
    "dd/MM/yyyy,31/01/2024/1",
    "dd/MM/yyyy,31/01/1024",
    "dd/MM/yyyy,١١/٠١/٢٠٢٤",
    "yyyyMMdd,2024013",
    "dd MMM yyyy,1 jui 2024",
    "dd/MM/yyyy,demain"
  })
  void noDates(String pattern, String text) {
    assertEquals(Optional.empty(), DatePattern.of(pattern).orElseThrow().read(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "jj/mm/aaaa", "dd/MM", "dd/dd/yyyy", "dd/MM/yyyyy", "MMMddyyyy", "Q"})
  void noPatterns(String pattern) {
    assertTrue(DatePattern.of(pattern).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "1,false,1900-01-01",
    "59,false,1900-02-28",
    "61,false,1900-03-01",
    "45322,false,2024-01-31",
    "45322.999,false,2024-01-31",
    "43860,true,2024-01-31",
    "0,true,1904-01-01"
  })
  void serialDates(String number, boolean from1904, LocalDate expected) {
    assertEquals(Optional.of(expected), SerialDate.of(number, from1904));
  }

  @ParameterizedTest
  @ValueSource(strings = {"60", "0", "-1", "2958466", "1E99", "1E999999999", "x", ""})
  void noSerialDates(String number) {
    assertEquals(Optional.empty(), SerialDate.of(number, false));
  }

  @Test
  void numbersInDateColumns() {
    DateCell usual = new DateCell(DatePattern.of("dd/MM/yyyy").orElseThrow(), false);
    DateCell compact = new DateCell(DatePattern.of("ddMMyy").orElseThrow(), false);
    LocalDate day = LocalDate.of(2024, 1, 5);

    assertEquals(Optional.of(day), usual.read(new Cell(Cell.Kind.NUMBER, "45296")));
    assertEquals(Optional.empty(), usual.read(new Cell(Cell.Kind.NUMBER, "12")));
    assertEquals(Optional.of(day), compact.read(new Cell(Cell.Kind.NUMBER, "50124")));
    assertEquals(Optional.of(day), compact.read(new Cell(Cell.Kind.DATE, "2024-01-05")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"dd/mm/yyyy", "[$-40C]d mmmm yyyy;@", "yyyy\\-mm\\-dd", "jj/mm/aaaa", "mmm\\-yy"})
  void dateFormats(String code) {
    assertTrue(DateFormatCode.isDate(code));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "General",
        "Standard",
        "0.00",
        "#,##0.00\\ \"d'avance\"",
        "[Red]0",
        "h:mm AM/PM",
        "_-* #,##0.00\\ _€_-;[Yellow]-0",
        "@"
      })
  void numberFormats(String code) {
    assertFalse(DateFormatCode.isDate(code));
  }

  @Test
  void titlesAreDistinct() {
    Titles titles =
        Titles.of(
            java.util.List.of("Montant", " montant ", "", "Date\nfacture", "MONTANT", "", " "));

    assertEquals(
        java.util.List.of("Montant", "montant (2)", "(C)", "Date facture", "MONTANT (3)"),
        titles.all());
    assertEquals(1, titles.column("Montant (2)"));
    assertEquals(3, titles.column("date  Facture"));
    assertEquals(-1, titles.column("Solde"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "N° de pièce|numpiece",
        "Date d'échéance|dateecheance",
        "Montant TTC (€)|montantttc",
        "D/C|dc",
        "N°client|numclient",
        "Code Client|codeclient",
        "Débit EUR|debit"
      })
  void wordsOfTitles(String title, String key) {
    assertEquals(key, Vocabulary.key(title));
  }
}
