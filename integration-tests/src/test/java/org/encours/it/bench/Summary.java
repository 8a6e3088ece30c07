package org.encours.it.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * All that the benchmarks have found so far, on one page: quality, speed and its ratio to the
 * database alone. Leaves {@code summary.json} and {@code summary.md}.
 */
final class Summary {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A benchmark, by the name of its files. */
  private enum Part {
    QUALITY("Quality of the lettering"),
    LETTERING("Speed of the lettering, beside SQL"),
    IMPORT("Speed of the import, beside COPY");

    private final String title;

    Part(String title) {
      this.title = title;
    }

    private String file() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private Summary() {}

  static void write(Path folder) throws IOException {
    ObjectNode all = JSON.createObjectNode();
    StringBuilder page = new StringBuilder();
    for (Part part : Part.values()) {
      Path figures = folder.resolve(part.file() + ".json");
      Path table = folder.resolve(part.file() + ".md");
      if (!Files.exists(figures) || !Files.exists(table)) continue;
      all.set(part.file(), JSON.readTree(figures.toFile()));
      page.append("## ").append(part.title).append("\n\n").append(Files.readString(table));
      page.append('\n');
    }
    JSON.writerWithDefaultPrettyPrinter().writeValue(folder.resolve("summary.json").toFile(), all);
    Files.writeString(folder.resolve("summary.md"), page);
  }
}
