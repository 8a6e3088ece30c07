package org.encours.formatstables.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.encours.api.document.DocumentReader;
import org.encours.api.document.DocumentRefused;
import org.encours.api.document.LedgerLine;
import org.encours.api.document.LineError;
import org.encours.api.document.Reading;
import org.encours.api.document.TableMapping;
import org.encours.api.document.TableMapping.Field;
import org.encours.api.document.TableMapping.Shape;
import org.encours.testkit.RecordedDocument;

/** Tables, mappings, and what was read, in the words of an accountant. */
final class Tables {
  static final Currency EUR = Currency.getInstance("EUR");
  static final Shape TEXT = new Shape("UTF-8", ';', "", 1, ',', "dd/MM/yyyy");

  private Tables() {}

  /** {@code mapping("ACCOUNT", "Compte", …)}. */
  static TableMapping mapping(Shape shape, String... fieldsAndTitles) {
    Map<Field, String> columns = new EnumMap<>(Field.class);
    for (int i = 0; i < fieldsAndTitles.length; i += 2) {
      columns.put(Field.valueOf(fieldsAndTitles[i]), fieldsAndTitles[i + 1]);
    }
    return new TableMapping("Ventes", shape, columns, Map.of());
  }

  static TableMapping with(TableMapping mapping, Field field, String constant) {
    return new TableMapping(
        mapping.name(), mapping.shape(), mapping.columns(), Map.of(field, constant));
  }

  /** The usual export: account, date, document, due date, debit, credit. */
  static TableMapping usual() {
    return usual(TEXT);
  }

  static TableMapping usual(Shape shape) {
    return mapping(
        shape,
        "ACCOUNT",
        "Compte",
        "DATE",
        "Date",
        "PIECE",
        "Pièce",
        "DUE_DATE",
        "Échéance",
        "DEBIT",
        "Débit",
        "CREDIT",
        "Crédit");
  }

  static Reading reading(TableMapping... mappings) {
    return new Reading("ventes", List.of("411", "413", "416", "419"), EUR, Arrays.asList(mappings));
  }

  static RecordedDocument.Content csv(String text, TableMapping... mappings)
      throws IOException, DocumentRefused {
    return read(new CsvTableReader(), text.getBytes(StandardCharsets.UTF_8), mappings);
  }

  static RecordedDocument.Content csv(String text, Charset charset, TableMapping... mappings)
      throws IOException, DocumentRefused {
    return read(new CsvTableReader(), text.getBytes(charset), mappings);
  }

  static RecordedDocument.Content xlsx(byte[] workbook, TableMapping... mappings)
      throws IOException, DocumentRefused {
    return read(new XlsxTableReader(), workbook, mappings);
  }

  static RecordedDocument.Content read(
      DocumentReader reader, byte[] bytes, TableMapping... mappings)
      throws IOException, DocumentRefused {
    RecordedDocument document = new RecordedDocument();
    reader.read(new ByteArrayInputStream(bytes), reading(mappings), document);
    return document.content();
  }

  /** The entries, one per line: {@code 2: 411DUPONT 2024-01-31 FA1 (due 2024-02-29) D 1234.50}. */
  static String entries(RecordedDocument.Content content) {
    return content.lines().stream().map(Tables::entry).collect(Collectors.joining("\n"));
  }

  private static String entry(LedgerLine line) {
    BigDecimal amount = BigDecimal.valueOf(line.posting().amount(), 2);
    boolean credit = line.posting().creditSide();
    return line.line()
        + ": "
        + line.auxiliary().code()
        + " "
        + line.date()
        + " "
        + line.piece().reference()
        + line.piece().due().map(due -> " (due " + due + ")").orElse("")
        + (credit ? " C " + amount.negate() : " D " + amount);
  }

  /** The errors or warnings, one per line: {@code 3 Date «31/02/2024» n'est pas …}. */
  static String faults(List<LineError> errors) {
    return errors.stream()
        .map(e -> e.line() + " " + e.column() + " «" + e.value() + "» " + e.reason().fr())
        .collect(Collectors.joining("\n"));
  }

  /** A workbook of one sheet, from the XML of its rows. */
  static byte[] workbook(String rows) {
    return zip(parts(rows));
  }

  /** The parts of a workbook of one sheet, which a test may change. */
  static Map<String, String> parts(String rows) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/"
            + "content-types\"/>");
    parts.put(
        "_rels/.rels",
        "<Relationships><Relationship Id=\"r1\" Type=\"http://x/officeDocument\""
            + " Target=\"xl/workbook.xml\"/></Relationships>");
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns:r=\"http://r\"><workbookPr/><sheets><sheet name=\"Feuil1\" sheetId=\"1\""
            + " r:id=\"s1\"/></sheets></workbook>");
    parts.put(
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"s1\" Type=\"http://x/worksheet\""
            + " Target=\"worksheets/sheet1.xml\"/></Relationships>");
    parts.put(
        "xl/styles.xml",
        "<styleSheet><numFmts count=\"1\"><numFmt numFmtId=\"164\""
            + " formatCode=\"[$-40C]dd\\-mmm\\-yyyy\"/></numFmts><cellXfs><xf numFmtId=\"0\"/>"
            + "<xf numFmtId=\"14\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>");
    parts.put("xl/worksheets/sheet1.xml", sheet(rows));
    return parts;
  }

  static String sheet(String rows) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet><sheetData>"
        + rows
        + "</sheetData></worksheet>";
  }

  static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A row of inline texts: {@code row(1, "Compte", "Date")}. */
  static String row(int number, String... texts) {
    StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
    for (int i = 0; i < texts.length; i++) {
      if (texts[i].isEmpty()) continue;
      String cell =
          texts[i].startsWith("<c")
              ? texts[i]
              : "<c t=\"inlineStr\"><is><t>" + texts[i] + "</t></is></c>";
      row.append(cell.replaceFirst("<c", "<c r=\"" + (char) ('A' + i) + number + "\""));
    }
    return row.append("</row>").toString();
  }

  /** A number of style s: {@code number("45322", 1)} is a date. */
  static String number(String value, int style) {
    return "<c s=\"" + style + "\"><v>" + value + "</v></c>";
  }
}
