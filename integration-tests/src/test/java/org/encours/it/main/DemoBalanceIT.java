package org.encours.it.main;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.encours.demo.internal.domain.DemoCompany;
import org.encours.demo.internal.domain.DemoFile;
import org.encours.demo.internal.domain.Truth;
import org.encours.it.booted.Api;
import org.encours.it.booted.EncoursExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The demo company of 30 June 2026, imported, lettered by the rules and finished by hand as an
 * accountant who knows every payment would: the aged balance equals the one worked out by hand in
 * the case file.
 */
@ExtendWith(EncoursExtension.class)
class DemoBalanceIT {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
  private static final String SIREN = "552100554";
  private static final String COMPANY = "/companies/" + SIREN;
  private static final List<String> BUCKETS = List.of("notDue", "1-30", "31-60", "61-90", "91+");

  private Api api;

  @Test
  void agedBalanceEqualsTheOneWorkedOutByHand(EncoursExtension.Booted booted) throws IOException {
    api = booted.api;
    importBothYears();
    assertNothingWrongIsLettered();
    finishByHand();

    JsonNode balance = api.get(COMPANY + "/aged-balance?limit=1000&asOf=" + DAY).json();
    Map<String, String> expected = caseRows("### Customers");
    Map<String, String> found = new TreeMap<>();
    for (JsonNode row : balance.get("items")) {
      found.put(row.get("account").asText(), amounts(row));
    }
    found.put("Total", amounts(balance.get("total")));
    assertEquals(lines(expected), lines(found));
  }

  private void importBothYears() {
    for (DemoFile file : DemoCompany.files(DAY).subList(0, 2)) {
      String name = file.name().replace(DemoCompany.SIREN, SIREN);
      JsonNode done = api.imported(name, file.content());
      assertEquals("imported", done.get("state").asText(), done.toString());
      api.letteredAfter(done.get("id").asText());
    }
  }

  /** Every automatic lettering lies within one group of what truly belongs together. */
  private void assertNothingWrongIsLettered() {
    Map<String, Integer> groupOf = new TreeMap<>();
    List<Truth.Group> groups = DemoCompany.truth(DAY).groups();
    for (int i = 0; i < groups.size(); i++) {
      for (Truth.LineRef line : groups.get(i).lines()) groupOf.put(key(line), i);
    }
    int checked = 0;
    for (JsonNode each : all(COMPANY + "/letterings?limit=1000")) {
      if (!each.get("origin").asText().equalsIgnoreCase("rule")) continue;
      JsonNode whole = api.get(COMPANY + "/letterings/" + each.get("id").asText()).json();
      Set<Integer> touched = new HashSet<>();
      for (JsonNode entry : whole.get("entries")) {
        touched.add(groupOf.getOrDefault(key(whole.get("account").asText(), entry), -1));
      }
      assertEquals(1, touched.size(), "lettered wrongly: " + whole);
      checked++;
    }
    assertTrue(checked > 30, "letterings made by rules: " + checked);
  }

  private void finishByHand() {
    Map<String, List<JsonNode>> items =
        all(COMPANY + "/items?state=all&limit=1000").stream()
            .collect(Collectors.groupingBy(DemoBalanceIT::itemKey));
    for (Truth.Group group : DemoCompany.truth(DAY).groups()) {
      if (group.lines().size() < 2) continue;
      List<JsonNode> entries =
          group.lines().stream().map(line -> items.get(key(line)).remove(0)).toList();
      if (entries.stream().allMatch(DemoBalanceIT::isSettled)) continue;
      Set<String> letterings = new HashSet<>();
      for (JsonNode entry : entries) {
        if (entry.hasNonNull("lettering")) letterings.add(entry.get("lettering").asText());
      }
      for (String lettering : letterings) {
        Api.Answer undone =
            api.post(COMPANY + "/letterings/" + lettering + "/undo", "{\"reason\":\"complet\"}");
        assertTrue(undone.status() < 300, undone.text());
      }
      String ids =
          entries.stream().map(entry -> entry.get("id").asText()).collect(Collectors.joining(","));
      Api.Answer lettered =
          api.post(
              COMPANY + "/letterings",
              "{\"account\":\"%s\",\"entries\":[%s],\"reason\":\"à la main\"}"
                  .formatted(group.lines().get(0).auxiliary(), ids));
      assertTrue(lettered.status() < 300, lettered.text() + " " + group);
    }
  }

  private static boolean isSettled(JsonNode item) {
    return new BigDecimal(item.get("open").get("amount").asText()).signum() == 0;
  }

  private static String key(Truth.LineRef line) {
    return line.auxiliary()
        + " "
        + line.pieceRef()
        + " "
        + line.date()
        + " "
        + BigDecimal.valueOf(line.cents(), 2);
  }

  private static String key(String account, JsonNode entry) {
    return account
        + " "
        + entry.get("piece").asText()
        + " "
        + entry.get("date").asText()
        + " "
        + entry.get("amount").get("amount").asText();
  }

  private static String itemKey(JsonNode item) {
    return key(item.get("account").asText(), item);
  }

  private List<JsonNode> all(String path) {
    List<JsonNode> found = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      JsonNode page = api.get(path + (cursor.isEmpty() ? "" : "&cursor=" + cursor)).json();
      page.get("items").forEach(found::add);
      cursor = page.get("next").isNull() ? null : page.get("next").asText();
    }
    return found;
  }

  private static String amounts(JsonNode line) {
    List<String> texts = new ArrayList<>();
    for (String bucket : BUCKETS) {
      texts.add(line.get("byBucket").get(bucket).get("amount").asText());
    }
    texts.add(line.get("balance").get("amount").asText());
    return String.join(" | ", texts);
  }

  /** The rows of the first table behind a heading of the case file. */
  private static Map<String, String> caseRows(String heading) throws IOException {
    Map<String, String> rows = new TreeMap<>();
    try (InputStream in =
        DemoBalanceIT.class.getResourceAsStream("/cases/aged-balance-2026-06-30.md")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      String section = text.substring(text.indexOf(heading) + heading.length());
      for (String line : section.lines().toList()) {
        if (line.startsWith("#")) break;
        if (!line.startsWith("|") || line.contains("---") || line.contains("customer")) continue;
        String[] cells = line.substring(1).split("\\|");
        List<String> amounts = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
          String cell = cells[i].replaceAll("[\\s\\u00a0\\u202f]", "");
          amounts.add(cell.isEmpty() ? "0.00" : cell);
        }
        rows.put(cells[0].strip(), String.join(" | ", amounts));
      }
    }
    return rows;
  }

  private static String lines(Map<String, String> rows) {
    return rows.entrySet().stream()
        .map(row -> row.getKey() + ": " + row.getValue())
        .collect(Collectors.joining("\n"));
  }
}
