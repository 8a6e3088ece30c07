package org.encours.api.journal;

/**
 * A place in the journal. Positions are ordered by transaction first: a reader that takes only
 * entries of transactions older than every running one never skips an entry committed late.
 *
 * @param transaction the writing transaction's id
 * @param sequence number of the entry
 */
public record Position(long transaction, long sequence) implements Comparable<Position> {
  /** Before every entry. */
  public static final Position START = new Position(0, 0);

  /**
   * Reads what {@link #toString()} wrote; the empty text is {@link #START}.
   *
   * @throws IllegalArgumentException for any other text
   */
  public static Position parse(String text) {
    if (text == null || text.isEmpty()) return START;
    int dot = text.indexOf('.');
    if (dot < 0) throw new IllegalArgumentException("not a journal position: " + text);
    try {
      return new Position(
          Long.parseLong(text.substring(0, dot)), Long.parseLong(text.substring(dot + 1)));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("not a journal position: " + text, e);
    }
  }

  @Override
  public int compareTo(Position other) {
    int byTransaction = Long.compare(transaction, other.transaction);
    return byTransaction != 0 ? byTransaction : Long.compare(sequence, other.sequence);
  }

  @Override
  public String toString() {
    return transaction + "." + sequence;
  }
}
