package org.encours.api;

import java.util.Optional;

/**
 * Which page of a list is wanted.
 *
 * @param limit items at the most, 1 to {@value #MOST}
 * @param cursor {@link Page#next()} of the page before, empty for the first
 */
public record PageRequest(int limit, Optional<String> cursor) {
  /** The largest page. */
  public static final int MOST = 1000;

  public PageRequest {
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("limit " + limit + " is not between 1 and " + MOST);
    }
  }

  public static PageRequest first(int limit) {
    return new PageRequest(limit, Optional.empty());
  }
}
