package org.encours.formatstables.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.encours.api.document.ControlTotals;
import org.encours.api.document.DocumentReader;
import org.encours.api.document.DocumentRefused;
import org.encours.api.document.DocumentSink;
import org.encours.api.document.LedgerLine;
import org.encours.api.document.LineError;

/**
 * How fast tables are read: writes a CSV and an XLSX of so many rows into a temporary folder, reads
 * each, and prints one line of JSON for each.
 */
final class TableBenchmark {
  private static final String[] TITLES = {"Compte", "Date", "Pièce", "Échéance", "Débit", "Crédit"};

  private TableBenchmark() {}

  /**
   * @param args number of rows, 1,000,000 if absent
   */
  public static void main(String[] args) throws IOException, DocumentRefused {
    int rows = args.length == 0 ? 1_000_000 : Integer.parseInt(args[0]);
    Path folder = Files.createTempDirectory("encours-benchmark");
    Path csv = folder.resolve("rows.csv");
    Path xlsx = folder.resolve("rows.xlsx");
    try {
      writeCsv(csv, rows);
      writeXlsx(xlsx, rows);
      measure(new CsvTableReader(), csv, rows);
      measure(new XlsxTableReader(), xlsx, rows);
    } finally {
      Files.deleteIfExists(csv);
      Files.deleteIfExists(xlsx);
      Files.deleteIfExists(folder);
    }
  }

  private static void measure(DocumentReader reader, Path file, int rows)
      throws IOException, DocumentRefused {
    Counter counter = new Counter();
    long start = System.nanoTime();
    try (InputStream content = Files.newInputStream(file)) {
      reader.read(content, Tables.reading(Tables.usual()), counter);
    }
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    if (counter.lines != rows) throw new IllegalStateException("read " + counter.lines);
    System.out.printf(
        Locale.ROOT,
        "{\"kind\":\"%s\",\"rows\":%d,\"bytes\":%d,\"seconds\":%.2f,\"rowsPerSecond\":%d}%n",
        reader.kind(),
        rows,
        Files.size(file),
        took.toMillis() / 1000.0,
        rows * 1000L / Math.max(1, took.toMillis()));
  }

  private static void writeCsv(Path file, int rows) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write(String.join(";", TITLES) + "\n");
      for (int i = 0; i < rows; i++) {
        int day = 1 + i % 28;
        out.write("411C" + i % 5_000 + ";" + (day < 10 ? "0" : "") + day + "/01/2024;FA" + i);
        out.write(";29/02/2024;" + i % 9_000 + "," + (10 + i % 90) + ";\n");
      }
    }
  }

  private static void writeXlsx(Path file, int rows) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        Workbook book = new Workbook(out, "benchmark", "1.0")) {
      Worksheet sheet = book.newWorksheet("Feuil1");
      for (int i = 0; i < TITLES.length; i++) sheet.value(0, i, TITLES[i]);
      for (int i = 0; i < rows; i++) {
        sheet.value(i + 1, 0, "411C" + i % 5_000);
        sheet.value(i + 1, 1, LocalDate.of(2024, 1, 1 + i % 28));
        sheet.style(i + 1, 1).format("dd/mm/yyyy").set();
        sheet.value(i + 1, 2, "FA" + i);
        sheet.value(i + 1, 3, LocalDate.of(2024, 2, 29));
        sheet.style(i + 1, 3).format("dd/mm/yyyy").set();
        sheet.value(i + 1, 4, i % 9_000 + 0.25);
        if (i % 1_000 == 0) sheet.flush();
      }
    }
  }

  private static final class Counter implements DocumentSink {
    private long lines;

    @Override
    public void company(String siren) {}

    @Override
    public void line(LedgerLine line) {
      lines++;
    }

    @Override
    public void error(LineError error) {
      throw new IllegalStateException(error.toString());
    }

    @Override
    public void warning(LineError warning) {}

    @Override
    public void totals(ControlTotals totals) {}
  }
}
