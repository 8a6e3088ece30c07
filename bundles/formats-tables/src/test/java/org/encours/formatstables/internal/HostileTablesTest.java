package org.encours.formatstables.internal;

import static org.encours.formatstables.internal.Tables.parts;
import static org.encours.formatstables.internal.Tables.row;
import static org.encours.formatstables.internal.Tables.usual;
import static org.encours.formatstables.internal.Tables.zip;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.encours.api.document.DocumentReader;
import org.encours.api.document.DocumentRefused;
import org.encours.formatstables.internal.domain.TableWords;
import org.encours.testkit.RecordedDocument;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Files made to exhaust the reader. Each is refused soon, and leaves nothing behind. */
class HostileTablesTest {
  private static final String TITLES =
      row(1, "Compte", "Date", "Pièce", "Échéance", "Débit", "Crédit");
  private static final String HEADER = "Compte;Date;Pièce;Échéance;Débit;Crédit\n";
  private static final String GOOD = "411A;31/01/2024;FA1;;10,00;\n";

  private static String refusal(DocumentReader reader, InputStream content) {
    return Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () ->
            assertThrows(
                    DocumentRefused.class,
                    () -> reader.read(content, Tables.reading(usual()), new RecordedDocument()))
                .error()
                .reason()
                .fr());
  }

  private static String xlsx(byte[] workbook) throws IOException {
    long before = spooled();
    String reason = refusal(new XlsxTableReader(), new ByteArrayInputStream(workbook));
    assertEquals(before, spooled(), "temporary files left behind");
    return reason;
  }

  private static String csv(String text) {
    return csv(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String csv(byte[] text) {
    return refusal(new CsvTableReader(), new ByteArrayInputStream(text));
  }

  private static long spooled() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("encours-table") || name.startsWith("encours-strings"))
          .count();
    }
  }

  private static byte[] sheetPart(String xml) {
    Map<String, String> parts = parts("");
    parts.put("xl/worksheets/sheet1.xml", xml);
    return zip(parts);
  }

  /** The content, then a gigabyte of the filler. */
  private static InputStream endless(String start, String filler) {
    byte[] first = start.getBytes(StandardCharsets.UTF_8);
    byte[] block = filler.repeat(65_536 / filler.length()).getBytes(StandardCharsets.UTF_8);
    return new InputStream() {
      private long at;

      @Override
      public int read() {
        return at++ < 1L << 30 ? ' ' : -1;
      }

      @Override
      public int read(byte[] bytes, int from, int length) {
        if (at >= 1L << 30) return -1;
        byte[] source = at < first.length ? first : block;
        int offset = (int) (at < first.length ? at : (at - first.length) % block.length);
        int count = Math.min(length, source.length - offset);
        System.arraycopy(source, offset, bytes, from, count);
        at += count;
        return count;
      }
    };
  }

  @Test
  @DisplayName("zip bomb: a part that inflates more than 200 times")
  void bomb() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts("").entrySet()) {
        if (part.getKey().contains("sheet1")) continue;
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      zip.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
      byte[] block = "<row/>".repeat(100_000).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 500; i++) zip.write(block);
    }
    String reason = xlsx(bytes.toByteArray());
    assertTrue(
        reason.equals(TableWords.TOO_MUCH_INSIDE.fr())
            || reason.equals(TableWords.TOO_MANY_ROWS.fr()),
        reason);
  }

  @Test
  @DisplayName("zip bomb in the shared strings")
  void bombOfStrings() throws IOException {
    Map<String, String> parts = parts(TITLES);
    parts.put("xl/sharedStrings.xml", "<sst>" + "<si><t>aaaa</t></si>".repeat(2_000_000));
    assertEquals(TableWords.TOO_MUCH_INSIDE.fr(), xlsx(zip(parts)));
  }

  @Test
  @DisplayName("an archive that contains itself, or only another one, is no workbook")
  void quine() throws IOException {
    byte[] inner = zip(Map.of("r/r.zip", "x"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write(inner);
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      zip.write(inner);
    }
    assertEquals(TableWords.NOT_A_WORKBOOK.fr(), xlsx(bytes.toByteArray()));
  }

  @Test
  @DisplayName("a directory said to be gigantic is not loaded")
  void directory() throws IOException {
    byte[] workbook = Tables.workbook(TITLES);
    ByteBuffer end = ByteBuffer.wrap(workbook).order(ByteOrder.LITTLE_ENDIAN);
    end.putInt(workbook.length - 10, 0x7fffffff);
    assertEquals(TableWords.TOO_MUCH_INSIDE.fr(), xlsx(workbook));
  }

  @Test
  @DisplayName("XXE: an external entity is not fetched, a DOCTYPE is refused")
  void externalEntity() throws IOException {
    Path secret = Files.createTempFile("secret", ".txt");
    try {
      Files.writeString(secret, "411SECRET");
      String xml =
          "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY s SYSTEM \""
              + secret.toUri()
              + "\">]><worksheet><sheetData>"
              + TITLES
              + row(2, "&s;", "31/01/2024", "FA1", "", "1")
              + "</sheetData></worksheet>";
      assertEquals(TableWords.DOCTYPE.fr(), xlsx(sheetPart(xml)));
      Map<String, String> parts = parts(TITLES);
      parts.put("xl/sharedStrings.xml", xml);
      assertEquals(TableWords.DOCTYPE.fr(), xlsx(zip(parts)));
    } finally {
      Files.delete(secret);
    }
  }

  @Test
  @DisplayName("a billion laughs")
  void laughs() throws IOException {
    String xml = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><worksheet>&b;";
    assertEquals(TableWords.DOCTYPE.fr(), xlsx(sheetPart(xml)));
  }

  @Test
  @DisplayName("a cell, an attribute, a comment, an instruction, a CDATA section of megabytes")
  void giganticRuns() throws IOException {
    // Random digits, so that the budget of inflation is not what stops it.
    StringBuilder noise = new StringBuilder();
    java.util.Random random = new java.util.Random(1);
    while (noise.length() < 3_000_000) noise.append(random.nextLong()).append('<');
    String plain = noise.toString().replace("<", "");
    String open = "<worksheet><sheetData>" + TITLES + "<row r=\"2\">";

    assertEquals(
        TableWords.TEXT_TOO_LONG.fr(),
        xlsx(sheetPart(open + "<c t=\"inlineStr\"><is><t>" + plain + "</t></is></c></row>")));
    assertEquals(
        TableWords.TEXT_TOO_LONG.fr(), xlsx(sheetPart(open + "<c r=\"" + plain + "\"/></row>")));
    assertEquals(TableWords.TEXT_TOO_LONG.fr(), xlsx(sheetPart("<!--" + noise + "--><worksheet>")));
    assertEquals(TableWords.TEXT_TOO_LONG.fr(), xlsx(sheetPart("<?a " + noise + "?><worksheet>")));
    assertEquals(
        TableWords.DOCTYPE.fr(), xlsx(sheetPart(open + "<c><v><![CDATA[1]]></v></c></row>")));
  }

  @Test
  @DisplayName("a cell longer than Excel allows, also in pieces")
  void longCell() throws IOException {
    String pieces = "<r><t>" + "x".repeat(30_000) + "</t></r>";
    String cell = "<c t=\"inlineStr\"><is>" + pieces.repeat(20) + "</is></c>";
    assertEquals(
        TableWords.TEXT_TOO_LONG.fr(),
        xlsx(Tables.workbook(TITLES + "<row r=\"2\">" + cell + "</row>")));
  }

  @Test
  @DisplayName("elements nested without end, names without end")
  void depthAndNames() throws IOException {
    assertEquals(TableWords.NOT_A_WORKBOOK.fr(), xlsx(sheetPart("<a>".repeat(100_000))));
    StringBuilder names = new StringBuilder("<worksheet>");
    for (int i = 0; i < 100_000; i++) names.append("<n").append(i).append("/>");
    assertEquals(TableWords.NOT_A_WORKBOOK.fr(), xlsx(sheetPart(names.toString())));
  }

  @Test
  @DisplayName("a million columns, and a column far out")
  void columns() throws IOException {
    assertEquals(TableWords.TOO_MANY_COLUMNS.fr(), csv(HEADER + ";".repeat(1_000_000) + "\n"));
    assertEquals(
        TableWords.TOO_MANY_COLUMNS.fr(),
        xlsx(Tables.workbook(TITLES + "<row r=\"2\"><c r=\"ZZZZZZZ2\"><v>1</v></c></row>")));
    String wide = "<row r=\"2\">" + "<c><v>1</v></c>".repeat(1_000_000) + "</row>";
    assertEquals(TableWords.TOO_MANY_COLUMNS.fr(), xlsx(Tables.workbook(TITLES + wide)));
  }

  @Test
  @DisplayName("formatted but empty cells far out are nothing")
  void emptyCellsFarOut() throws Exception {
    String rows =
        TITLES
            + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>C1</t></is></c><c r=\"B2\" s=\"1\">"
            + "<v>45322</v></c><c r=\"E2\"><v>1</v></c><c r=\"XFD2\" s=\"1\"/></row>";
    assertEquals(
        "2: C1 2024-01-31  D 1.00", Tables.entries(Tables.xlsx(Tables.workbook(rows), usual())));
  }

  @Test
  @DisplayName("numbers that would be written out in gigabytes")
  void exponents() throws Exception {
    for (String number : new String[] {"1E999999999", "1E-999999999", "9".repeat(30_000), "NaN"}) {
      String rows = TITLES + row(2, "C1", "31/01/2024", "F", "", Tables.number(number, 0));
      RecordedDocument.Content read = Tables.xlsx(Tables.workbook(rows), usual());
      assertEquals(1, read.errors().size(), number.substring(0, 3));
      String dated = TITLES + row(2, "C1", Tables.number(number, 1), "F", "", "1");
      assertEquals(1, Tables.xlsx(Tables.workbook(dated), usual()).errors().size());
      String account = TITLES + row(2, Tables.number(number, 0), "31/01/2024", "F", "", "1");
      assertEquals(1, Tables.xlsx(Tables.workbook(account), usual()).lines().size());
    }
  }

  @Test
  @DisplayName("a quotation mark that is never closed does not swallow a gigabyte")
  void unclosedQuote() {
    String reason =
        refusal(new CsvTableReader(), endless(HEADER + "411A;\"31/01/2024;FA1\n", GOOD));
    assertEquals(TableWords.TEXT_TOO_LONG.fr(), reason);
    assertEquals(TableWords.QUOTES.fr(), csv(HEADER + GOOD + "411A;\"31/01/2024;FA1;;1;\n" + GOOD));
  }

  @Test
  @DisplayName("a line without end, of text or of NUL")
  void endlessLine() {
    assertEquals(
        TableWords.TEXT_TOO_LONG.fr(),
        refusal(new CsvTableReader(), endless(HEADER + "411A;", "x")));
    assertEquals(
        TableWords.NOT_TEXT.fr(), refusal(new CsvTableReader(), endless(HEADER + "411A", "\0")));
  }

  @Test
  @DisplayName("NUL and bytes that are no UTF-8, far from the beginning, are errors of their line")
  void strayBytes() throws Exception {
    byte[] good = GOOD.repeat(10_000).getBytes(StandardCharsets.UTF_8);
    byte[] header = HEADER.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(header);
    all.write(good);
    all.write("411\0;31/01/2024;FA1;;10,00;\n".getBytes(StandardCharsets.UTF_8));
    all.write("411\u00e9;31/01/2024;FA1;;10,00;\n".getBytes(StandardCharsets.ISO_8859_1));
    all.write("411A;31/01/2024;FA1;;\u00e9;\n".getBytes(StandardCharsets.ISO_8859_1));
    RecordedDocument.Content read = Tables.read(new CsvTableReader(), all.toByteArray(), usual());

    assertEquals(10_000, read.lines().size());
    assertEquals(
        java.util.List.of(10_002, 10_003, 10_004),
        read.errors().stream().map(error -> error.line()).toList());
  }

  @Test
  @DisplayName("other files are refused by their name")
  void otherFiles() throws IOException {
    byte[] ole = new byte[4096];
    byte[] magic = {
      (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    System.arraycopy(magic, 0, ole, 0, magic.length);
    assertTrue(xlsx(ole).contains(".xls"));
    byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    System.arraycopy(name, 0, ole, 1024, name.length);
    assertTrue(xlsx(ole).contains("mot de passe"));
    byte[] ods = Arrays.copyOf("PK\3\4".getBytes(StandardCharsets.ISO_8859_1), 200);
    byte[] type =
        "mimetypeapplication/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.UTF_8);
    System.arraycopy(type, 0, ods, 30, type.length);
    assertTrue(xlsx(ods).contains(".ods"));
    assertEquals(TableWords.EMPTY.fr(), csv(""));
    assertFalse(xlsx(new byte[0]).isBlank());
  }
}
