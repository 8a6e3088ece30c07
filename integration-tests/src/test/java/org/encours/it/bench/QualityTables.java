package org.encours.it.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.Map;

/** The report on quality as tables: by ledger, then by rule. */
final class QualityTables {
  private static final List<String> LEDGER =
      List.of(
          "ledger",
          "entries",
          "groups",
          "balanced",
          "automatic",
          "right",
          "precision, %",
          "recall of balanced, %",
          "pairs: precision, %",
          "pairs: recall, %",
          "wrong, touching what stays open",
          "F1 with first proposals, %",
          "matching, s");
  private static final List<String> RULE =
      List.of(
          "ledger",
          "rule",
          "automatic",
          "right",
          "precision, %",
          "of the balanced, %",
          "pairs: precision, %",
          "pairs: recall, %",
          "wrong, touching what stays open",
          "first proposals",
          "right");

  private QualityTables() {}

  static String markdown(ArrayNode ledgers) {
    StringBuilder page = new StringBuilder();
    head(page, LEDGER);
    for (JsonNode ledger : ledgers) {
      JsonNode automatic = ledger.get("automatic");
      row(
          page,
          ledger.get("ledger").asText(),
          ledger.get("entries"),
          ledger.get("groups"),
          ledger.get("balancedGroups"),
          automatic.get("letterings"),
          automatic.get("right"),
          automatic.get("precision"),
          automatic.get("recallOfBalanced"),
          automatic.get("pairPrecision"),
          automatic.get("pairRecall"),
          touching(automatic),
          ledger.get("withFirstProposals").get("f1"),
          ledger.get("matchSeconds"));
    }
    page.append('\n');
    head(page, RULE);
    for (JsonNode ledger : ledgers) {
      for (Map.Entry<String, JsonNode> rule : ledger.get("rules").properties()) {
        rule(page, ledger.get("ledger").asText(), rule.getKey(), rule.getValue());
      }
    }
    return page.toString();
  }

  private static void rule(StringBuilder page, String ledger, String rule, JsonNode scores) {
    JsonNode automatic = scores.get("automatic");
    JsonNode proposals = scores.get("firstProposals");
    if (automatic.get("letterings").asLong() + proposals.get("letterings").asLong() == 0) return;
    row(
        page,
        ledger,
        rule,
        automatic.get("letterings"),
        automatic.get("right"),
        automatic.get("precision"),
        automatic.get("recallOfBalanced"),
        automatic.get("pairPrecision"),
        automatic.get("pairRecall"),
        touching(automatic),
        proposals.get("letterings"),
        proposals.get("right"));
  }

  private static String touching(JsonNode score) {
    return score.path("wrongTouchingWhatStaysOpen").asText("–");
  }

  private static void head(StringBuilder page, List<String> titles) {
    row(page, titles.toArray());
    page.append("|---".repeat(titles.size())).append("|\n");
  }

  private static void row(StringBuilder page, Object... cells) {
    for (Object cell : cells) {
      boolean none = cell instanceof JsonNode figure && figure.isNull();
      page.append("| ").append(none ? "–" : cell).append(' ');
    }
    page.append("|\n");
  }
}
