package org.encours.web.internal.screen;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.encours.api.lettering.OpenEntry;
import org.encours.api.web.ScreenRequest;

/**
 * Entries that a person ticked, on whatever pages.
 *
 * @param seen what was open of each when it was ticked, minor units; empty where unknown
 */
record Ticked(Map<Long, Optional<Long>> seen) {

  /** Reads {@code ticked=<entry>_<open>.<entry>_<open>…}, and plain boxes named {@code entry}. */
  static Ticked of(ScreenRequest request) {
    Map<Long, Optional<Long>> seen = new LinkedHashMap<>();
    Stream.of(request.parameter("ticked").orElse("").split("\\."))
        .map(each -> each.split("_", 2))
        .forEach(
            pair ->
                Asked.id(pair[0])
                    .ifPresent(
                        id ->
                            seen.put(id, pair.length < 2 ? Optional.empty() : Asked.id(pair[1]))));
    for (String box : request.parameters("entry")) {
      Asked.id(box).ifPresent(id -> seen.putIfAbsent(id, Optional.empty()));
    }
    return new Ticked(seen);
  }

  List<Long> entries() {
    return List.copyOf(seen.keySet());
  }

  /** Those that are no longer open as they were seen. */
  List<Long> changed(List<OpenEntry> open) {
    Map<Long, Long> now = new LinkedHashMap<>();
    open.forEach(entry -> now.put(entry.id(), entry.open()));
    return seen.entrySet().stream()
        .filter(
            each ->
                !now.containsKey(each.getKey())
                    || each.getValue()
                        .filter(then -> !then.equals(now.get(each.getKey())))
                        .isPresent())
        .map(Map.Entry::getKey)
        .toList();
  }
}
