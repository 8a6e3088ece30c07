package org.encours.risk.internal;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.encours.api.Words;
import org.encours.api.document.DocumentRefused;
import org.encours.api.document.LineError;
import org.encours.api.risk.Horizon;
import org.encours.api.risk.LateChances;
import org.encours.api.risk.PastInvoice;

/** A CSV text of invoices. It is read twice: for the invoices, and to write its lines again. */
final class InvoiceTable {
  private static final int MOST_LINES = 500_000;
  private static final List<String> ADDED =
      Horizon.ALL.stream()
          .map(horizon -> horizon.days() == 0 ? "p_late" : "p_late_" + horizon.days())
          .toList();

  private final String text;
  private final char separator;
  private final List<PastInvoice> invoices = new ArrayList<>();

  private InvoiceTable(String text) {
    this.text = text;
    separator = separator(text.lines().findFirst().orElse(""));
  }

  static InvoiceTable of(byte[] content) throws DocumentRefused {
    InvoiceTable table = new InvoiceTable(decoded(content));
    table.read();
    return table;
  }

  List<PastInvoice> invoices() {
    return invoices;
  }

  /** Writes the lines as they were, each with its chances. The stream is flushed, not closed. */
  void write(List<LateChances> chances, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    LineDelimiter end = text.contains("\r\n") ? LineDelimiter.CRLF : LineDelimiter.LF;
    CsvWriter csv = CsvWriter.builder().fieldSeparator(separator).lineDelimiter(end).build(writer);
    Iterator<CsvRecord> records = records();
    csv.writeRecord(Stream.concat(records.next().getFields().stream(), ADDED.stream()).toList());
    for (LateChances one : chances) {
      List<String> fields = new ArrayList<>(records.next().getFields());
      for (Horizon horizon : Horizon.ALL) fields.add(written(one.of(horizon)));
      csv.writeRecord(fields);
    }
    csv.flush();
  }

  /** Six decimals: a chance that is written as 0 or 1 is as good as certain. */
  private static String written(double chance) {
    return BigDecimal.valueOf(Math.round(chance * 1_000_000), 6).toPlainString();
  }

  private void read() throws DocumentRefused {
    Iterator<CsvRecord> records = records();
    int line = 1;
    try {
      if (!records.hasNext()) {
        throw refused(1, "", "", "Le fichier est vide.", "The file is empty.");
      }
      InvoiceColumns columns = InvoiceColumns.of(records.next().getFields(), ADDED, separator);
      while (records.hasNext()) {
        CsvRecord next = records.next();
        line = (int) next.getStartingLineNumber();
        if (invoices.size() == MOST_LINES) {
          throw refused(
              line,
              "",
              "",
              "Le fichier compte plus de " + MOST_LINES + " lignes.",
              "The file has more than " + MOST_LINES + " lines.");
        }
        invoices.add(columns.invoice(next.getFields(), line));
      }
    } catch (CsvParseException e) {
      throw refused(
          line,
          "",
          "",
          "À partir de cette ligne, le fichier n’est pas un CSV lisible (guillemet jamais fermé ?).",
          "From this line on the file is no readable CSV (a quotation mark never closed?).");
    }
  }

  private Iterator<CsvRecord> records() {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(true)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(text)
        .iterator();
  }

  static DocumentRefused refused(int line, String column, String value, String fr, String en) {
    return new DocumentRefused(new LineError(line, column, value, new Words(fr, en)));
  }

  private static char separator(String header) {
    long semicolons = header.chars().filter(c -> c == ';').count();
    return semicolons > header.chars().filter(c -> c == ',').count() ? ';' : ',';
  }

  private static String decoded(byte[] content) throws DocumentRefused {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw refused(
          0, "", "", "Le fichier n’est pas un texte en UTF-8.", "The file is not a text in UTF-8.");
    }
  }
}
