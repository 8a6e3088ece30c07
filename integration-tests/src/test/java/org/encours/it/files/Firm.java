package org.encours.it.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.encours.it.booted.Api;

/** A company of the running instance that no other test knows. */
final class Firm {
  /** Later than anything in any ledger. */
  static final String FAR_AHEAD = "2100-01-01";

  private static final AtomicInteger NEXT = new AtomicInteger(86_410_000);

  final String siren;
  private final Api api;

  Firm(Api api) {
    this.api = api;
    siren = withCheckDigit(Integer.toString(NEXT.incrementAndGet()));
  }

  /** The customary name of its file. */
  String filename() {
    return siren + "FEC20231231.txt";
  }

  /** An invoice of 120.00 that no other company has, not even by chance. */
  byte[] invoice(String piece) {
    return SmallFec.invoice("C" + siren, piece);
  }

  /** Hands a file over and waits until all that follows from it has happened. */
  JsonNode takes(byte[] content) {
    JsonNode report = api.imported(filename(), content);
    boolean changed = report.get("newEntries").asLong() > 0;
    if (changed) api.letteredAfter(report.get("id").asText());
    return report;
  }

  boolean exists() {
    int status = api.get("/companies/" + siren).status();
    if (status != 200) assertEquals(404, status);
    return status == 200;
  }

  byte[] export() {
    Api.Answer answer = api.get("/companies/" + siren + "/exports/fec");
    assertEquals(200, answer.status(), answer::text);
    return answer.response().body();
  }

  /** All its entries, open or not. */
  List<JsonNode> items() {
    return list("/items?state=all");
  }

  /** Letterings in force. */
  List<JsonNode> letterings() {
    return list("/letterings?");
  }

  /** The letterings as accountants see them: account, code, and what they hold together. */
  List<String> groups() {
    Map<Long, List<JsonNode>> byLettering =
        items().stream()
            .filter(item -> item.hasNonNull("lettering"))
            .collect(Collectors.groupingBy(item -> item.get("lettering").asLong()));
    return byLettering.values().stream().map(Firm::group).sorted().toList();
  }

  BigDecimal balance() {
    return amount(agedBalance("&limit=1").get("total").get("balance"));
  }

  /** What every customer owes; those who owe nothing are left out. */
  Map<String, BigDecimal> balances() {
    Map<String, BigDecimal> balances = new TreeMap<>();
    for (JsonNode row : list("/aged-balance?asOf=" + FAR_AHEAD)) {
      balances.merge(row.get("account").asText(), amount(row.get("balance")), BigDecimal::add);
    }
    balances.values().removeIf(sum -> sum.signum() == 0);
    return balances;
  }

  static BigDecimal amount(JsonNode money) {
    return new BigDecimal(money.get("amount").asText());
  }

  private JsonNode agedBalance(String more) {
    return api.get("/companies/" + siren + "/aged-balance?asOf=" + FAR_AHEAD + more).json();
  }

  private List<JsonNode> list(String path) {
    List<JsonNode> all = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      Api.Answer answer = api.get("/companies/" + siren + path + "&limit=1000" + cursor);
      assertEquals(200, answer.status(), answer::text);
      answer.json().get("items").forEach(all::add);
      JsonNode next = answer.json().path("next");
      cursor =
          next.isTextual()
              ? "&cursor=" + URLEncoder.encode(next.asText(), StandardCharsets.UTF_8)
              : null;
    }
    return all;
  }

  private static String group(List<JsonNode> items) {
    String held =
        items.stream()
            .map(
                item ->
                    item.get("piece").asText()
                        + " "
                        + amount(item.get("amount"))
                        + " open "
                        + amount(item.get("open")))
            .sorted()
            .collect(Collectors.joining(" + "));
    JsonNode any = items.get(0);
    return any.get("account").asText() + " " + any.get("letter").asText() + ": " + held;
  }

  private static String withCheckDigit(String eight) {
    int sum = 0;
    for (int i = 0; i < eight.length(); i++) {
      int digit = eight.charAt(i) - '0';
      int weighted = i % 2 == 1 ? 2 * digit : digit;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return eight + (10 - sum % 10) % 10;
  }
}
