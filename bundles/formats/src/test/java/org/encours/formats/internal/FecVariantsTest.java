package org.encours.formats.internal;

import static org.encours.formats.internal.FecText.HEADER;
import static org.encours.formats.internal.FecText.file;
import static org.encours.formats.internal.FecText.line;
import static org.encours.formats.internal.FecText.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.encours.api.document.Coded;
import org.encours.api.document.ControlTotals;
import org.encours.api.document.LedgerLine;
import org.encours.api.document.LetterMark;
import org.encours.api.document.Piece;
import org.encours.api.document.Posting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms that a FEC takes in the field, all of them taken as they are. */
class FecVariantsTest {
  private static final LedgerLine SALE =
      new LedgerLine(
          2,
          new Coded("VE", "Ventes"),
          "12",
          LocalDate.of(2024, 1, 31),
          new Coded("411000", "Clients"),
          new Coded("C001", "Menuiserie Blanc"),
          new Piece("FA-0042", Optional.of(LocalDate.of(2024, 1, 30))),
          "Facture FA-0042",
          new Posting(12_050, false, 0, ""),
          new LetterMark("AAB", Optional.of(LocalDate.of(2024, 3, 15))),
          Optional.of(LocalDate.of(2024, 2, 1)));

  private static void assertSale(Collected collected) {
    assertEquals(List.of(), collected.errors);
    assertEquals(List.of(SALE), collected.lines);
  }

  @Test
  void allEighteenColumns() {
    assertSale(read(file(line())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\t", "|", ";"})
  void separators(String separator) {
    assertSale(read(file(line()).replace("|", separator)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void endsOfLine(String end) {
    String text = file(line());
    assertSale(read(text.replace("\n", end)));
    assertSale(read(text.stripTrailing().replace("\n", end)));
  }

  @Test
  void headerInAnyCasePaddedAndAccented() {
    assertSale(read(HEADER.toUpperCase(Locale.ROOT) + "\n" + line()));
    assertSale(read(HEADER.toLowerCase(Locale.ROOT).replace("|", "   | ") + "\n" + line()));
    assertSale(
        read(HEADER.replace("Debit", "Débit").replace("CompteLib", "CompteLIB") + "\n" + line()));
  }

  @Test
  void columnsAreFoundByNameNotByPlace() {
    String text =
        """
        Idevise;Credit;Debit;EcritureLib;CompteNum;EcritureDate;JournalCode
        ;0;15,2;Facture;4111;20240131;VE
        """;
    LedgerLine line = read(text).lines.get(0);
    assertEquals(new Coded("4111", ""), line.account());
    assertEquals(Coded.NONE, line.auxiliary());
    assertEquals(1_520, line.posting().amount());
    assertEquals(new Piece("", Optional.empty()), line.piece());
    assertEquals(LetterMark.NONE, line.letter());
  }

  @Test
  void nineteenColumnsByATrailingSeparator() {
    assertSale(read(HEADER + "|\n" + line() + "|"));
    assertSale(read(HEADER + "|\n" + line()));
    assertSale(read(HEADER + "\n" + line() + "|"));
  }

  @Test
  void moreColumnsForFarmersAndProfessions() {
    String farmers = HEADER + "|DateRglt|ModeRglt|NatOp";
    assertSale(read(farmers + "\n" + line() + "|20240315|CH|"));
    assertSale(read(farmers + "|IdClient\n" + line() + "|20240315|CH||Martin"));
  }

  @Test
  void paddedValues() {
    assertSale(read(HEADER + "\n" + line().replace("|", "    |  ")));
    assertSale(read(HEADER + "\n" + line().replace("|", "\u00a0|\u00a0")));
  }

  @Test
  void trailingOptionalFieldsMayBeAbsent() {
    String cut = line().substring(0, line().indexOf("|AAB"));
    Collected collected = read(file(cut));
    assertEquals(List.of(), collected.errors);
    assertEquals(LetterMark.NONE, collected.lines.get(0).letter());
    assertEquals(Optional.empty(), collected.lines.get(0).validated());
  }

  @Test
  void quotesAreTextLikeAnyOther() {
    Collected collected = read(file(line("EcritureLib", "\"Chez \"\"Léon\"\"")));
    assertEquals("\"Chez \"\"Léon\"\"", collected.lines.get(0).label());
  }

  @Test
  void blankLinesAreSkippedAndCounted() {
    String text =
        "\n  \n" + HEADER + "\n\n" + line() + "\n   \n||||||||||||\n" + line() + "\n\u001a";
    Collected collected = read(text);
    assertEquals(List.of(), collected.errors);
    assertEquals(List.of(5, 8), collected.lines.stream().map(LedgerLine::line).toList());
    assertEquals(2, collected.totals.lines());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "0000000074,70; 7470",
        "+000000069,40; 6940",
        "-12,5; -1250",
        "14431,53; 1443153",
        "15000; 1500000",
        "15000.5; 1500050",
        ",5; 50",
        "7,; 700",
        "1 234 567,89; 123456789",
        "'1\u00a0234,5'; 123450",
        "'12\u202f345'; 1234500",
        "'  - 3,00 '; -300",
        "'3,00\u00a0'; 300",
        "12,3400; 1234",
        "000000000000000000000000000012,34; 1234",
        "92233720368547758,07; 9223372036854775807",
        "-92233720368547758,08; -9223372036854775808"
      })
  void amounts(String written, long cents) {
    Posting posting = read(file(line("Debit", written))).lines.get(0).posting();
    assertEquals(new Posting(cents, false, 0, ""), posting);
  }

  @Test
  void decimalsAreThoseOfTheCurrency() {
    byte[] text = file(line("Debit", "12,345")).getBytes(StandardCharsets.UTF_8);
    Collected collected = read(text, Currency.getInstance("TND"));
    assertEquals(12_345, collected.lines.get(0).posting().amount());
    byte[] yen = file(line("Debit", "12,00")).getBytes(StandardCharsets.UTF_8);
    assertEquals(12, read(yen, Currency.getInstance("JPY")).lines.get(0).posting().amount());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      nullValues = "-",
      value = {
        "10,00; 0,00; 1000; false",
        "-10,00; 0,00; -1000; false",
        "0,00; 10,00; -1000; true",
        "0; -10,00; 1000; true",
        "''; 10,00; -1000; true",
        "10,00; '   '; 1000; false",
        "0,00; 0,00; 0; false",
        "''; 0,00; 0; false",
        "10,00; 4,00; 600; false",
        "4,00; 10,00; -600; true"
      })
  void sides(String debit, String credit, long amount, boolean creditSide) {
    Collected collected = read(file(line("Debit", debit, "Credit", credit)));
    assertEquals(List.of(), collected.errors);
    assertEquals(new Posting(amount, creditSide, 0, ""), collected.lines.get(0).posting());
  }

  @ParameterizedTest
  @CsvSource({
    "10.00, D, 1000, false",
    "10.00, C, -1000, true",
    "10.00, c, -1000, true",
    "10.00, +1, 1000, false",
    "10.00, 1, 1000, false",
    "10.00, -1, -1000, true",
    "-10.00, D, -1000, false",
    "-10.00, C, 1000, true",
    "0, C, 0, false"
  })
  void amountAndSideInsteadOfDebitAndCredit(
      String written, String side, long amount, boolean creditSide) {
    String text =
        HEADER.replace("Debit|Credit", "Montant|Sens")
            + "\n"
            + line("Debit", written, "Credit", side);
    Collected collected = read(text);
    assertEquals(List.of(), collected.errors);
    assertEquals(new Posting(amount, creditSide, 0, ""), collected.lines.get(0).posting());
    assertEquals(amount, collected.totals.debit() - collected.totals.credit());
    assertEquals(creditSide ? 0 : amount, collected.totals.debit());
  }

  @Test
  void emptyDates() {
    for (String none : List.of("", "   ", "00000000")) {
      LedgerLine line =
          read(file(line("PieceDate", none, "DateLet", none, "ValidDate", none))).lines.get(0);
      assertEquals(Optional.empty(), line.piece().date());
      assertEquals(Optional.empty(), line.letter().date());
      assertEquals(Optional.empty(), line.validated());
      assertEquals("AAB", line.letter().code());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "12,345; JPY; -; ''; 0; true",
        "12; JPY; -; JPY; 12; false",
        "-12,50; usd; -; USD; -1250; false",
        "''; USD; -; USD; 0; false",
        "120,50; EUR; -; ''; 0; false",
        "120,50; ''; -; ''; 0; true",
        "120,50; EURO; -; ''; 0; true",
        "0,00; EURO; -; ''; 0; false",
        "abc; USD; -; USD; 0; true"
      })
  void foreignAmounts(
      String amount, String code, String ignored, String read, long minor, boolean warned) {
    Collected collected =
        read(
            file(
                line("Montantdevise", amount, "Idevise", code),
                line("Montantdevise", amount, "Idevise", code, "Debit", "0", "Credit", "120,50")));
    assertEquals(List.of(), collected.errors);
    Posting posting = collected.lines.get(0).posting();
    assertEquals(warned ? 0 : minor, posting.foreignAmount());
    if (!warned) assertEquals(read, posting.foreignCurrency());
    assertEquals(warned ? 1 : 0, collected.warnings.size(), "said once");
  }

  @Test
  void onlyCustomerAccountsAreKeptAllLinesCount() {
    Collected collected =
        read(
            file(
                line(),
                line(
                    "CompteNum",
                    "706000",
                    "EcritureDate",
                    "20231201",
                    "Debit",
                    "",
                    "Credit",
                    "100"),
                line("CompteNum", "445710", "Debit", "", "Credit", "20,50"),
                line("CompteNum", "  411VILMO0", "CompAuxNum", "", "CompAuxLib", ""),
                line("CompteNum", "4", "EcritureDate", "20241231", "Debit", "", "Credit", "121"),
                line("CompteNum", "419100", "Debit", "0,5", "Credit", "")));
    assertEquals(List.of(), collected.errors);
    assertEquals(List.of(), collected.warnings);
    assertEquals(
        List.of("411000", "411VILMO0", "419100"),
        collected.lines.stream().map(line -> line.account().code()).toList());
    assertEquals(
        new ControlTotals(
            6,
            24_150,
            24_150,
            Optional.of(LocalDate.of(2023, 12, 1)),
            Optional.of(LocalDate.of(2024, 12, 31))),
        collected.totals);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "123456789FEC20231231.txt, 123456789",
        "agrigest_123456789FEC20230331.txt, 123456789",
        "copie de 123456789fec20230331 (1).TXT, 123456789",
        "123456789FEC2023.txt, none",
        "1234567890FEC20231231.txt, none",
        "FEC20231231.txt, none",
        "grand livre.txt, none"
      })
  void companyIsInTheFileName(String filename, String siren) throws Exception {
    Collected collected = new Collected();
    byte[] text = file(line()).getBytes(StandardCharsets.UTF_8);
    FecText.read(new ByteArrayInputStream(text), filename, FecText.EUR, collected);
    assertEquals(siren == null ? List.of() : List.of(siren), collected.companies);
  }

  @Test
  void encodings() {
    String text = file(line("CompAuxLib", "Café Noël €", "EcritureLib", "règlement"));
    for (String charset : List.of("UTF-8", "ISO-8859-15", "windows-1252")) {
      Collected collected = read(text.getBytes(Charset.forName(charset)), FecText.EUR);
      LedgerLine line = collected.lines.get(0);
      assertEquals("Café Noël €", line.auxiliary().label(), charset);
      assertEquals("règlement", line.label(), charset);
    }
    assertSale(read("\ufeff" + file(line())));
  }

  @Test
  void signsOfWindowsWhereIso885915HasControlCharacters() {
    byte[] text = file(line("EcritureLib", "L’œuvre…")).getBytes(Charset.forName("windows-1252"));
    assertEquals("L’œuvre…", read(text, FecText.EUR).lines.get(0).label());
  }

  @Test
  void unreadTextsDoNotDecideTheEncoding() {
    byte[] text =
        file(line("CompteNum", "606", "EcritureLib", "é"), line("EcritureLib", "à"))
            .getBytes(StandardCharsets.UTF_8);
    int at = new String(text, StandardCharsets.ISO_8859_1).indexOf('\u00c3');
    text[at] = 'e';
    text[at + 1] = (byte) 0xE9;
    Collected collected = read(text, FecText.EUR);
    assertEquals(List.of(), collected.errors);
    assertEquals("à", collected.lines.get(0).label());
  }

  @Test
  void fieldsAcrossTheEndOfTheBuffer() {
    String[] lines = new String[20_000];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = line("EcritureNum", String.valueOf(i), "EcritureLib", "x".repeat(i % 97));
    }
    Collected collected = read(file(lines));
    assertEquals(List.of(), collected.errors);
    for (int i = 0; i < lines.length; i++) {
      LedgerLine line = collected.lines.get(i);
      assertEquals(i + 2, line.line());
      assertEquals(String.valueOf(i), line.number());
      assertEquals(i % 97, line.label().length());
      assertEquals(SALE.letter(), line.letter());
    }
    assertTrue(collected.totals.debit() == 12_050L * lines.length);
  }
}
