package org.encours.demo.internal.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The case that an accountant can follow, worked out from the files without this program. */
class AgedBalanceCaseTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
  private static final List<String> BUCKETS = List.of("notDue", "1-30", "31-60", "61-90", "91+");

  private static List<List<String>> rows;
  private static Loaded loaded;

  @BeforeAll
  static void readCase() throws IOException {
    try (InputStream file =
        AgedBalanceCaseTest.class.getResourceAsStream("/cases/aged-balance-2026-06-30.md")) {
      rows =
          new String(file.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> line.startsWith("|"))
              .map(line -> Arrays.stream(line.split("\\|")).skip(1).map(String::trim).toList())
              .toList();
    }
    loaded = new Loaded(TODAY);
  }

  @Test
  void everyOpenItemIsThatOfTheCase() {
    List<String> written =
        rows.stream()
            .filter(row -> row.size() == 9 && row.get(1).matches("\\d{6}"))
            .map(row -> String.join(" ", row.subList(0, 7)) + " " + row.get(8))
            .toList();
    List<String> known =
        loaded.truth().open().stream()
            .map(
                item ->
                    String.join(
                        " ",
                        item.auxiliary(),
                        item.account(),
                        item.piece(),
                        item.date().toString(),
                        item.due().toString(),
                        euros(item.amountCents()),
                        euros(item.remainingCents()),
                        bucket(item.due())))
            .toList();
    assertFalse(written.isEmpty());
    assertEquals(written, known);
  }

  @Test
  void everyCustomerAndTheTotalAddUp() {
    Map<String, Map<String, Long>> sums = new TreeMap<>();
    for (Truth.OpenItem item : loaded.truth().open()) {
      for (String customer : List.of(item.auxiliary(), "Total")) {
        sums.computeIfAbsent(customer, key -> new TreeMap<>())
            .merge(bucket(item.due()), item.remainingCents(), Math::addExact);
      }
    }
    List<List<String>> totals =
        rows.stream()
            .filter(row -> row.size() == 7 && sums.containsKey(row.get(0)))
            .distinct()
            .toList();
    assertEquals(sums.size(), totals.size());
    for (List<String> row : totals) {
      Map<String, Long> sum = sums.get(row.get(0));
      List<String> expected = new ArrayList<>(List.of(row.get(0)));
      BUCKETS.forEach(
          bucket -> expected.add(sum.containsKey(bucket) ? euros(sum.get(bucket)) : ""));
      expected.add(euros(sum.values().stream().mapToLong(Long::longValue).sum()));
      assertEquals(expected, row);
    }
  }

  @Test
  void theBalanceAsImportedIsThatOfTheLinesNobodyLettered() {
    List<FecRow> open =
        loaded.customerRows().stream().filter(row -> !row.code().matches("[A-Z]+")).toList();
    Map<String, Long> sums =
        open.stream()
            .collect(
                Collectors.groupingBy(
                    row -> bucket(row.cents() > 0 ? row.pieceDate().plusDays(30) : row.date()),
                    Collectors.summingLong(FecRow::cents)));
    List<String> expected = new ArrayList<>(List.of("As imported"));
    BUCKETS.forEach(bucket -> expected.add(euros(sums.get(bucket))));
    expected.add(euros(open.stream().mapToLong(FecRow::cents).sum()));
    List<List<String>> written =
        rows.stream().filter(row -> row.get(0).equals("As imported")).toList();
    assertEquals(List.of(expected), written);
  }

  private static String bucket(LocalDate due) {
    long late = TODAY.toEpochDay() - due.toEpochDay();
    return BUCKETS.get((int) Math.min(4, Math.max(0, (late + 29) / 30)));
  }

  private static String euros(long cents) {
    long units = Math.abs(cents) / 100;
    String thousands =
        units < 1000 ? "" + units : units / 1000 + " " + String.format("%03d", units % 1000);
    return (cents < 0 ? "-" : "") + thousands + "." + String.format("%02d", Math.abs(cents) % 100);
  }
}
