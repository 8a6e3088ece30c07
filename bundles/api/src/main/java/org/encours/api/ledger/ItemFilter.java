package org.encours.api.ledger;

import java.util.Optional;
import java.util.Set;

/**
 * Which items of a list are wanted: those that meet all of its parts.
 *
 * @param text every word of it stands in the piece or the label, upper or lower case; empty: any.
 *     An item whose amount is in {@code amount} is found whatever its text
 * @param amount the entry's amount or what is open of it is in this range, whatever its sign
 * @param side only debits or only credits
 * @param entries only these entries; empty: any
 */
public record ItemFilter(
    String text, Optional<Range> amount, Optional<Side> side, Set<Long> entries) {

  /** Everything. */
  public static final ItemFilter NONE =
      new ItemFilter("", Optional.empty(), Optional.empty(), Set.of());

  /** A side of an account. */
  public enum Side {
    DEBIT,
    CREDIT
  }

  /**
   * Amounts without sign.
   *
   * @param least the smallest, minor units
   * @param most the largest, minor units
   */
  public record Range(long least, long most) {}

  public ItemFilter {
    entries = Set.copyOf(entries);
  }
}
