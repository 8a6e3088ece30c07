package org.encours.rest.internal;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.encours.api.InvalidRequest;
import org.encours.api.Money;
import org.encours.api.lettering.ErpConflict;
import org.encours.api.lettering.LetteringPolicy;
import org.encours.api.lettering.MatchingRule;
import org.encours.api.lettering.RuleMode;
import org.encours.rest.internal.view.LetteringPolicyRequestView;

/** Reads what a request chooses as a lettering policy. */
final class PolicyBodies {
  private static final Map<String, RuleMode> MODES =
      Stream.of(RuleMode.values())
          .collect(Collectors.toUnmodifiableMap(RuleMode::code, mode -> mode));

  private static final Map<String, ErpConflict> CONFLICTS =
      Stream.of(ErpConflict.values())
          .collect(Collectors.toUnmodifiableMap(ErpConflict::code, side -> side));

  private PolicyBodies() {}

  static LetteringPolicy policy(
      LetteringPolicyRequestView body, List<MatchingRule> rules, Currency currency) {
    return new LetteringPolicy(
        modes(body.modes(), rules),
        amount("automaticDifference", body.automaticDifference(), currency),
        amount("proposedDifference", body.proposedDifference(), currency),
        permille("proposedPercent", body.proposedPercent(), 1000),
        confidence(body.leastConfidence()),
        Parameters.choice("conflicts", body.conflicts(), CONFLICTS)
            .orElse(LetteringPolicy.DEFAULT.conflicts()),
        withholding(body.withholdingPercents()));
  }

  private static List<Integer> withholding(List<BigDecimal> given) {
    if (given == null) return List.of();
    return given.stream()
        .map(percent -> permille("withholdingPercents", percent, LetteringPolicy.MOST_WITHHELD))
        .filter(permille -> permille > 0)
        .toList();
  }

  private static Map<String, RuleMode> modes(Map<String, String> given, List<MatchingRule> rules) {
    Map<String, RuleMode> modes = new HashMap<>();
    if (given == null) return modes;
    given.forEach(
        (rule, mode) -> {
          if (rules.stream().noneMatch(known -> known.id().equals(rule))) throw unknown(rule);
          modes.put(
              rule,
              Parameters.choice("modes", mode, MODES).orElseThrow(() -> Bodies.missing("modes")));
        });
    return modes;
  }

  private static InvalidRequest unknown(String rule) {
    return new InvalidRequest(
        "Aucune règle de lettrage ne s’appelle « " + rule + " ».",
        "No matching rule is called \"" + rule + "\".");
  }

  private static long amount(String name, String given, Currency currency) {
    try {
      long minor = Money.of(Bodies.text(name, given), currency).minor();
      if (minor >= 0) return minor;
    } catch (ArithmeticException | NumberFormatException e) {
      // Answered below, like an amount below zero.
    }
    throw Refusal.badParameter(
        name,
        "« " + name + " » est un montant positif ou nul en " + currency + ", par exemple \"5.00\".",
        "\"" + name + "\" is an amount in " + currency + ", not below zero, such as \"5.00\".");
  }

  private static int permille(String name, BigDecimal percent, int most) {
    if (percent == null) throw Bodies.missing(name);
    try {
      BigDecimal permille = percent.movePointRight(1);
      if (permille.signum() >= 0 && permille.compareTo(BigDecimal.valueOf(most)) <= 0) {
        return permille.intValueExact();
      }
    } catch (ArithmeticException e) {
      // Answered below: more than one decimal.
    }
    throw Refusal.badParameter(
        name,
        "« " + name + " » : de 0 à " + most / 10 + ", avec une décimale au plus.",
        "\"" + name + "\": from 0 to " + most / 10 + " with one decimal at the most.");
  }

  private static int confidence(Integer given) {
    if (given == null) throw Bodies.missing("leastConfidence");
    if (given >= 0 && given <= 100) return given;
    throw Refusal.badParameter(
        "leastConfidence",
        "« leastConfidence » est un nombre de 0 à 100.",
        "\"leastConfidence\" is a number from 0 to 100.");
  }
}
