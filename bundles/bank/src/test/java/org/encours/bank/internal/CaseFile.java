package org.encours.bank.internal;

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

/**
 * Reads case files: Markdown in which each heading of the second level begins a scenario. Tables
 * hold customers ({@code client}), invoices ({@code facture}), ledger credits ({@code crédit}),
 * known IBANs ({@code IBAN connu}), movements ({@code mouvement}) and refusals ({@code rejet});
 * their first column says which. List items are settings, what people do, and what is expected; a
 * line in « » below an expectation is its explanation. Anything else is prose.
 */
final class CaseFile {
  private static final Pattern ITEM = Pattern.compile("- ([^:]+?) : (.+)");
  private static final Set<String> SAID =
      Set.of("Désigné", "Désigné, IBAN retenu", "Repris", "Comptabilité jusqu'au", "Compte en");
  private static final Pattern EXPECTED =
      Pattern.compile(
          "(Règlement|Impayé|Attend|Hors clients) \\([a-z-]+\\)|En comptabilité|Rejet|Retenu|Délettré");
  private static final Map<String, Set<String>> COLUMNS =
      Map.of(
          "client", Set.of("nom"),
          "facture", Set.of("client", "date", "montant", "ouvert", "référence demandée"),
          "crédit", Set.of("client", "date", "montant", "pièce", "lettré"),
          "IBAN connu", Set.of("client", "déclaré"),
          "mouvement",
              Set.of(
                  "date",
                  "montant",
                  "payeur",
                  "IBAN",
                  "libellé",
                  "bout en bout",
                  "structurée",
                  "mandat",
                  "code",
                  "retour",
                  "référence banque"),
          "rejet", Set.of("date", "montant", "payeur", "IBAN", "bout en bout", "mandat", "retour"));

  private final String file;
  private final List<Scenario> scenarios = new ArrayList<>();
  private String title = "";
  private List<Scenario.Step> steps = new ArrayList<>();
  private List<Scenario.Expectation> expected = new ArrayList<>();
  private List<String> columns = List.of();
  private List<Map<String, String>> rows = new ArrayList<>();

  private CaseFile(String file) {
    this.file = file;
  }

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

  private void end() {
    endTable();
    if (!title.isEmpty()) {
      require(!expected.isEmpty(), "nothing is expected");
      scenarios.add(new Scenario(file, title, steps, expected));
    }
    steps = new ArrayList<>();
    expected = new ArrayList<>();
  }

  private void endTable() {
    if (columns.isEmpty()) return;
    require(!rows.isEmpty(), "an empty table");
    steps.add(new Scenario.Table(rows));
    rows = new ArrayList<>();
    columns = List.of();
  }

  private void line(String line) {
    if (!line.startsWith("|")) endTable();
    if (line.startsWith("## ")) {
      end();
      title = line.substring(3);
    } else if (line.startsWith("|")) {
      tableLine(Stream.of(line.substring(1).split("\\|", -1)).map(String::strip).toList());
    } else if (line.startsWith("- ")) {
      item(line);
    } else if (line.startsWith("«") && !expected.isEmpty()) {
      Scenario.Expectation last = expected.remove(expected.size() - 1);
      String text = line.substring(1, line.length() - 1).strip();
      expected.add(new Scenario.Expectation(last.line(), Optional.of(text)));
    }
  }

  private void tableLine(List<String> cells) {
    if (columns.isEmpty()) {
      Set<String> known = COLUMNS.get(cells.get(0));
      require(known != null, "unknown table: " + cells);
      Set<String> others = new HashSet<>(cells.subList(1, cells.size() - 1));
      others.removeAll(known);
      require(others.isEmpty(), "unknown columns " + others);
      columns = cells;
    } else if (!cells.get(0).startsWith("-")) {
      require(cells.size() == columns.size(), "a row of other columns: " + cells);
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < cells.size(); i++) row.put(columns.get(i), cells.get(i));
      rows.add(row);
    }
  }

  private void item(String line) {
    Matcher item = ITEM.matcher(line);
    require(item.matches(), "not understood: " + line);
    if (SAID.contains(item.group(1))) {
      steps.add(new Scenario.Said(item.group(1), item.group(2)));
    } else {
      require(EXPECTED.matcher(item.group(1)).matches(), "not understood: " + line);
      expected.add(new Scenario.Expectation(line.substring(2), Optional.empty()));
    }
  }

  private void require(boolean condition, String message) {
    if (!condition) throw new IllegalArgumentException(file + " — " + title + ": " + message);
  }
}
