package org.encours.formatstables.internal.domain;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.encours.api.Words;

/** Which format of workbook a document is, judged by how it begins. */
public enum WorkbookKind {
  XLSX,
  /** The parts that would tell come later in the file. */
  MAYBE_XLSX,
  XLSB,
  ODS,
  /** Excel 97-2003, or another file in that envelope: a workbook with a password. */
  XLS,
  NONE;

  private static final String ZIP = "PK\u0003\u0004";
  private static final String OLE = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";

  /** The kind of a document that begins so. */
  public static WorkbookKind of(byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1);
    if (text.startsWith(OLE)) return isOtherOffice(text) ? NONE : XLS;
    if (!text.startsWith(ZIP)) return NONE;
    if (text.contains("mimetypeapplication/vnd.oasis.opendocument.spreadsheet")) return ODS;
    // Some writers use the separator of Windows.
    String names = text.replace('\\', '/');
    if (names.contains("xl/workbook.bin")) return XLSB;
    if (names.contains("xl/workbook") || names.contains("xl/worksheets/")) return XLSX;
    boolean other = names.contains("word/") || names.contains("ppt/");
    return names.contains("[Content_Types].xml") && !other ? MAYBE_XLSX : NONE;
  }

  private static boolean isOtherOffice(String text) {
    return text.contains(wide("WordDocument"))
        || text.contains(wide("PowerPoint Document"))
        || text.contains(wide("__substg1.0"));
  }

  private static String wide(String name) {
    return new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
  }

  /** Why a document that begins so cannot be read; empty if it may be. */
  public static Optional<Words> obstacle(byte[] head) {
    return switch (of(head)) {
      case XLSX, MAYBE_XLSX -> Optional.empty();
      case XLSB -> Optional.of(TableWords.BINARY_EXCEL);
      case ODS -> Optional.of(TableWords.OPEN_DOCUMENT);
      case XLS -> {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        boolean encrypted = text.contains(wide("EncryptedPackage"));
        yield Optional.of(encrypted ? TableWords.PROTECTED : TableWords.OLD_EXCEL);
      }
      case NONE -> Optional.of(head.length == 0 ? TableWords.EMPTY : TableWords.NOT_A_WORKBOOK);
    };
  }
}
