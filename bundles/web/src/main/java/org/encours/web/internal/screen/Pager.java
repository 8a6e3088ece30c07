package org.encours.web.internal.screen;

import java.util.Optional;
import org.encours.web.internal.domain.Position;
import org.encours.web.internal.domain.Query;

/**
 * The way back and on in a list, as queries of URLs.
 *
 * @param page number of the page, from 1
 * @param previous query of the page before
 * @param next query of the page after
 */
public record Pager(int page, Optional<String> previous, Optional<String> next) {

  static Pager of(Position position, Optional<String> nextCursor, Query query) {
    return new Pager(
        position.page(),
        position.previous().map(previous -> previous.addTo(query).toString()),
        nextCursor.map(cursor -> position.next(cursor).addTo(query).toString()));
  }

  /** Whether there is anywhere to go. */
  public boolean needed() {
    return previous.isPresent() || next.isPresent();
  }
}
