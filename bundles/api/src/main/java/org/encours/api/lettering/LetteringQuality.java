package org.encours.api.lettering;

import java.util.List;

/**
 * How well the rules find again what was lettered before, asked blind: exact groups of entries
 * count, nothing else. Entries that nobody ever lettered count against a rule that letters them, so
 * that the figures are on the safe side; what rules have lettered by themselves is left out of
 * account, as nobody has judged it.
 *
 * @param total all rules, all customers
 * @param rules by rule, in the order in which they are asked
 * @param customers those with most that is wrong or missed, at most 50
 */
public record LetteringQuality(Score total, List<OfRule> rules, List<OfCustomer> customers) {
  public LetteringQuality {
    rules = List.copyOf(rules);
    customers = List.copyOf(customers);
  }

  /**
   * Counts of groups.
   *
   * @param past groups lettered before, of two entries or more
   * @param lettered groups that the rules would letter without asking
   * @param right those of them that were lettered just so
   * @param proposed groups that they would propose
   * @param proposedRight those of them that were lettered just so
   */
  public record Score(long past, long lettered, long right, long proposed, long proposedRight) {
    /** Nothing yet. */
    public static final Score NONE = new Score(0, 0, 0, 0, 0);

    public Score plus(Score other) {
      return new Score(
          past + other.past,
          lettered + other.lettered,
          right + other.right,
          proposed + other.proposed,
          proposedRight + other.proposedRight);
    }

    /** Part of what is lettered without asking that is right, in hundredths of a percent. */
    public long precision() {
      return part(right, lettered);
    }

    /** Part of the past groups that is lettered without asking, in hundredths of a percent. */
    public long recall() {
      return part(right, past);
    }

    /** The same if every proposal were accepted. */
    public long recallWithProposals() {
      return part(right + proposedRight, past);
    }

    private static long part(long some, long all) {
      return all == 0 ? 0 : some * 10_000 / all;
    }
  }

  /** What one rule finds; its past groups are not counted. */
  public record OfRule(String rule, Score score) {}

  /** What all rules find on one customer's account. */
  public record OfCustomer(String account, String customer, Score score) {}
}
