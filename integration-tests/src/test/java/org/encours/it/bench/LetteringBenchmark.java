package org.encours.it.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import org.encours.it.booted.Api;
import org.encours.it.booted.Await;
import org.encours.it.crash.Instance;
import org.encours.platform.postgres.internal.PostgresServer;
import org.encours.platform.postgres.internal.ServerSettings;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * How long lettering takes, from the request to letterings that would survive a power cut; and its
 * rules alone beside set-based SQL that letters by cited number, then by unique amount, in the same
 * database. Not part of the build: see CONTRIBUTING. Measures, does not judge; leaves {@code
 * target/benchmarks/lettering.json} and {@code lettering.md}.
 */
class LetteringBenchmark {
  private static final int[] SIZES =
      Arrays.stream(System.getProperty("encours.sizes", "10000,100000,1000000").split(","))
          .mapToInt(Integer::parseInt)
          .toArray();
  private static final String SIREN = "732829320";
  private static final String COMPANY = "/companies/" + SIREN;
  private static final Duration PATIENCE = Duration.ofMinutes(15);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
  private static final Set<String> ENDS = Set.of("done", "failed", "cancelled");

  private final ObjectMapper json = new ObjectMapper();

  @Test
  void lettersBesideSql() throws Exception {
    ObjectNode report = json.createObjectNode();
    report.put("processors", Runtime.getRuntime().availableProcessors());
    Path folder = Files.createDirectories(Figures.FOLDER);
    for (int entries : SIZES) {
      report.set(Integer.toString(entries), measure(folder, entries));
    }
    exponent(report);
    Figures.leave("lettering", report, markdown(report));
  }

  private ObjectNode measure(Path folder, int entries) throws Exception {
    ObjectNode one = json.createObjectNode();
    Path cluster = folder.resolve("postgres-lettering-" + entries).toAbsolutePath();
    try (PostgresServer server = PostgresServer.start(ServerSettings.in(cluster))) {
      PGSimpleDataSource database = server.dataSource();
      try (Instance instance =
          Instance.create("lettering-benchmark-" + entries)
              .withDatabase(database.getURL(), database.getUser(), database.getPassword())
              .optimised()) {
        instance.start();
        importUnlettered(instance.api(), folder, entries);
        MatchingAlone alone = new MatchingAlone(database);
        one.set("rules", alone.rules());
        one.set("sql", alone.sql());
        letter(instance.api(), one);
      }
    }
    double rules = one.get("rules").get("matchSeconds").asDouble();
    one.put("rulesOverSql", Figures.rounded(rules / one.get("sql").get("seconds").asDouble()));
    return one;
  }

  /** With all rules off, so that the run that follows an import leaves everything open. */
  private void importUnlettered(Api api, Path folder, int entries) throws IOException {
    Path small = fec(folder, 2);
    api.letteredAfter(api.imported(small).get("id").asText());
    ObjectNode off = (ObjectNode) json.readTree(policy());
    ObjectNode modes = off.putObject("modes");
    for (JsonNode rule : api.get(COMPANY + "/lettering-policy").json().get("rules")) {
      modes.put(rule.get("rule").asText(), "off");
    }
    api.put(COMPANY + "/lettering-policy", off.toString());
    api.letteredAfter(api.imported(fec(folder, entries)).get("id").asText());
    api.put(COMPANY + "/lettering-policy", policy());
  }

  private static String policy() {
    return "{\"automaticDifference\":\"0.05\",\"proposedDifference\":\"15.00\","
        + "\"proposedPercent\":2.0,\"leastConfidence\":0}";
  }

  private static Path fec(Path folder, int entries) throws IOException {
    Path own = Files.createDirectories(folder.resolve("receivables-" + entries));
    Path fec = own.resolve(SIREN + "FEC20241231.txt");
    GeneratedReceivables.write(fec, entries);
    return fec;
  }

  private static void letter(Api api, ObjectNode one) {
    long begun = System.nanoTime();
    JsonNode run = api.post(COMPANY + "/lettering-runs", "{\"mode\":\"automatic\"}").json();
    String path = COMPANY + "/lettering-runs/" + run.get("id").asText();
    run =
        Await.value(
            "the run",
            PATIENCE,
            LOOK_AGAIN,
            () -> api.get(path).json(),
            now -> ENDS.contains(now.get("state").asText()));
    if (!run.get("state").asText().equals("done")) throw new AssertionError(run.toString());
    one.put("requestToDoneSeconds", Figures.seconds(begun));
    one.put("runSeconds", run.get("durationMs").asLong() / 1000.0);
    for (String count : new String[] {"letterings", "proposals", "entriesLettered"}) {
      one.set(count, run.get(count));
    }
  }

  /** The power of the number of entries with which the time grows. */
  private static void exponent(ObjectNode report) {
    JsonNode small = report.path("100000");
    JsonNode large = report.path("1000000");
    if (small.isMissingNode() || large.isMissingNode()) return;
    double times =
        large.get("requestToDoneSeconds").asDouble() / small.get("requestToDoneSeconds").asDouble();
    report.put("exponent", Figures.rounded(Math.log10(times)));
  }

  private static String markdown(ObjectNode report) {
    StringBuilder table =
        new StringBuilder(
            "| entries | request to done, s | letterings | proposals | rules alone, s"
                + " | SQL alone, s | SQL pairs | rules over SQL |\n"
                + "|---|---|---|---|---|---|---|---|\n");
    for (int entries : SIZES) {
      JsonNode one = report.path(Integer.toString(entries));
      if (one.isMissingNode()) continue;
      table.append(
          "| %d | %s | %s | %s | %s | %s | %s | %s |%n"
              .formatted(
                  entries,
                  one.get("requestToDoneSeconds"),
                  one.get("letterings"),
                  one.get("proposals"),
                  one.get("rules").get("matchSeconds"),
                  one.get("sql").get("seconds"),
                  one.get("sql").get("pairs"),
                  one.get("rulesOverSql")));
    }
    return table.append("\nExponent: ").append(report.path("exponent")).append('\n').toString();
  }
}
