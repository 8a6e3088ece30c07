package org.encours.api.lettering;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.encours.api.Words;

/**
 * A rule that finds entries to letter. An extension point: register as an OSGi service; two rules
 * of the same id: the higher {@code service.ranking} wins.
 *
 * <p>Pure: the answer depends on the arguments alone, never on a clock or a store. Rules are asked
 * in growing {@link #order()}; each sees what those before left open. Matches of one answer must
 * not share an entry: where they do, none of them is lettered, all are proposed.
 */
public interface MatchingRule {
  /**
   * Rules as they are asked: by order, then id; of two with the same id the first.
   *
   * @param ranked the highest ranked first
   */
  static List<MatchingRule> inOrder(Collection<MatchingRule> ranked) {
    Map<String, MatchingRule> byId = new LinkedHashMap<>();
    for (MatchingRule rule : ranked) byId.putIfAbsent(rule.id(), rule);
    return byId.values().stream()
        .sorted(Comparator.comparingInt(MatchingRule::order).thenComparing(MatchingRule::id))
        .toList();
  }

  /** Name of the rule, kept with every lettering: never reuse one. */
  String id();

  /** Grows with every change of behaviour. */
  int version();

  /** What the rule does, for the settings and the statistics. */
  Words title();

  /** Place in the sequence; shipped rules use 100, 200, 300 … */
  int order();

  /**
   * Whether it is never certain of anything: such a rule is asked only when nothing certain is left
   * to be found.
   */
  default boolean proposesOnly() {
    return false;
  }

  /**
   * What belongs together.
   *
   * @param account what is open
   * @param policy which differences the company accepts
   */
  List<Match> find(OpenAccount account, LetteringPolicy policy);
}
