package org.encours.web.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.encours.api.web.Screen;
import org.encours.web.internal.domain.PathPattern;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All screens there are, by path. Thread-safe. */
@Component(service = ScreenDirectory.class)
public final class ScreenDirectory {
  private static final Logger LOG = LoggerFactory.getLogger(ScreenDirectory.class);

  /** A screen and the values of its path's variables. */
  record Match(Screen screen, Map<String, String> variables) {}

  private record Entry(Screen screen, PathPattern pattern, int ranking, long id) {
    static final Comparator<Entry> PRECEDENCE =
        Comparator.comparing(Entry::ranking, Comparator.reverseOrder()).thenComparing(Entry::id);
  }

  private final List<Entry> entries = new ArrayList<>();
  private volatile List<Entry> inForce = List.of();

  @Reference(
      service = Screen.class,
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY,
      unbind = "remove")
  void add(Screen screen, Map<String, Object> properties) {
    try {
      Entry entry =
          new Entry(
              screen,
              PathPattern.parse(screen.path()),
              (Integer) properties.getOrDefault(Constants.SERVICE_RANKING, 0),
              (Long) properties.getOrDefault(Constants.SERVICE_ID, 0L));
      synchronized (entries) {
        entries.add(entry);
        rank();
      }
    } catch (IllegalArgumentException e) {
      LOG.error("Screen {} cannot be shown: {}", screen.getClass().getName(), e.getMessage());
    }
  }

  void remove(Screen screen) {
    synchronized (entries) {
      entries.removeIf(entry -> entry.screen() == screen);
      rank();
    }
  }

  /** The screen of that path. */
  Optional<Match> find(List<String> path) {
    for (Entry entry : inForce) {
      Optional<Map<String, String>> variables = entry.pattern().match(path);
      if (variables.isPresent()) return Optional.of(new Match(entry.screen(), variables.get()));
    }
    return Optional.empty();
  }

  /** The screens that are shown. */
  List<Screen> screens() {
    return inForce.stream().map(Entry::screen).toList();
  }

  /** Class loaders of the bundles that have screens. */
  Set<ClassLoader> classLoaders() {
    return screens().stream()
        .map(screen -> screen.getClass().getClassLoader())
        .collect(Collectors.toSet());
  }

  private void rank() {
    Map<String, Entry> best = new HashMap<>();
    for (Entry entry : entries.stream().sorted(Entry.PRECEDENCE).toList()) {
      Entry winner = best.putIfAbsent(entry.pattern().shape(), entry);
      if (winner != null) {
        LOG.warn(
            "Two screens at {}: {} is shown, {} is not",
            entry.screen().path(),
            winner.screen().getClass().getName(),
            entry.screen().getClass().getName());
      }
    }
    inForce = best.values().stream().sorted(Comparator.comparing(Entry::pattern)).toList();
  }
}
