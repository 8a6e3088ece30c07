package org.encours.credit.internal.domain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the table of a case file: one case per row, by the names of the columns. */
final class CaseTable {
  private CaseTable() {}

  static List<Map<String, String>> read(String file) throws IOException {
    List<String> columns = List.of();
    List<Map<String, String>> cases = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("src/test/resources/cases", file))) {
      if (!line.startsWith("|") || line.startsWith("|-")) continue;
      List<String> cells =
          Arrays.stream(line.substring(1).split("\\|", -1)).map(String::strip).toList();
      cells = cells.subList(0, cells.size() - 1);
      if (columns.isEmpty()) {
        columns = cells;
        continue;
      }
      Map<String, String> one = new LinkedHashMap<>();
      for (int i = 0; i < cells.size(); i++) one.put(columns.get(i), cells.get(i));
      cases.add(one);
    }
    if (cases.isEmpty()) throw new IllegalStateException("no case in " + file);
    return cases;
  }
}
