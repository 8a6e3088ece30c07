package org.encours.api.lettering;

import java.util.List;
import java.util.Map;

/**
 * How far a company lets the rules go. Immutable.
 *
 * @param modes what single rules may do, by their id; those that are not named are automatic
 * @param automaticDifference largest difference written off without asking, minor units
 * @param proposedDifference largest difference that a rule may propose to write off, minor units
 * @param proposedPermille or this part of the amount due, if that is more
 * @param leastConfidence proposals of less confidence are not made, 0 to 100
 * @param conflicts whose lettering holds where the ERP letters the same entries otherwise
 * @param withholdingPermille rates of the tax that customers withhold and hand over a certificate
 *     for (Tunisia: retenue à la source), in permille of the amount due; what is missing at such a
 *     rate is written off without asking
 */
public record LetteringPolicy(
    Map<String, RuleMode> modes,
    long automaticDifference,
    long proposedDifference,
    int proposedPermille,
    int leastConfidence,
    ErpConflict conflicts,
    List<Integer> withholdingPermille) {

  /** No tax is withheld at a higher rate, in permille. */
  public static final int MOST_WITHHELD = 500;

  /** For companies that have not chosen: cents are written off, up to 15,00 or 2 % is proposed. */
  public static final LetteringPolicy DEFAULT =
      new LetteringPolicy(Map.of(), 5, 15_00, 20, 0, ErpConflict.ASK);

  /** For companies whose customers withhold no tax. */
  public LetteringPolicy(
      Map<String, RuleMode> modes,
      long automaticDifference,
      long proposedDifference,
      int proposedPermille,
      int leastConfidence,
      ErpConflict conflicts) {
    this(
        modes,
        automaticDifference,
        proposedDifference,
        proposedPermille,
        leastConfidence,
        conflicts,
        List.of());
  }

  public LetteringPolicy {
    modes = Map.copyOf(modes);
    withholdingPermille = withholdingPermille.stream().distinct().sorted().toList();
    if (automaticDifference < 0 || proposedDifference < 0) {
      throw new IllegalArgumentException("a difference below zero");
    }
    if (proposedPermille < 0 || proposedPermille > 1000) {
      throw new IllegalArgumentException("permille " + proposedPermille);
    }
    if (leastConfidence < 0 || leastConfidence > 100) {
      throw new IllegalArgumentException("confidence " + leastConfidence);
    }
    for (int rate : withholdingPermille) {
      if (rate < 1 || rate > MOST_WITHHELD) throw new IllegalArgumentException("permille " + rate);
    }
  }

  public RuleMode mode(String rule) {
    return modes.getOrDefault(rule, RuleMode.AUTOMATIC);
  }

  /** Whether a difference may be written off without asking. */
  public boolean writesOff(long difference) {
    return Math.abs(difference) <= automaticDifference;
  }

  /**
   * Whether a difference may be proposed to be written off.
   *
   * @param due the amount due, minor units
   */
  public boolean proposesToWriteOff(long difference, long due) {
    // Rounded up: who deducts 2 % rounds to the cent as well.
    long part = (Math.multiplyExact(Math.abs(due), proposedPermille) + 999) / 1000;
    return Math.abs(difference) <= Math.max(proposedDifference, part);
  }

  /**
   * Whether a difference is the tax that customers of this company withhold.
   *
   * @param difference what was paid less than was due, minor units
   * @param due the amount due, minor units
   * @param invoices how many invoices make it up: the tax is rounded once for each
   */
  public boolean withholds(long difference, long due, int invoices) {
    if (difference <= 0) return false;
    for (int permille : withholdingPermille) {
      long tax = Math.multiplyExact(due, permille) / 1000;
      if (Math.abs(difference - tax) <= invoices) return true;
    }
    return false;
  }
}
