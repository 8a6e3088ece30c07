package org.encours.it.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Figures as the benchmarks write them, and where they leave them. */
final class Figures {
  static final Path FOLDER = Path.of("target/benchmarks");
  private static final ObjectMapper JSON = new ObjectMapper();

  private Figures() {}

  static double seconds(long begun) {
    return rounded((System.nanoTime() - begun) / 1e9);
  }

  /** To three places. */
  static double rounded(double value) {
    return Double.parseDouble(String.format(Locale.ROOT, "%.3f", value));
  }

  /** Some of all in percent, to two places; of nothing there is no part. */
  static JsonNode percent(long some, long all) {
    if (all == 0) return NullNode.getInstance();
    return DoubleNode.valueOf(Math.round(10_000.0 * some / all) / 100.0);
  }

  /**
   * Prints a report and leaves it as {@code <name>.json} and {@code <name>.md}; then the summary of
   * all that lie there.
   */
  static void leave(String name, ObjectNode report, String markdown) throws IOException {
    Files.createDirectories(FOLDER);
    String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(report);
    Files.writeString(FOLDER.resolve(name + ".json"), text);
    Files.writeString(FOLDER.resolve(name + ".md"), markdown);
    System.out.println(text);
    System.out.println(markdown);
    Summary.write(FOLDER);
  }
}
