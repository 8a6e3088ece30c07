package org.encours.store.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.encours.api.InvalidRequest;
import org.encours.api.Page;

/** Cursors of paged lists: the sort key of the last item shown, the id last. */
final class Cursors {
  private Cursors() {}

  /**
   * A page of a list that was read one item too far.
   *
   * @param found up to {@code limit + 1} items
   * @param cursor cursor that points behind an item
   */
  static <T> Page<T> page(List<T> found, int limit, Function<T, String> cursor) {
    if (found.size() <= limit) return new Page<>(found, Optional.empty());
    List<T> shown = found.subList(0, limit);
    return new Page<>(shown, Optional.of(cursor.apply(shown.get(limit - 1))));
  }

  static long number(String cursor) {
    try {
      return Long.parseLong(cursor);
    } catch (NumberFormatException e) {
      throw invalid(cursor);
    }
  }

  /** The two halves of {@code key~id}; the key may itself hold tildes. */
  static String[] pair(String cursor) {
    int tilde = cursor.lastIndexOf('~');
    if (tilde < 0) throw invalid(cursor);
    return new String[] {cursor.substring(0, tilde), cursor.substring(tilde + 1)};
  }

  static InvalidRequest invalid(String cursor) {
    return new InvalidRequest(
        "Curseur de page inconnu : " + cursor, "Unknown page cursor: " + cursor);
  }
}
