package org.encours.lettering.internal.domain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.encours.api.lettering.RunMode;

/**
 * Reads case files: Markdown in which each heading of the second level begins a scenario, the table
 * holds the entries, and list items say how it is run ({@code Mode}, {@code Compte collectif},
 * {@code Délettré}, {@code Retenue à la source acceptée}) and what is expected ({@code Lettrage},
 * {@code Proposition}, {@code Habitude}, {@code Reste ouvert}). The column {@code lettré} names
 * past letterings, those of rules in brackets. A line in « » below an item is the explanation
 * expected. Anything else is prose.
 */
final class CaseFile {
  private static final Pattern ITEM = Pattern.compile("- ([^:]+?) : (.+)");
  private static final Pattern EXPECTED =
      Pattern.compile(
          "Lettrage \\([a-z-]+\\)|Proposition \\([a-z-]+, \\d+\\)|Habitude|Reste ouvert");

  private final String file;
  private final List<Scenario> scenarios = new ArrayList<>();
  private String title = "";
  private RunMode mode;
  private Set<String> collective;
  private List<Set<String>> undone;
  private List<Integer> withheld;
  private List<Scenario.Row> rows;
  private List<Scenario.Expectation> expected;
  private List<String> columns;

  private CaseFile(String file) {
    this.file = file;
    begin("");
  }

  /** All scenarios of a folder, by file name. */
  static List<Scenario> readAll(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.list(folder)) {
      files = found.filter(path -> path.toString().endsWith(".md")).sorted().toList();
    }
    List<Scenario> scenarios = new ArrayList<>();
    for (Path path : files) {
      scenarios.addAll(read(path.getFileName().toString(), Files.readAllLines(path)));
    }
    return scenarios;
  }

  static List<Scenario> read(String file, List<String> lines) {
    CaseFile reading = new CaseFile(file);
    lines.forEach(line -> reading.line(line.strip()));
    reading.end();
    return reading.scenarios;
  }

  private void begin(String title) {
    this.title = title;
    mode = RunMode.AUTOMATIC;
    collective = new HashSet<>();
    undone = new ArrayList<>();
    withheld = new ArrayList<>();
    rows = new ArrayList<>();
    expected = new ArrayList<>();
    columns = List.of();
  }

  private void end() {
    if (title.isEmpty()) return;
    require(!rows.isEmpty(), "no entries");
    require(
        expected.stream().anyMatch(e -> e.line().startsWith("Reste ouvert")),
        "no line “Reste ouvert”");
    scenarios.add(new Scenario(file, title, mode, collective, undone, withheld, rows, expected));
  }

  private void line(String line) {
    if (line.startsWith("## ")) {
      end();
      begin(line.substring(3));
    } else if (line.startsWith("|")) {
      tableLine(Stream.of(line.substring(1).split("\\|", -1)).map(String::strip).toList());
    } else if (line.startsWith("- ")) {
      item(line);
    } else if (line.startsWith("«") && !expected.isEmpty()) {
      explanation(line);
    }
  }

  private void tableLine(List<String> cells) {
    if (columns.isEmpty()) {
      columns = cells;
    } else if (!cells.get(0).startsWith("-")) {
      rows.add(row(cells));
    }
  }

  private Scenario.Row row(List<String> cells) {
    require(cells.size() == columns.size(), "a row of other columns: " + cells);
    Map<String, String> of = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) of.put(columns.get(i), cells.get(i));
    for (String column :
        List.of("repère", "compte", "date", "pièce", "libellé", "débit", "crédit")) {
      require(of.containsKey(column), "no column " + column);
    }
    long amount = Scenario.cents(of.get("débit")) - Scenario.cents(of.get("crédit"));
    require(amount != 0, "no amount: " + cells);
    String due = of.getOrDefault("échéance", "");
    return new Scenario.Row(
        of.get("repère"),
        of.get("compte"),
        Scenario.day(of.get("date")),
        of.getOrDefault("journal", "OD"),
        of.getOrDefault("lettré", ""),
        of.get("pièce"),
        of.get("libellé"),
        amount,
        Scenario.day(due.isEmpty() ? of.get("date") : due));
  }

  private void item(String line) {
    Matcher item = ITEM.matcher(line);
    require(item.matches(), "not understood: " + line);
    String value = item.group(2);
    switch (item.group(1)) {
      case "Mode" -> {
        require(value.equals("proposition"), "unknown mode: " + value);
        mode = RunMode.PROPOSE;
      }
      case "Compte collectif" -> collective.add(value);
      case "Retenue à la source acceptée" ->
          withheld.add(Math.toIntExact(Scenario.cents(value.replace(" %", "")) / 10));
      case "Délettré" -> undone.add(Set.of(value.split(" ")));
      default -> {
        require(EXPECTED.matcher(item.group(1)).matches(), "not understood: " + line);
        expected.add(new Scenario.Expectation(line.substring(2), Optional.empty()));
      }
    }
  }

  private void explanation(String line) {
    Scenario.Expectation last = expected.remove(expected.size() - 1);
    String text = line.substring(1, line.length() - 1).strip();
    expected.add(new Scenario.Expectation(last.line(), Optional.of(text)));
  }

  private void require(boolean condition, String message) {
    if (!condition) throw new IllegalArgumentException(file + " — " + title + ": " + message);
  }
}
