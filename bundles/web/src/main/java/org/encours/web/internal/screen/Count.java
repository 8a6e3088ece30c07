package org.encours.web.internal.screen;

import org.encours.api.Page;

/**
 * How many there are of something, counted no further than one page.
 *
 * @param number counted
 * @param more whether there are more
 */
public record Count(int number, boolean more) {

  static Count of(Page<?> page) {
    return new Count(page.items().size(), page.next().isPresent());
  }
}
