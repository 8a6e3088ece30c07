package org.encours.ledger.internal.domain;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.encours.api.Words;
import org.encours.api.document.DocumentHead;
import org.encours.api.document.LineError;

/** Says in plain words what a file is that no reader understands. */
public final class UnknownContent {
  private static final int SHOWN = 80;
  private static final Pattern SWIFT_FIELD = Pattern.compile("\\s*:[A-Z0-9]{2,3}:");
  private static final Words FRAGMENT =
      new Words(
          "Extrait de message SWIFT : il y manque de quoi en faire un relevé MT940 (:20:, :25:,"
              + " :60F:, :62F:).",
          "Part of a SWIFT message: what makes it an MT940 statement is missing (:20:, :25:,"
              + " :60F:, :62F:).");
  private static final Words UNKNOWN =
      new Words(
          "Format inconnu : ce n'est ni un FEC (en-tête JournalCode, EcritureDate, CompteNum …), ni"
              + " un relevé bancaire (CAMT, CFONB120, MT940), ni une facture électronique (UBL,"
              + " CII, Factur-X), ni un tableau (CSV, XLSX).",
          "Unknown format: neither a FEC (header JournalCode, EcritureDate, CompteNum …), nor a"
              + " bank statement (CAMT, CFONB120, MT940), nor an electronic invoice (UBL, CII,"
              + " Factur-X), nor a table (CSV, XLSX).");

  private UnknownContent() {}

  /** Why the file cannot be taken. */
  public static LineError explain(DocumentHead head) {
    byte[] b = head.bytes();
    if (b.length == 0) return LineError.ofDocument("Le fichier est vide.", "The file is empty.");
    if (starts(b, 'P', 'K', 3, 4)) {
      return LineError.ofDocument(
          "Archive ZIP : décompressez-la et déposez les fichiers qu'elle contient.",
          "ZIP archive: unpack it and drop the files that it holds.");
    }
    if (starts(b, 0x1f, 0x8b)) {
      return LineError.ofDocument(
          "Fichier compressé (gzip) : décompressez-le.", "Compressed file (gzip): unpack it.");
    }
    if (starts(b, '%', 'P', 'D', 'F')) {
      return LineError.ofDocument(
          "Document PDF : ce n'est pas un fichier d'écritures.",
          "PDF document: not a file of entries.");
    }
    if (starts(b, 0xff, 0xfe) || starts(b, 0xfe, 0xff)) {
      return LineError.ofDocument(
          "Texte en UTF-16 : exportez-le en UTF-8 ou en ISO-8859-15.",
          "Text in UTF-16: export it as UTF-8 or ISO-8859-15.");
    }
    if (isXml(b)) {
      return firstLine(
          b,
          new Words(
              "Fichier XML d'un type inconnu : ni un relevé CAMT, ni une facture UBL ou CII.",
              "XML file of an unknown type: neither a CAMT statement nor an UBL or CII invoice."));
    }
    for (byte x : b) {
      if (x == 0) {
        return LineError.ofDocument(
            "Fichier binaire : ce n'est pas un fichier d'écritures.",
            "Binary file: not a file of entries.");
      }
    }
    boolean swift = SWIFT_FIELD.matcher(new String(b, StandardCharsets.ISO_8859_1)).lookingAt();
    return firstLine(b, swift ? FRAGMENT : UNKNOWN);
  }

  private static boolean isXml(byte[] b) {
    int start = starts(b, 0xef, 0xbb, 0xbf) ? 3 : 0;
    while (start < b.length && b[start] <= ' ' && b[start] >= 0) start++;
    return start + 1 < b.length
        && b[start] == '<'
        && (b[start + 1] == '?' || isLetter(b[start + 1]));
  }

  private static boolean isLetter(byte b) {
    return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
  }

  private static LineError firstLine(byte[] b, Words reason) {
    String text = new String(b, StandardCharsets.UTF_8);
    int end = text.indexOf('\n');
    String line = (end < 0 ? text : text.substring(0, end)).strip();
    String shown = line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
    return new LineError(1, "", shown, reason);
  }

  private static boolean starts(byte[] bytes, int... magic) {
    if (bytes.length < magic.length) return false;
    for (int i = 0; i < magic.length; i++) {
      if ((bytes[i] & 0xff) != magic[i]) return false;
    }
    return true;
  }
}
