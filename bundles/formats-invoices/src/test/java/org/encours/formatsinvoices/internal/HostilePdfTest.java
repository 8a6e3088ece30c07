package org.encours.formatsinvoices.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.encours.api.document.DocumentRefused;
import org.encours.api.document.Reading;
import org.encours.testkit.RecordedDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** PDFs made to hurt whoever opens them; whatever happens, the temporary file is gone. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostilePdfTest {
  private long before;

  @BeforeEach
  void countFiles() throws IOException {
    before = temporaryFiles();
  }

  @AfterEach
  void noFileStays() throws IOException {
    assertEquals(before, temporaryFiles(), "temporary files");
  }

  private static long temporaryFiles() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files.filter(f -> f.getFileName().toString().startsWith("encours-invoice-")).count();
    }
  }

  private static Taken read(byte[] pdf) throws IOException {
    return Taken.by(new FacturxReader(), "x.pdf", pdf);
  }

  private static String refusal(byte[] pdf) throws IOException {
    Taken taken = read(pdf);
    assertEquals(List.of(), taken.content().invoices());
    return taken.refusal();
  }

  /** A PDF of these objects, numbered from 1; the first is the catalog. */
  private static byte[] pdf(byte[]... objects) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes("%PDF-1.7\n".getBytes(ISO_8859_1));
    StringBuilder table = new StringBuilder("xref\n0 " + (objects.length + 1) + "\n");
    table.append("0000000000 65535 f \n");
    for (int i = 0; i < objects.length; i++) {
      table.append("%010d 00000 n \n".formatted(out.size()));
      out.writeBytes(((i + 1) + " 0 obj\n").getBytes(ISO_8859_1));
      out.writeBytes(objects[i]);
      out.writeBytes("\nendobj\n".getBytes(ISO_8859_1));
    }
    int start = out.size();
    out.writeBytes(table.toString().getBytes(ISO_8859_1));
    String trailer = "trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n";
    out.writeBytes(trailer.formatted(objects.length + 1, start).getBytes(ISO_8859_1));
    return out.toByteArray();
  }

  private static byte[] text(String object) {
    return object.getBytes(ISO_8859_1);
  }

  private static byte[] stream(String entries, byte[] data) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(text("<<" + entries + "/Length " + data.length + ">>\nstream\n"));
    out.writeBytes(data);
    out.writeBytes(text("\nendstream"));
    return out.toByteArray();
  }

  private static byte[] catalogWith(String file) {
    return text("<</Type/Catalog/Names<</EmbeddedFiles<</Names[(a) " + file + "]>>>>>>");
  }

  private static byte[] specification() {
    return text("<</Type/Filespec/F(factur-x.xml)/EF<</F 3 0 R>>>>");
  }

  private static byte[] deflated(long size, byte[] pattern) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
      byte[] block = new byte[1 << 16];
      for (int i = 0; i < block.length; i++) block[i] = pattern[i % pattern.length];
      for (long written = 0; written < size; written += block.length) deflater.write(block);
    }
    return out.toByteArray();
  }

  @Test
  void theHandMadeFrameIsSound() throws IOException {
    byte[] xml = Samples.bytes(Samples.CII);
    byte[] sound = pdf(catalogWith("2 0 R"), specification(), stream("", xml));
    assertEquals("FA2024-0042", read(sound).invoice().number());
    assertTrue(refusal(pdf(text("<</Type/Catalog>>"))).contains("without invoice data"));
  }

  @Test
  void anEmbeddedFileThatInflatesEnormously() throws IOException {
    byte[] bomb = deflated(1L << 29, text(" "));
    byte[] pdf = pdf(catalogWith("2 0 R"), specification(), stream("/Filter/FlateDecode", bomb));
    assertTrue(refusal(pdf).contains("excessive"));
  }

  @Test
  void filtersUponFilters() throws IOException {
    ByteArrayOutputStream twice = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(twice)) {
      deflater.write(deflated(1L << 29, text(" ")));
    }
    byte[] bomb = twice.toByteArray();
    String filters = "/Filter[/FlateDecode/Fl]";
    byte[] pdf = pdf(catalogWith("2 0 R"), specification(), stream(filters, bomb));
    assertTrue(refusal(pdf).contains("excessive"));
    String many = "/Filter[" + "/FlateDecode".repeat(1_000) + "]";
    assertTrue(
        refusal(pdf(catalogWith("2 0 R"), specification(), stream(many, bomb)))
            .contains("excessive"));
  }

  @Test
  void filtersOfImages() throws IOException {
    for (String filter : List.of("CCITTFaxDecode", "DCTDecode", "JPXDecode", "JBIG2Decode")) {
      String entries = "/Filter/" + filter + "/DecodeParms<</Columns 99999/Rows 99999/K -1>>";
      byte[] pdf = pdf(catalogWith("2 0 R"), specification(), stream(entries, new byte[100]));
      assertTrue(refusal(pdf).contains("damaged"), filter);
    }
  }

  @Test
  void aPredictorOfEnormousRows() throws IOException {
    String entries =
        "/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 2000000000/BitsPerComponent 1>>";
    byte[] data = deflated(1_000, text("x"));
    byte[] pdf = pdf(catalogWith("2 0 R"), specification(), stream(entries, data));
    assertTrue(refusal(pdf).contains("excessive"));
  }

  @Test
  void anObjectStreamThatInflatesEnormously() throws IOException {
    for (String pattern : List.of(" ", "<>", "1 0 ")) {
      byte[] bomb = deflated(1L << 29, text(pattern));
      byte[] objects = stream("/Type/ObjStm/N 100000000/First 1/Filter/FlateDecode", bomb);
      String refusal = refusal(withCrossReferenceStream(objects, 3, 2));
      assertTrue(refusal.contains("excessive"), pattern + ": " + refusal);
    }
  }

  @Test
  void aCrossReferenceStreamThatInflatesEnormously() throws IOException {
    byte[] bomb = deflated(1L << 29, new byte[] {1});
    for (String widths : List.of("[1 1 0]", "[0 0 0]")) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      out.writeBytes(text("%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\n"));
      int start = out.size();
      out.writeBytes(text("2 0 obj\n"));
      String entries = "/Type/XRef/Size 2000000000/Root 1 0 R/Filter/FlateDecode/W" + widths;
      out.writeBytes(stream(entries, bomb));
      out.writeBytes(text("\nendobj\nstartxref\n" + start + "\n%%EOF\n"));
      assertTrue(refusal(out.toByteArray()).contains("excessive"), widths);
    }
  }

  /** Object 1 is the catalog, said to be in the object stream 2. */
  private static byte[] withCrossReferenceStream(byte[] objectStream, int size, int inside) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(text("%PDF-1.7\n"));
    int first = out.size();
    out.writeBytes(text("2 0 obj\n"));
    out.writeBytes(objectStream);
    out.writeBytes(text("\nendobj\n"));
    int start = out.size();
    byte[] table = {
      0, 0, 0, 0, 0, 2, 0, 0, 0, (byte) inside, 1, 0, 0, 0, (byte) first,
    };
    byte[] rows = new byte[3 * 6];
    for (int i = 0; i < 3; i++) System.arraycopy(table, 5 * i, rows, 6 * i, 5);
    out.writeBytes(text("3 0 obj\n"));
    out.writeBytes(stream("/Type/XRef/Size " + size + "/Root 1 0 R/W[1 4 1]", rows));
    out.writeBytes(text("\nendobj\nstartxref\n" + start + "\n%%EOF\n"));
    return out.toByteArray();
  }

  @Test
  void objectsThatContainThemselves() throws IOException {
    refusal(pdf(text("<</Type/Catalog/Names 1 0 R/EmbeddedFiles 1 0 R/Kids[1 0 R]/AF[1 0 R]>>")));
    refusal(
        pdf(
            text("<</Type/Catalog/Names<</EmbeddedFiles 2 0 R>>>>"),
            text("<</Kids[2 0 R 3 0 R 2 0 R]>>"),
            text("<</Kids[2 0 R 3 0 R]/Names[(a) 3 0 R]>>")));
    refusal(
        pdf(catalogWith("2 0 R"), specification(), text("<</Length 3 0 R>>\nstream\n\nendstream")));
  }

  @Test
  void aChainOfLengths() throws IOException {
    byte[][] objects = new byte[5_000][];
    objects[0] = catalogWith("2 0 R");
    objects[1] = specification();
    for (int i = 2; i < objects.length; i++) {
      objects[i] = text("<</Length " + (i + 2) + " 0 R>>\nstream\n\nendstream");
    }
    assertTrue(refusal(pdf(objects)).contains("excessive"));
  }

  @Test
  void aNameTreeDeeperThanAny() throws IOException {
    byte[][] objects = new byte[5_000][];
    objects[0] = text("<</Type/Catalog/Names<</EmbeddedFiles 2 0 R>>>>");
    for (int i = 1; i < objects.length; i++) {
      objects[i] = text("<</Kids[" + (i + 2) + " 0 R]>>");
    }
    assertTrue(refusal(pdf(objects)).contains("excessive"));
  }

  @Test
  void arraysWithinArrays() throws IOException {
    String deep = "[".repeat(2_000_000);
    refusal(pdf(text("<</Type/Catalog/Names " + deep + ">>")));
    refusal(pdf(text("<</Type/Catalog/Names[" + "<>".repeat(4_000_000) + "]>>")));
  }

  @Test
  void streamsThatNeverEnd() throws IOException {
    byte[][] objects = new byte[3_000][];
    StringBuilder files = new StringBuilder();
    for (int i = 2; i < objects.length; i++) files.append("(a)").append(i + 1).append(" 0 R ");
    objects[0] = text("<</Type/Catalog/Names<</EmbeddedFiles 2 0 R>>>>");
    objects[1] = text("<</Names[" + files + "]>>");
    Arrays.fill(objects, 2, objects.length, text("<<>>\nstream\n" + "x".repeat(2_000)));
    refusal(pdf(objects));
  }

  @Test
  void aTableCutShort() throws IOException {
    byte[] sound = SamplePdf.empty().with("factur-x.xml", Samples.CII).plain().bytes();
    for (int cut : List.of(1, 10, 100, 300, 600, sound.length / 2, sound.length - 20)) {
      Taken taken = read(Arrays.copyOf(sound, sound.length - cut));
      // Repaired or refused, but never half an invoice.
      if (taken.refused().isEmpty()) assertEquals("FA2024-0042", taken.invoice().number());
    }
    String lies = new String(sound, ISO_8859_1).replaceAll("(?m)^00000\\d{5} ", "0099999999 ");
    Taken taken = read(lies.getBytes(ISO_8859_1));
    if (taken.refused().isEmpty()) assertEquals("FA2024-0042", taken.invoice().number());
  }

  @Test
  void aFileWithoutEnd() {
    InputStream endless =
        new InputStream() {
          private boolean begun;

          @Override
          public int read() {
            return ' ';
          }

          @Override
          public int read(byte[] bytes, int from, int length) {
            Arrays.fill(bytes, from, from + length, (byte) ' ');
            if (!begun) System.arraycopy(text("%PDF-1.7"), 0, bytes, from, 8);
            begun = true;
            return length;
          }
        };
    Reading reading = new Reading("x", List.of("411"), Currency.getInstance("EUR"));
    DocumentRefused refused =
        Assertions.assertThrows(
            DocumentRefused.class,
            () -> new FacturxReader().read(endless, reading, new RecordedDocument()));
    assertTrue(refused.error().reason().en().contains("50 MB"));
  }

  @Test
  void aLargeFileOfNothing() throws IOException {
    byte[] large = new byte[49 << 20];
    Arrays.fill(large, (byte) '1');
    System.arraycopy(text("%PDF-1.7\n"), 0, large, 0, 9);
    refusal(large);
    byte[] objects = text("1 0 obj\n".repeat(9 << 17));
    System.arraycopy(text("%PDF-1.7\n"), 0, objects, 0, 9);
    refusal(objects);
  }

  @Test
  void anEncryptedFile() throws IOException {
    SamplePdf pdf = SamplePdf.empty().with("factur-x.xml", Samples.CII);
    assertEquals("FA2024-0042", read(pdf.lockedWith("").bytes()).invoice().number());
    assertTrue(refusal(pdf.lockedWith("secret").bytes()).contains("password"));
    String frame = new String(pdf(text("<</Type/Catalog>>")), ISO_8859_1);
    String forRecipients = "/Encrypt<</Filter/Adobe.PubSec/V 4>>/ID[(a)(b)]/Root";
    assertTrue(refusal(text(frame.replace("/Root", forRecipients))).contains("password"));
  }

  @Test
  void theXmlInsideMayBeHostileToo() throws IOException {
    String doctype =
        Samples.CII.replace("?>\n", "?>\n<!DOCTYPE x SYSTEM \"file:///etc/passwd\">\n");
    assertTrue(
        refusal(SamplePdf.empty().with("factur-x.xml", doctype).bytes()).contains("DOCTYPE"));
  }

  @Test
  void namesOfTheFile() throws IOException {
    for (String name : List.of("../../etc/passwd", "a\0b\u0007", "n".repeat(10_000), "")) {
      Taken taken = Taken.by(new FacturxReader(), name, SamplePdf.facturx());
      String kept = taken.invoice().attachments().get(0).filename();
      assertTrue(kept.length() <= 255 && kept.chars().noneMatch(Character::isISOControl), kept);
    }
  }
}
