package org.encours.formats.internal;

import static org.encours.formats.internal.FecText.HEADER;
import static org.encours.formats.internal.FecText.file;
import static org.encours.formats.internal.FecText.line;
import static org.encours.formats.internal.FecText.recognise;
import static org.encours.formats.internal.FecText.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.encours.api.document.ControlTotals;
import org.encours.api.document.DocumentReader.Recognition;
import org.encours.api.document.DocumentRefused;
import org.encours.api.document.LineError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no FEC, or cannot be read on. */
class FecRefusalsTest {
  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] zip(String entry) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(bytes(file(line())));
    }
    return out.toByteArray();
  }

  private static byte[] gzip() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes(file(line())));
    }
    return out.toByteArray();
  }

  private static void assertForeign(byte[] content, String french) {
    assertEquals(Recognition.NO, recognise(content));
    DocumentRefused refused = refusal(content);
    assertTrue(refused.error().reason().fr().contains(french), refused.error().reason().fr());
  }

  @Test
  void otherContentIsNotRecognisedAndNamed() throws IOException {
    assertForeign(new byte[0], "vide");
    assertForeign(bytes(" \r\n \n"), "vide");
    assertForeign(zip("fec.txt"), "ZIP");
    assertForeign(zip("[Content_Types].xml"), "Excel");
    assertForeign(gzip(), "gzip");
    assertForeign(bytes("%PDF-1.7\n"), "PDF");
    assertForeign(bytes("<?xml version=\"1.0\"?><a/>"), "XML");
    assertForeign(bytes("  <Document/>"), "XML");
    byte[] workbook = {
      (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    assertForeign(workbook, "Office");
    assertForeign(bytes("\u007fELF\0\0\1"), "octet nul");
    assertForeign(bytes("date;libelle;montant\n2024-01-01;x;1\n"), "JournalCode");
  }

  @Test
  void recognisedByItsHeader() {
    assertEquals(Recognition.CERTAIN, recognise(bytes(file(line()))));
    assertEquals(Recognition.CERTAIN, recognise(bytes("\ufeff" + HEADER)));
    assertEquals(Recognition.CERTAIN, recognise(bytes(HEADER.toUpperCase().replace("|", " \t "))));
    assertEquals(Recognition.CERTAIN, recognise(bytes("comptenum;ecrituredate;journalcode\r\n")));
    assertEquals(Recognition.NO, recognise(bytes("JournalCode;EcritureDate;Debit\n")));
    assertEquals(Recognition.NO, recognise(bytes("Grand livre\n" + file(line()))));
    assertEquals(Recognition.NO, recognise(bytes(line())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
  void utf16IsRecognisedThenRefusedWithItsReason(String charset) {
    byte[] content = file(line()).getBytes(Charset.forName(charset));
    assertEquals(Recognition.CERTAIN, recognise(content));
    assertTrue(refusal(content).error().reason().fr().contains("UTF-16"));
  }

  @Test
  void nulByte() {
    LineError error = refusal(file(line(), line("EcritureLib", "a\0b"))).error();
    assertEquals(3, error.line());
    assertTrue(error.reason().fr().contains("octet nul"));
    assertEquals(1, refusal(HEADER.replace("Debit", "Debit\0") + "\n" + line()).error().line());
  }

  @ParameterizedTest
  @CsvSource({
    "JournalCode, JournalCode",
    "EcritureDate, EcritureDate",
    "CompteNum, CompteNum",
    "Debit, Debit",
    "Credit, Credit",
    "Debit|Credit, 'Debit, Credit'"
  })
  void missingColumns(String removed, String named) {
    DocumentRefused refused = refusal(file(line()).replace(removed, "x"));
    assertEquals(1, refused.error().line());
    assertTrue(refused.error().reason().fr().endsWith(": " + named), refused.getMessage());
    assertTrue(refused.getMessage().endsWith(": " + named));
  }

  @Test
  void amountWithoutSide() {
    DocumentRefused refused = refusal(file(line()).replace("Debit|Credit", "Montant|x"));
    assertTrue(refused.getMessage().endsWith(": Sens"), refused.getMessage());
  }

  @Test
  void pieceReferenceMayStandForTheLabel() {
    assertEquals(1, FecText.read(file(line()).replace("EcritureLib", "x")).lines.size());
    assertEquals(1, FecText.read(file(line()).replace("PieceRef", "x")).lines.size());
    String text = file(line()).replace("PieceRef", "x").replace("EcritureLib", "y");
    assertTrue(refusal(text).getMessage().endsWith(": EcritureLib"));
  }

  @Test
  void columnTwice() {
    DocumentRefused refused = refusal(file(line()).replace("|Idevise", "|debit"));
    assertTrue(refused.getMessage().contains("Debit"), refused.getMessage());
  }

  @Test
  void headerOnly() {
    for (String text : List.of(HEADER, HEADER + "\r\n", HEADER + "\n\n  \n")) {
      Collected collected = new Collected();
      DocumentRefused refused =
          assertThrows(
              DocumentRefused.class,
              () ->
                  FecText.read(new ByteArrayInputStream(bytes(text)), "x", FecText.EUR, collected));
      assertTrue(refused.error().reason().fr().contains("aucune écriture"));
      assertEquals(ControlTotals.NONE, collected.totals);
    }
  }

  @Test
  void totalTooLarge() {
    String half = line("Debit", "92233720368547758,07");
    assertTrue(refusal(file(half, half)).error().reason().fr().contains("total"));
  }

  @Test
  void longestLine() {
    String rest = line("EcritureLib", "");
    String label = "x".repeat(64 * 1024 - rest.length());
    assertEquals(2, FecText.read(file(line(), line("EcritureLib", label))).lines.size());
    LineError error = refusal(file(line(), line("EcritureLib", label + "x"), line())).error();
    assertEquals(3, error.line());
    assertTrue(error.reason().fr().contains("65536 octets"), error.reason().fr());
  }

  @Test
  void endlessLineIsRefusedWithoutBeingHeld() {
    for (String beginning : List.of("", HEADER, HEADER + "\n", file(line()))) {
      Endless endless = new Endless(beginning, 300L << 20);
      DocumentRefused refused =
          assertThrows(
              DocumentRefused.class,
              () -> FecText.read(endless, "x", FecText.EUR, new Collected()));
      long expected = beginning.chars().filter(sign -> sign == '\n').count() + 1;
      assertEquals(expected, refused.error().line());
      assertTrue(endless.consumed < 1 << 20, "bytes consumed: " + endless.consumed);
    }
  }

  @Test
  void aFailingSourceIsNotARefusal() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("disk");
          }
        };
    assertThrows(IOException.class, () -> FecText.read(broken, "x", FecText.EUR, new Collected()));
  }

  /** A text followed by one line without end. */
  private static final class Endless extends InputStream {
    private final byte[] beginning;
    private final long length;
    private long consumed;

    Endless(String beginning, long length) {
      this.beginning = bytes(beginning);
      this.length = length;
    }

    @Override
    public int read() {
      if (consumed == length) return -1;
      return consumed++ < beginning.length ? beginning[(int) consumed - 1] : 'x';
    }
  }
}
