package org.encours.formats.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.encours.api.document.Coded;
import org.encours.api.document.LedgerLine;
import org.encours.api.document.LedgerWriter;
import org.encours.api.document.LetterMark;
import org.encours.api.document.Piece;
import org.encours.api.document.Posting;

/** What {@link FecWriter} writes, {@link FecReader} reads back unchanged. */
class FecRoundTripTest {
  @Property(tries = 500)
  void linesComeBackEqual(
      @ForAll("lines") List<LedgerLine> lines, @ForAll("currencies") Currency currency)
      throws IOException {
    Collected collected = FecText.read(written(lines, currency), currency);
    assertEquals(List.of(), collected.errors);
    List<LedgerLine> expected = new ArrayList<>();
    for (LedgerLine line : lines) expected.add(at(expected.size() + 2, line, line.posting()));
    assertEquals(expected, collected.lines);
  }

  @Property(tries = 1000)
  void anyAmountComesBack(
      @ForAll long amount, @ForAll boolean creditSide, @ForAll("currencies") Currency currency)
      throws IOException {
    boolean side = creditSide && amount != 0 && amount != Long.MIN_VALUE;
    assertAmountComesBack(new Posting(amount, side, 0, ""), currency);
  }

  @Example
  void extremes() throws IOException {
    for (String code : List.of("EUR", "TND", "JPY")) {
      for (long amount :
          new long[] {Long.MIN_VALUE, -Long.MAX_VALUE, -1, 0, 1, 9, 10, 99, 1000, Long.MAX_VALUE}) {
        Currency currency = Currency.getInstance(code);
        assertAmountComesBack(new Posting(amount, false, amount, "USD"), currency);
      }
    }
  }

  private static void assertAmountComesBack(Posting posting, Currency currency) throws IOException {
    LedgerLine line = at(2, sample(), posting);
    Collected collected = FecText.read(written(List.of(line), currency), currency);
    assertEquals(List.of(), collected.errors);
    assertEquals(posting, collected.lines.get(0).posting());
  }

  @Provide
  Arbitrary<Currency> currencies() {
    return Arbitraries.of("EUR", "TND", "JPY").map(Currency::getInstance);
  }

  @Provide
  Arbitrary<List<LedgerLine>> lines() {
    Arbitrary<String> words =
        Arbitraries.strings()
            .withCharRange(' ', '~')
            .withChars("éèàçœ€Ÿÿ漢".toCharArray())
            .excludeChars('|')
            .ofMaxLength(40);
    Arbitrary<String> text =
        Combinators.combine(words, Arbitraries.of("", "", "😀"))
            .as((start, end) -> (start + end).strip());
    Arbitrary<Coded> coded = Combinators.combine(text, text).as(Coded::new);
    Arbitrary<LocalDate> date =
        Arbitraries.integers()
            .between(0, 365 * 200)
            .map(day -> LocalDate.of(1900, 1, 1).plusDays(day));
    Arbitrary<Optional<LocalDate>> optionalDate = date.optional(0.7);
    Arbitrary<Coded> account =
        Combinators.combine(Arbitraries.of(FecText.CUSTOMERS), text)
            .as((prefix, rest) -> new Coded(prefix + rest, rest));
    Arbitrary<LedgerLine> head =
        Combinators.combine(coded, text, date, account, coded).as(FecRoundTripTest::line);
    Arbitrary<Piece> piece = Combinators.combine(text, optionalDate).as(Piece::new);
    Arbitrary<LetterMark> letter = Combinators.combine(text, optionalDate).as(LetterMark::new);
    return Combinators.combine(head, piece, text, postings(), letter, optionalDate)
        .as(FecRoundTripTest::completed)
        .list()
        .ofMinSize(1)
        .ofMaxSize(20);
  }

  private static LedgerLine line(
      Coded journal, String number, LocalDate date, Coded account, Coded auxiliary) {
    LedgerLine sample = sample();
    return new LedgerLine(
        0,
        journal,
        number,
        date,
        account,
        auxiliary,
        sample.piece(),
        sample.label(),
        sample.posting(),
        sample.letter(),
        sample.validated());
  }

  private static LedgerLine completed(
      LedgerLine head,
      Piece piece,
      String label,
      Posting posting,
      LetterMark letter,
      Optional<LocalDate> validated) {
    return new LedgerLine(
        0,
        head.journal(),
        head.number(),
        head.date(),
        head.account(),
        head.auxiliary(),
        piece,
        label,
        posting,
        letter,
        validated);
  }

  /** Small enough to be added up; an amount of zero has no side, a foreign one has a currency. */
  private static Arbitrary<Posting> postings() {
    Arbitrary<Long> amount = Arbitraries.longs().between(-(1L << 56), 1L << 56);
    return Combinators.combine(
            amount, Arbitraries.of(true, false), amount, Arbitraries.of("", "USD", "BHD", "CLP"))
        .as(
            (minor, creditSide, foreign, code) ->
                new Posting(minor, creditSide && minor != 0, code.isEmpty() ? 0 : foreign, code));
  }

  @Example
  void writesTheEighteenColumnsOfTheLaw() throws IOException {
    assertEquals(
        String.join("\t", FecText.COLUMNS)
            + "\r\nVE\tVentes\t12\t20240131\t411000\tClients\tC1\tLéon\tF1\t\tFacture\t0,00\t-12,50"
            + "\tAAA\t20240229\t\t-7,005\tTND\r\n",
        new String(
            written(List.of(at(2, sample(), new Posting(1_250, true, -7_005, "TND"))), FecText.EUR),
            StandardCharsets.UTF_8));
  }

  @Example
  void separatorsInsideTextsBecomeBlanks() throws IOException {
    LedgerLine sample = sample();
    LedgerLine hostile =
        new LedgerLine(
            2,
            new Coded("V|E", "a\tb"),
            "1\r\n2",
            sample.date(),
            sample.account(),
            new Coded("\u0085x", "\0"),
            sample.piece(),
            "c\u0007d\u007fe",
            sample.posting(),
            sample.letter(),
            sample.validated());
    Collected collected = FecText.read(written(List.of(hostile, sample), FecText.EUR), FecText.EUR);
    assertEquals(List.of(), collected.errors);
    LedgerLine line = collected.lines.get(0);
    assertEquals(new Coded("V E", "a b"), line.journal());
    assertEquals("1  2", line.number());
    assertEquals(new Coded("x", ""), line.auxiliary());
    assertEquals("c d e", line.label());
    assertEquals(2, collected.lines.size());
  }

  @Example
  void namesAndType() {
    LedgerWriter writer = new FecWriter();
    assertEquals("fec", writer.kind());
    assertEquals(
        "123456789FEC20241231.txt", writer.filename("123456789", LocalDate.of(2024, 12, 31)));
    assertTrue(writer.mediaType().startsWith("text/plain"));
  }

  private static byte[] written(List<LedgerLine> lines, Currency currency) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LedgerWriter.Sheet sheet = new FecWriter().begin(out, currency);
    lines.forEach(sheet::line);
    sheet.end();
    return out.toByteArray();
  }

  private static LedgerLine sample() {
    return new LedgerLine(
        2,
        new Coded("VE", "Ventes"),
        "12",
        LocalDate.of(2024, 1, 31),
        new Coded("411000", "Clients"),
        new Coded("C1", "Léon"),
        new Piece("F1", Optional.empty()),
        "Facture",
        new Posting(1_250, false, 0, ""),
        new LetterMark("AAA", Optional.of(LocalDate.of(2024, 2, 29))),
        Optional.empty());
  }

  private static LedgerLine at(int number, LedgerLine line, Posting posting) {
    return new LedgerLine(
        number,
        line.journal(),
        line.number(),
        line.date(),
        line.account(),
        line.auxiliary(),
        line.piece(),
        line.label(),
        posting,
        line.letter(),
        line.validated());
  }
}
