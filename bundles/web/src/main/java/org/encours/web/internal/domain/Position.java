package org.encours.web.internal.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.encours.api.PageRequest;

/**
 * Where a reader stands in a list whose cursors only lead forward: the way back is kept as the
 * cursors passed. Everything travels in the URL.
 *
 * @param page number of the page, from 1
 * @param cursor cursor of the page, empty on the first
 * @param trail cursors of the pages between the first and this one, the latest last
 */
public record Position(int page, Optional<String> cursor, List<String> trail) {
  /** Longer ways back begin again at the first page: a URL has a bound. */
  static final int LONGEST_TRAIL = 20;

  /** The first page. */
  public static final Position FIRST = new Position(1, Optional.empty(), List.of());

  public Position {
    trail = List.copyOf(trail);
    if (cursor.isEmpty()) {
      page = 1;
      trail = List.of();
    }
  }

  /** What to ask the database for. */
  public PageRequest request(int limit) {
    return new PageRequest(limit, cursor);
  }

  /** The page after this one. */
  public Position next(String nextCursor) {
    List<String> passed = new ArrayList<>(trail);
    cursor.ifPresent(passed::add);
    int surplus = Math.max(0, passed.size() - LONGEST_TRAIL);
    return new Position(page + 1, Optional.of(nextCursor), passed.subList(surplus, passed.size()));
  }

  /** The page before this one, empty on the first. */
  public Optional<Position> previous() {
    if (cursor.isEmpty()) return Optional.empty();
    if (trail.isEmpty()) return Optional.of(FIRST);
    int last = trail.size() - 1;
    return Optional.of(
        new Position(page - 1, Optional.of(trail.get(last)), trail.subList(0, last)));
  }

  /** Adds this position to a query. */
  public Query addTo(Query query) {
    if (cursor.isEmpty()) return query;
    Query result = query.with("page", page).with("cursor", cursor.get());
    for (String passed : trail) result = result.with("trail", passed);
    return result;
  }
}
