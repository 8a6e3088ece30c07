package org.encours.formats.internal.domain;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.encours.api.Words;

/**
 * Tells people what they brought when it is no text of accounting lines: a spreadsheet, an archive,
 * a PDF, a text in UTF-16.
 */
public final class UnreadableContent {
  private static final int GLANCE = 4096;

  private static final Words EMPTY = new Words("le fichier est vide", "the file is empty");
  private static final Words SPREADSHEET =
      new Words(
          "c'est un classeur Excel, pas un fichier texte : demandez au logiciel comptable"
              + " l'export FEC",
          "this is an Excel workbook, not a text file: ask the accounting software for its FEC"
              + " export");
  private static final Words OLD_OFFICE =
      new Words(
          "c'est un document Office (.xls, .doc), pas un fichier texte : demandez au logiciel"
              + " comptable l'export FEC",
          "this is an Office document (.xls, .doc), not a text file: ask the accounting software"
              + " for its FEC export");
  private static final Words ARCHIVE =
      new Words(
          "c'est une archive ZIP : extrayez-en le fichier",
          "this is a ZIP archive: extract the file from it");
  private static final Words COMPRESSED =
      new Words(
          "c'est un fichier compressé (gzip) : décompressez-le",
          "this is a compressed file (gzip): decompress it");
  private static final Words PDF =
      new Words(
          "c'est un document PDF, pas un fichier de données",
          "this is a PDF document, not a data file");
  private static final Words XML =
      new Words(
          "c'est un document XML, pas un fichier de lignes",
          "this is an XML document, not a file of lines");
  private static final Words UTF_16 =
      new Words(
          "le fichier est en UTF-16 : enregistrez-le à nouveau en UTF-8",
          "the file is UTF-16: save it again as UTF-8");

  private UnreadableContent() {}

  /**
   * The reason why that content cannot be read line by line.
   *
   * @param bytes holds the beginning of the document
   * @param from where the document begins
   * @param to where the known part of it ends
   * @return empty if it may be text
   */
  public static Optional<Words> reason(byte[] bytes, int from, int to) {
    if (Blanks.after(bytes, from, to) == to) return Optional.of(EMPTY);
    int length = Math.min(to - from, GLANCE);
    String head = new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    if (isUtf16(head)) return Optional.of(UTF_16);
    if (head.startsWith("PK\3\4")) {
      return Optional.of(head.contains("[Content_Types].xml") ? SPREADSHEET : ARCHIVE);
    }
    if (head.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
      return Optional.of(OLD_OFFICE);
    }
    if (head.startsWith("\u001F\u008B")) return Optional.of(COMPRESSED);
    if (head.startsWith("%PDF")) return Optional.of(PDF);
    if (head.stripLeading().startsWith("<")) return Optional.of(XML);
    return Optional.empty();
  }

  /** Whether it has the mark of UTF-16, or every second of its first characters is NUL. */
  static boolean isUtf16(String head) {
    if (head.startsWith("\u00FF\u00FE") || head.startsWith("\u00FE\u00FF")) return true;
    if (head.length() < 4) return false;
    boolean littleEndian = head.charAt(1) == 0 && head.charAt(3) == 0 && head.charAt(0) != 0;
    boolean bigEndian = head.charAt(0) == 0 && head.charAt(2) == 0 && head.charAt(1) != 0;
    return littleEndian || bigEndian;
  }
}
