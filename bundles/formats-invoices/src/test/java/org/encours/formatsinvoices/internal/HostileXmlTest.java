package org.encours.formatsinvoices.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.encours.api.document.DocumentRefused;
import org.encours.api.document.Invoice;
import org.encours.api.document.Reading;
import org.encours.testkit.RecordedDocument;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** XML made to hurt whoever reads it. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class HostileXmlTest {
  private static final String NUMBER = "<cbc:ID>FA2024-0042</cbc:ID>";

  private static Taken read(String xml) throws IOException {
    return read(Samples.bytes(xml));
  }

  private static Taken read(byte[] xml) throws IOException {
    return Taken.by(new UblReader(), "x.xml", xml);
  }

  private static String withDoctype(String subset, String number) {
    return Samples.UBL
        .replace("?>\n", "?>\n<!DOCTYPE Invoice [" + subset + "]>\n")
        .replace(NUMBER, "<cbc:ID>" + number + "</cbc:ID>");
  }

  private static void assertDoctypeRefused(String xml) throws IOException {
    Taken taken = read(xml);
    assertTrue(taken.refusal().contains("DOCTYPE"), taken.refusal());
    assertEquals(List.of(), taken.content().invoices());
    assertEquals(Optional.of("ubl"), Taken.of("x", Samples.bytes(xml)).kind());
  }

  @Test
  void anEntityOfAFileIsNotRead(@TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "SECRET");
    String subset = "<!ENTITY x SYSTEM \"" + secret.toUri() + "\">";
    assertDoctypeRefused(withDoctype(subset, "&x;"));
    assertFalse(read(withDoctype(subset, "&x;")).toString().contains("SECRET"));
  }

  @Test
  void anEntityOfTheNetworkIsNotFetched() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String url = "http://127.0.0.1:" + server.getLocalPort() + "/x";
      assertDoctypeRefused(withDoctype("<!ENTITY x SYSTEM \"" + url + "\">", "&x;"));
      assertDoctypeRefused(withDoctype("<!ENTITY % x SYSTEM \"" + url + "\"> %x;", "1"));
      String external = "<!DOCTYPE Invoice SYSTEM \"" + url + "\">";
      assertDoctypeRefused(Samples.UBL.replace("?>\n", "?>\n" + external + "\n"));
      server.setSoTimeout(200);
      Assertions.assertThrows(SocketTimeoutException.class, server::accept);
    }
  }

  @Test
  void billionLaughs() throws IOException {
    StringBuilder entities = new StringBuilder("<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      entities.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
    }
    assertDoctypeRefused(withDoctype(entities.toString(), "&a29;"));
  }

  @Test
  void quadraticBlowUp() throws IOException {
    String subset = "<!ENTITY a \"" + "a".repeat(50_000) + "\">";
    assertDoctypeRefused(withDoctype(subset, "&a;".repeat(50_000)));
  }

  @Test
  void anEntityThatNobodyDeclared() throws IOException {
    assertTrue(read(Samples.UBL.replace(NUMBER, "<cbc:ID>&x;</cbc:ID>")).refused().isPresent());
  }

  @Test
  void deepNesting() throws IOException {
    String deep = "<cbc:Note>".repeat(200_000);
    assertTrue(read(Samples.UBL.replace(NUMBER, deep)).refusal().contains("nested too deeply"));
    String skipped = "<cac:InvoiceLine>" + deep;
    assertTrue(read(Samples.UBL.replace(NUMBER, skipped)).refusal().contains("nested too deeply"));
  }

  @Test
  void aGiganticText() throws IOException {
    String text = "<cbc:ID>" + "1".repeat(5_000_000) + "</cbc:ID>";
    assertTrue(read(Samples.UBL.replace(NUMBER, text)).refusal().contains("excessively long"));
  }

  @Test
  void aGiganticTextThatNobodyNeedsDoesNoHarm() throws IOException {
    String text = "x".repeat(5_000_000);
    assertEquals(
        "FA2024-0042", read(Samples.UBL.replace("Porte en chêne", text)).invoice().number());
  }

  @Test
  void aGiganticAttribute() throws IOException {
    String attribute = "<cbc:ID schemeID=\"" + "1".repeat(5_000_000) + "\">1</cbc:ID>";
    assertTrue(read(Samples.UBL.replace(NUMBER, attribute)).refusal().contains("tag"));
    StringBuilder attributes = new StringBuilder("<cbc:ID");
    for (int i = 0; i < 200_000; i++) attributes.append(" a").append(i).append("=''");
    assertTrue(read(Samples.UBL.replace(NUMBER, attributes + ">1</cbc:ID>")).refused().isPresent());
  }

  @Test
  void aGiganticNameOrComment() throws IOException {
    String name = "a".repeat(5_000_000);
    assertTrue(read(Samples.UBL.replace(NUMBER, "<" + name + "/>")).refused().isPresent());
    String comment = NUMBER + "<!--" + "x ".repeat(10_000_000) + "-->";
    Taken taken = read(Samples.UBL.replace(NUMBER, comment));
    assertTrue(taken.refused().isPresent() || taken.invoice().number().equals("FA2024-0042"));
  }

  @Test
  void moreNamesThanAnInvoiceHas() throws IOException {
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < 100_000; i++) names.append("<n").append(i).append("/>");
    String line = "<cac:InvoiceLine>" + names + "</cac:InvoiceLine>";
    assertTrue(
        read(Samples.UBL.replace(NUMBER, NUMBER + line)).refusal().contains("different element"));
  }

  @Test
  void moreElementsThanAHeadingHas() throws IOException {
    String notes = NUMBER + "<cbc:Note/>".repeat(100_000);
    assertTrue(read(Samples.UBL.replace(NUMBER, notes)).refusal().contains("too many elements"));
  }

  @Test
  void aDocumentWithoutEnd() throws IOException {
    byte[] line = Samples.bytes("<cac:InvoiceLine><cbc:ID>1</cbc:ID></cac:InvoiceLine>\n");
    byte[] lines = new byte[line.length * 4_000];
    for (int i = 0; i < lines.length; i++) lines[i] = line[i % line.length];
    String head = Samples.UBL.substring(0, Samples.UBL.indexOf(NUMBER));
    InputStream endless =
        new SequenceInputStream(
            new ByteArrayInputStream(Samples.bytes(head)),
            new InputStream() {
              private int at;

              @Override
              public int read() {
                return lines[at++ % lines.length];
              }

              @Override
              public int read(byte[] bytes, int from, int length) {
                int n = Math.min(length, lines.length - at % lines.length);
                System.arraycopy(lines, at % lines.length, bytes, from, n);
                at = (at + n) % lines.length;
                return n;
              }
            });
    Reading reading = new Reading("x", List.of("411"), Currency.getInstance("EUR"));
    DocumentRefused refused =
        Assertions.assertThrows(
            DocumentRefused.class,
            () -> new UblReader().read(endless, reading, new RecordedDocument()));
    assertTrue(refused.error().reason().en().contains("64 MB"));
  }

  @Test
  void aFileOfBase64BeyondTheLimitIsLeftOut() throws IOException {
    byte[] large = Base64.getEncoder().encode(new byte[15 << 20]);
    String xml = Samples.UBL.replace("YTtiCjE7", new String(large, ISO_8859_1)).replace("Mgo=", "");
    Invoice one = read(xml).invoice();
    assertEquals(15 << 20, one.attachments().get(0).content().length);
    String reference =
        xml.substring(
            xml.indexOf("<cac:AdditionalDocumentReference>"),
            xml.indexOf("</cac:AdditionalDocumentReference>")
                + "</cac:AdditionalDocumentReference>".length());
    Taken two = read(xml.replace(reference, reference + reference));
    assertEquals(1, two.invoice().attachments().size());
    assertEquals(1, two.content().warnings().size());
    assertTrue(two.content().warnings().get(0).reason().en().contains("exceed 20 MB"));
  }

  @Test
  void aFileThatIsNotBase64IsLeftOut() throws IOException {
    for (String text : List.of("YTti====", "é", "%%%%", "Mg==Mg==", "M")) {
      Taken taken = read(Samples.UBL.replace("YTtiCjE7", text).replace("Mgo=", ""));
      assertEquals(List.of(), taken.invoice().attachments(), text);
      assertEquals(1, taken.content().warnings().size(), text);
    }
  }

  @Test
  void namesOfFilesAreOnlyNames() throws IOException {
    assertEquals("../../etc/passwd", filename("../../etc/passwd"));
    assertEquals("a b c", filename("a&#10;b&#x85;c"));
    String name = filename("n".repeat(10_000) + ".pdf");
    assertEquals(255, name.length());
    assertTrue(name.endsWith("….pdf"));
    assertTrue(read(renamed("a&#0;b")).refused().isPresent());
    assertTrue(read(renamed("a\0b")).refused().isPresent());
  }

  private static String renamed(String name) {
    return Samples.UBL.replace("détail.csv", name);
  }

  private static String filename(String name) throws IOException {
    return read(renamed(name)).invoice().attachments().get(0).filename();
  }

  @Test
  void bytesThatAreNotOfTheEncoding() throws IOException {
    Taken taken = read(Samples.UBL.getBytes(ISO_8859_1));
    assertTrue(taken.refusal().contains("not of the declared encoding"));
    byte[] overlong = Samples.bytes(Samples.UBL);
    int at = new String(overlong, ISO_8859_1).indexOf("FA2024");
    overlong[at] = (byte) 0xC0;
    overlong[at + 1] = (byte) 0xAF;
    assertTrue(read(overlong).refusal().contains("not of the declared encoding"));
  }

  @Test
  void everyEncodingThatIsDeclared() throws IOException {
    for (String name : List.of("ISO-8859-1", "ISO-8859-15", "windows-1252", "US-ASCII", "utf-8")) {
      String xml = Samples.UBL.replace("UTF-8", name);
      if (name.equals("US-ASCII")) xml = xml.replaceAll("[^\\x00-\\x7F]", "e");
      Invoice invoice = read(xml.getBytes(Charset.forName(name))).invoice();
      assertTrue(invoice.seller().name().startsWith("Menuiserie du Ch"), name);
    }
    String utf16 = Samples.UBL.replace("UTF-8", "UTF-16");
    for (byte[] bytes :
        List.of(
            utf16.getBytes(StandardCharsets.UTF_16),
            utf16.getBytes(UTF_16BE),
            utf16.getBytes(UTF_16LE),
            ("\uFEFF" + utf16).getBytes(UTF_16LE),
            ("\uFEFF" + Samples.UBL).getBytes(StandardCharsets.UTF_8),
            utf16.getBytes(StandardCharsets.UTF_8))) {
      Taken taken = Taken.of("x", bytes);
      assertEquals("Menuiserie du Chêne SARL", taken.invoice().seller().name());
    }
    Taken unknown = read(Samples.UBL.replace("UTF-8", "EBCDIC-42"));
    assertTrue(unknown.refusal().contains("encoding is not known"));
  }

  @Test
  void charactersBeyondTheBasicPlaneAcrossPieces() throws IOException {
    for (int shift : List.of(0, 1)) {
      String sign = "\uD83D\uDE80";
      String comment = "<!--" + "x".repeat(shift) + sign.repeat(20_000) + "-->";
      String xml = Samples.UBL.replace(NUMBER, comment + NUMBER).replace("PO-77", sign);
      assertEquals(sign, read(xml).invoice().references().order());
    }
  }

  @Test
  void aFileOfNothing() throws IOException {
    for (String xml : List.of("", " ", "<", "<?xml version='1.0'?>", "<a>", "\0", "plain text")) {
      assertFalse(read(xml).refused().orElseThrow().reason().fr().isBlank());
    }
    assertTrue(read(new byte[0]).refusal().contains("empty"));
    assertTrue(read(Arrays.copyOf(Samples.bytes(Samples.UBL), 3_000)).refused().isPresent());
    assertTrue(read(Samples.UBL + "<a/>").refused().isPresent());
    assertEquals("FA2024-0042", read(Samples.UBL + "\n<!-- . -->").invoice().number());
  }
}
