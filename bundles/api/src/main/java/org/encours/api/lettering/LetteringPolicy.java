package org.encours.api.lettering;

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
 */
public record LetteringPolicy(
    Map<String, RuleMode> modes,
    long automaticDifference,
    long proposedDifference,
    int proposedPermille,
    int leastConfidence,
    ErpConflict conflicts) {

  /** For companies that have not chosen: cents are written off, up to 15,00 or 2 % is proposed. */
  public static final LetteringPolicy DEFAULT =
      new LetteringPolicy(Map.of(), 5, 15_00, 20, 0, ErpConflict.ASK);

  public LetteringPolicy {
    modes = Map.copyOf(modes);
    if (automaticDifference < 0 || proposedDifference < 0) {
      throw new IllegalArgumentException("a difference below zero");
    }
    if (proposedPermille < 0 || proposedPermille > 1000) {
      throw new IllegalArgumentException("permille " + proposedPermille);
    }
    if (leastConfidence < 0 || leastConfidence > 100) {
      throw new IllegalArgumentException("confidence " + leastConfidence);
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
}
