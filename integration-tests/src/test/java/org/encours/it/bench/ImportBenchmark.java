package org.encours.it.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.encours.it.crash.Instance;
import org.encours.platform.postgres.internal.PostgresServer;
import org.encours.platform.postgres.internal.ServerSettings;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * How long an import takes, beside what PostgreSQL alone needs to COPY the same rows into the same
 * indexes, in one run on the same server. Not part of the build: see CONTRIBUTING. Measures, does
 * not judge; leaves {@code target/benchmarks/import.json} and {@code import.md}. The import is
 * timed from the end of its reception to the commit; the whole from the first byte of the upload.
 */
class ImportBenchmark {
  private static final int[] SIZES = {10_000, 100_000, 1_000_000};
  private static final String LEDGER = "732829320FEC20241231.txt";
  private static final String COLUMNS =
      "id, key, company_id, account_id, import_id, line, book_id, ledger_account_id, number,"
          + " entry_date, piece, piece_date, label, amount, credit_side, opening, due_date,"
          + " due_source, validated, foreign_amount, foreign_currency, recorded_at";

  @Test
  void importsBesideCopy() throws Exception {
    ObjectMapper json = new ObjectMapper();
    ObjectNode report = json.createObjectNode();
    report.put("processors", Runtime.getRuntime().availableProcessors());
    Path folder = Files.createDirectories(Figures.FOLDER);
    for (int entries : SIZES) {
      if (entries > Integer.getInteger("encours.entries", 1_000_000)) break;
      Path fec = Files.createDirectories(folder.resolve(Integer.toString(entries))).resolve(LEDGER);
      GeneratedLedger.write(fec, entries);
      report.set(Integer.toString(entries), measure(fec, entries));
    }
    exponent(report);
    Figures.leave("import", report, markdown(report));
  }

  private static ObjectNode measure(Path fec, int entries) throws Exception {
    ObjectNode one = new ObjectMapper().createObjectNode();
    Path cluster = Path.of("target/benchmarks/postgres-" + entries).toAbsolutePath();
    try (PostgresServer server = PostgresServer.start(ServerSettings.in(cluster))) {
      PGSimpleDataSource database = server.dataSource();
      try (Instance instance =
          Instance.create("benchmark-" + entries)
              .withDatabase(database.getURL(), database.getUser(), database.getPassword())
              .optimised()) {
        instance.start();
        long begun = System.nanoTime();
        JsonNode report = instance.api().imported(fec);
        one.put("wholeSeconds", Figures.seconds(begun));
        Instant from = Instant.parse(report.get("receivedAt").asText());
        Instant to = Instant.parse(report.get("finishedAt").asText());
        one.put("importSeconds", Duration.between(from, to).toMillis() / 1000.0);
        one.put("lines", report.get("file").get("lines").asLong());
        one.put("entries", report.get("entries").asLong());
        one.put("peakMegabytes", peakMegabytes(instance));
        instance.kill9(); // the lettering that follows is another story
      }
      double copied = copy(database);
      one.put("copySeconds", copied);
      one.put("importOverCopy", Figures.rounded(one.get("importSeconds").asDouble() / copied));
      one.put("wholeOverCopy", Figures.rounded(one.get("wholeSeconds").asDouble() / copied));
      double raw = copyRaw(database, fec);
      double parsed = Parsing.seconds(fec);
      one.put("rawCopySeconds", raw);
      one.put("parseSeconds", parsed);
      one.put("rawCopyOverParse", Figures.rounded(raw / parsed));
    }
    return one;
  }

  /** Most memory that the Java process has held at once, where the system tells. */
  private static long peakMegabytes(Instance instance) throws IOException {
    long most = 0;
    for (ProcessHandle process : instance.processes()) {
      Path status = Path.of("/proc", Long.toString(process.pid()), "status");
      if (!Files.exists(status)) continue;
      for (String line : Files.readAllLines(status)) {
        if (line.startsWith("VmHWM:")) {
          most = Math.max(most, Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024);
        }
      }
    }
    return most;
  }

  /** The same rows into a table with the same indexes, by COPY alone; the better of two. */
  private static double copy(PGSimpleDataSource database) throws SQLException, IOException {
    Path rows = Files.createTempFile("rows", ".copy");
    double best = Double.MAX_VALUE;
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(rows), 1 << 20)) {
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyOut("copy (select " + COLUMNS + " from entry order by id) to stdout", out);
      }
      for (int i = 0; i < 2; i++) {
        statement.execute("drop table if exists entry_copy");
        statement.execute("create table entry_copy (like entry including all)");
        long begun = System.nanoTime();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(rows), 1 << 20)) {
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn("copy entry_copy (" + COLUMNS + ") from stdin", in, 1 << 16);
        }
        best = Math.min(best, Figures.seconds(begun));
      }
      statement.execute("drop table entry_copy");
    } finally {
      Files.delete(rows);
    }
    return best;
  }

  /** The file as it is into a table of texts without index; the better of two. */
  private static double copyRaw(PGSimpleDataSource database, Path fec)
      throws SQLException, IOException {
    double best = Double.MAX_VALUE;
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      for (int i = 0; i < 2; i++) {
        statement.execute("drop table if exists fec_raw");
        statement.execute(
            "create table fec_raw ("
                + IntStream.rangeClosed(1, 18)
                    .mapToObj(column -> "c" + column + " text")
                    .collect(Collectors.joining(", "))
                + ")");
        long begun = System.nanoTime();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(fec), 1 << 20)) {
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn("copy fec_raw from stdin (delimiter '|', header)", in, 1 << 16);
        }
        best = Math.min(best, Figures.seconds(begun));
      }
      statement.execute("drop table fec_raw");
    }
    return best;
  }

  /** The power of the number of entries with which the time grows. */
  private static void exponent(ObjectNode report) {
    JsonNode small = report.path("100000");
    JsonNode large = report.path("1000000");
    if (small.isMissingNode() || large.isMissingNode()) return;
    double times = large.get("importSeconds").asDouble() / small.get("importSeconds").asDouble();
    report.put("exponent", Figures.rounded(Math.log10(times)));
  }

  private static String markdown(ObjectNode report) {
    StringBuilder table =
        new StringBuilder("| entries | import, s | whole, s | COPY, s | import over COPY |\n");
    table.append("|---|---|---|---|---|\n");
    for (int entries : SIZES) {
      JsonNode one = report.path(Integer.toString(entries));
      if (one.isMissingNode()) continue;
      table.append(
          "| %d | %s | %s | %s | %s |%n"
              .formatted(
                  entries,
                  one.get("importSeconds"),
                  one.get("wholeSeconds"),
                  one.get("copySeconds"),
                  one.get("importOverCopy")));
    }
    return table.append("\nExponent: ").append(report.path("exponent")).append('\n').toString();
  }
}
