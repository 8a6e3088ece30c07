package org.encours.formatsbank.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.encours.api.document.DocumentReader;
import org.encours.api.document.LineError;
import org.encours.formatsbank.internal.domain.XmlWords;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Files made to harm: each is refused with its reason, soon and in little memory. */
class HostileFilesTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final long PIECE = 1 << 16;

  private static LineError refused(DocumentReader reader, Supplier<InputStream> content) {
    return assertTimeoutPreemptively(
        SOON, () -> BankFiles.read(reader, content.get()).refused().orElseThrow());
  }

  private static LineError refused(DocumentReader reader, String content) {
    return refused(reader, () -> new ByteArrayInputStream(Samples.utf8(content)));
  }

  private static LineError refused(String content) {
    return refused(new Camt053Reader(), content);
  }

  /** The head, then the piece again and again. */
  private static InputStream endless(String head, String piece, int times) {
    byte[] repeated = Samples.utf8(piece);
    Stream<InputStream> pieces =
        IntStream.range(0, times).mapToObj(i -> new ByteArrayInputStream(repeated));
    Stream<InputStream> all =
        Stream.concat(Stream.of(new ByteArrayInputStream(Samples.utf8(head))), pieces);
    return new SequenceInputStream(Collections.enumeration(all.toList()));
  }

  private static String upToText() {
    String document = Samples.statement();
    return document.substring(0, document.indexOf("Facture"));
  }

  @Test
  @DisplayName("DOCTYPE: external entities, entity bombs, even an empty one")
  void doctype() {
    String body = Samples.statement().replaceFirst("<\\?xml[^>]*>", "").replace("Facture", "&x;");
    for (String declaration :
        List.of(
            "<!DOCTYPE Document>",
            "<!DOCTYPE Document SYSTEM \"http://127.0.0.1:1/x.dtd\">",
            "<!DOCTYPE Document [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
            "<!DOCTYPE Document [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">"
                + "<!ENTITY x \"&b;&b;&b;&b;\">]>")) {
      String file = "<?xml version=\"1.0\"?>\n" + declaration + body;
      assertEquals("camt.053", BankFiles.reader(Samples.utf8(file)).orElseThrow().kind());
      assertEquals(XmlWords.DOCTYPE, refused(file).reason());
      assertEquals(2, refused(file).line());
    }
    assertEquals(XmlWords.ENTITY, refused(body).reason());
  }

  @Test
  @DisplayName("cut short, or not well-formed: with the line")
  void brokenXml() {
    String whole = Samples.statement();
    assertEquals(XmlWords.CUT_SHORT, refused(whole.substring(0, whole.length() - 20)).reason());
    assertEquals(XmlWords.CUT_SHORT, refused(whole.substring(0, whole.length() / 2)).reason());
    LineError crossed = refused(whole.replace("</Refs>", "</Ref>"));
    assertTrue(crossed.reason().fr().contains("mal formé"), crossed::toString);
    assertEquals(12, crossed.line());
    assertTrue(refused("Ceci n'est pas un relevé").reason().fr().contains("mal formé"));
  }

  @Test
  @DisplayName("invalid UTF-8 and NUL bytes in XML")
  void brokenEncoding() {
    byte[] latin = Samples.statement().getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    LineError error = refused(new Camt053Reader(), () -> new ByteArrayInputStream(latin));
    assertTrue(error.reason().fr().contains("mal formé"), error::toString);
    assertTrue(refused(Samples.statement().replace("TX1", "T\0X")).line() > 0);
  }

  @Test
  @DisplayName("a text, a tag, a comment without end")
  void endlessPieces() throws IOException {
    String piece = "x".repeat((int) PIECE);
    int times = 5_000;
    Camt053Reader reader = new Camt053Reader();
    long before = usedBytes();
    for (String head :
        List.of(
            upToText(),
            upToText() + "<![CDATA[",
            upToText() + "<!--",
            upToText() + "<a b=\"",
            upToText() + "<",
            upToText() + "<?p ",
            "<Document><Other>")) {
      assertEquals(
          XmlWords.TOO_LONG, refused(reader, () -> endless(head, piece, times)).reason(), head);
    }
    assertTrue(usedBytes() - before < 200 << 20, "memory");
  }

  @Test
  @DisplayName("nesting, and names without number")
  void depthAndNames() {
    Camt053Reader reader = new Camt053Reader();
    assertEquals(
        XmlWords.TOO_DEEP, refused(reader, () -> endless("<Document>", "<a>", 1_000_000)).reason());
    StringBuilder names = new StringBuilder("<Document>");
    for (int i = 0; i < 20_000; i++) names.append("<n").append(i).append("/>");
    assertEquals(XmlWords.TOO_MANY_NAMES, refused(names.toString()).reason());
    StringBuilder attributes = new StringBuilder("<Document><a");
    for (int i = 0; i < 20_000; i++) attributes.append(" n").append(i).append("=\"\"");
    assertEquals(XmlWords.TOO_MANY_NAMES, refused(attributes + "/></Document>").reason());
    StringBuilder prefixes = new StringBuilder("<Document>");
    for (int i = 0; i < 20_000; i++) {
      prefixes.append("<p" + i + ":Acct xmlns:p" + i + "=\"u\"/>");
    }
    assertEquals(XmlWords.TOO_MANY_NAMES, refused(prefixes.toString()).reason());
  }

  @Test
  @DisplayName("a batch of very many items is taken as one line, with a warning")
  void hugeBatch() throws IOException {
    int items = 120_000;
    String head =
        Samples.camt053(Samples.HEAD).replaceFirst("(?s)</Stmt>.*", "")
            + "<Ntry><Amt Ccy=\"EUR\">"
            + items
            + "</Amt><CdtDbtInd>CRDT</CdtDbtInd><BookgDt><Dt>2025-03-03</Dt></BookgDt><NtryDtls>";
    String item = "<TxDtls><Amt Ccy=\"EUR\">1</Amt></TxDtls>";
    String tail = "</NtryDtls></Ntry></Stmt></BkToCstmrStmt></Document>";
    InputStream content =
        new SequenceInputStream(
            endless(head, item, items), new ByteArrayInputStream(Samples.utf8(tail)));
    BankFiles.Outcome outcome = BankFiles.read(new Camt053Reader(), content);
    assertTrue(outcome.refused().isEmpty(), outcome.refused()::toString);
    assertEquals(1, outcome.content().statements().get(0).lines().size());
    assertEquals(1, outcome.content().warnings().size());
  }

  @Test
  @DisplayName("text formats: a line without end, NUL bytes, UTF-16, nothing")
  void textFormats() {
    String piece = "9".repeat((int) PIECE);
    for (DocumentReader reader : List.of(new Mt940Reader(), new Mt942Reader())) {
      LineError endless = refused(reader, () -> endless(":20:X\n:86:", piece, 5_000));
      assertTrue(endless.reason().en().contains("longer"), endless::toString);
      assertEquals(2, endless.line());
      LineError lines = refused(reader, () -> endless(":20:X\n:86:", "x\n", 100_000));
      assertTrue(lines.reason().en().contains("excessive"), lines::toString);
    }
    for (DocumentReader reader : List.of(new Mt940Reader(), new Cfonb120Reader())) {
      assertTrue(refused(reader, ":20:X\n:86:\0\n").reason().en().contains("NUL"));
      assertFalse(refused(reader, "\n\n\n").reason().fr().isBlank());
      assertFalse(refused(reader, "").reason().fr().isBlank());
      byte[] wide = Samples.MT_DAY.getBytes(java.nio.charset.StandardCharsets.UTF_16);
      LineError utf16 = refused(reader, () -> new ByteArrayInputStream(wide));
      assertTrue(utf16.reason().fr().contains("UTF-16"), utf16::toString);
    }
  }

  private static long usedBytes() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
