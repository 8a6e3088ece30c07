package org.encours.it.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts letterings, of all rules or of one, against the truth. Not thread-safe. */
final class Score {
  private final Truth truth;
  private final Map<String, Integer> touched = new TreeMap<>();
  private long letterings;
  private long right;
  private long balancedRight;
  private long pairs;
  private long pairsRight;
  private long touching;

  Score(Truth truth) {
    this.truth = truth;
  }

  /**
   * @param entries what is lettered together; right if it is just what belongs together
   */
  void count(Set<Long> entries) {
    letterings++;
    pairs += Truth.pairsOf(entries.size());
    pairsRight += truth.pairsWithin(entries);
    if (truth.isGroup(entries)) {
      right++;
      if (truth.isBalancedGroup(entries)) balancedRight++;
      return;
    }
    Set<String> reasons = truth.reasonsToLeaveAlone(entries);
    if (!reasons.isEmpty()) touching++;
    for (String reason : reasons) touched.merge(reason, 1, Integer::sum);
  }

  ObjectNode json() {
    ObjectNode one = new ObjectMapper().createObjectNode();
    one.put("letterings", letterings);
    one.put("right", right);
    one.set("precision", Figures.percent(right, letterings));
    one.put("balancedRight", balancedRight);
    one.set("recallOfBalanced", Figures.percent(balancedRight, truth.balancedGroups()));
    one.set("pairPrecision", Figures.percent(pairsRight, pairs));
    one.set("pairRecall", Figures.percent(pairsRight, truth.pairs()));
    if (truth.knowsWhatStaysOpen()) {
      one.put("wrongTouchingWhatStaysOpen", touching);
      ObjectNode reasons = one.putObject("wrongTouching");
      touched.forEach(reasons::put);
    }
    return one;
  }
}
