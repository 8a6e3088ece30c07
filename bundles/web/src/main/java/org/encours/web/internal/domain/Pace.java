package org.encours.web.internal.domain;

import java.util.Optional;

/**
 * How fast a file is read, seen from two looks at it.
 *
 * @param perSecond bytes
 * @param secondsLeft until the end, at that pace
 */
public record Pace(long perSecond, long secondsLeft) {

  /**
   * A look at a file being read.
   *
   * @param id number of the import
   * @param bytes how far reading had come
   * @param at when, epoch milliseconds
   */
  public record Look(long id, long bytes, long at) {

    /** Reads what {@link #toString} wrote. */
    public static Optional<Look> parse(String text) {
      if (!text.matches("[0-9]{1,18}-[0-9]{1,18}-[0-9]{1,18}")) return Optional.empty();
      String[] parts = text.split("-");
      return Optional.of(
          new Look(Long.parseLong(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2])));
    }

    @Override
    public String toString() {
      return id + "-" + bytes + "-" + at;
    }
  }

  /** The pace between two looks; empty while there is none to tell. */
  public static Optional<Pace> between(Look first, Look last, long total) {
    long millis = last.at() - first.at();
    long read = last.bytes() - first.bytes();
    if (millis < 500 || read <= 0 || read > Long.MAX_VALUE / 1000) return Optional.empty();
    long perSecond = Math.max(1, read * 1000 / millis);
    return Optional.of(new Pace(perSecond, Math.max(0, total - last.bytes()) / perSecond));
  }

  public long millisLeft() {
    return secondsLeft * 1000;
  }
}
