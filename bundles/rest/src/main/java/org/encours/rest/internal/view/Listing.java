package org.encours.rest.internal.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param items in the order of the list
 * @param next cursor of the next page, null on the last one, never left out
 */
public record Listing<T>(List<T> items, @JsonInclude(JsonInclude.Include.ALWAYS) String next) {

  /** A list that is short enough to be shown at once. */
  public static <S, T> Listing<T> whole(List<S> source, Function<S, T> view) {
    return new Listing<>(source.stream().map(view).toList(), null);
  }
}
