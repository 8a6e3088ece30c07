package org.encours.it.crash;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.encours.it.booted.Api;

/**
 * What an instance makes of a company: everything that may not depend on when it was killed, hence
 * no numbers of rows and no moments.
 *
 * @param balances what each customer owes, in cents
 * @param openSums the same, added up from the open items
 * @param letterings in the order of their accounts and codes
 * @param proposals in the order of their accounts and entries
 * @param export the FEC
 */
record Outcome(
    Map<String, Long> balances,
    Map<String, Long> openSums,
    List<String> letterings,
    List<String> proposals,
    byte[] export) {

  static Outcome of(Instance instance, String siren) {
    Api api = instance.api();
    String company = "/companies/" + siren;
    Map<String, Long> balances = new HashMap<>();
    for (JsonNode customer : list(api, company + "/customers?limit=1000")) {
      balances.put(customer.path("account").asText(), cents(customer.path("balance")));
    }
    Map<String, Long> openSums = new HashMap<>();
    balances.keySet().forEach(account -> openSums.put(account, 0L));
    for (JsonNode item : list(api, company + "/items?state=open&limit=1000")) {
      openSums.merge(item.path("account").asText(), cents(item.path("open")), Long::sum);
    }
    List<String> letterings =
        list(api, company + "/letterings?limit=1000").stream()
            .map(
                l -> text(l, "account", "code", "partial", "date", "origin", "rule", "explanation"))
            .sorted()
            .toList();
    List<String> proposals =
        list(api, company + "/proposals?limit=1000").stream()
            .map(p -> text(p, "account", "rule", "confidence", "explanation") + entries(p))
            .sorted()
            .toList();
    byte[] export = api.get(company + "/exports/fec").response().body();
    return new Outcome(balances, openSums, letterings, proposals, export);
  }

  /** All pages of a list; its path has a parameter already. */
  static List<JsonNode> list(Api api, String path) {
    List<JsonNode> items = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      JsonNode page = api.get(path + (cursor.isEmpty() ? "" : "&cursor=" + cursor)).json();
      page.path("items").forEach(items::add);
      cursor = page.path("next").isTextual() ? page.path("next").asText() : null;
    }
    return items;
  }

  static long cents(JsonNode money) {
    return new BigDecimal(money.path("amount").asText()).movePointRight(2).longValueExact();
  }

  /** Pieces and shares of a lettering or a proposal. */
  static List<String> entries(JsonNode match) {
    List<String> entries = new ArrayList<>();
    for (JsonNode entry : match.path("entries")) {
      entries.add(text(entry, "date", "piece", "label") + cents(entry.path("share")));
    }
    return entries.stream().sorted().toList();
  }

  static String text(JsonNode node, String... fields) {
    StringBuilder text = new StringBuilder();
    for (String field : fields) text.append(node.path(field).asText()).append(" | ");
    return text.toString();
  }
}
