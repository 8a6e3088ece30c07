package org.encours.routes.internal;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which routes of a context came from which {@link RoutesBuilder}, and which builders failed: a
 * failure is kept, not thrown, so that it concerns nobody else's routes. Thread-safe.
 */
final class RouteSets {
  private static final Logger LOG = LoggerFactory.getLogger(RouteSets.class);
  private static final long STOP_SECONDS = 3;
  private static final List<String> FACTORIES =
      List.of("component", "dataformat", "language", "transformer");

  private final DefaultCamelContext camel;
  private final Map<RoutesBuilder, Set<String>> owned = new IdentityHashMap<>();
  private final Map<RoutesBuilder, String> failures = new IdentityHashMap<>();

  RouteSets(DefaultCamelContext camel) {
    this.camel = camel;
  }

  /** Adds and starts the routes of a builder: all of them or, if one fails, none. */
  synchronized void add(RoutesBuilder builder) {
    forgetMissingFactories();
    Set<String> before = ids();
    try {
      camel.addRoutes(builder);
      owned.put(builder, added(before));
      LOG.info("Routes {} of {} started", owned.get(builder), builder.getClass().getName());
    } catch (Exception e) {
      // The edge to the code of integrators: whatever it throws is reported as the health of these
      // routes.
      LOG.error("The routes of {} do not start", builder.getClass().getName(), e);
      failures.put(builder, builder.getClass().getName() + ": " + rootCause(e));
      added(before).forEach(this::remove);
    }
  }

  /** Stops and removes what the builder has added. */
  synchronized void remove(RoutesBuilder builder) {
    failures.remove(builder);
    Set<String> ids = owned.remove(builder);
    if (ids != null) {
      ids.forEach(this::remove);
      LOG.info("Routes {} of {} removed", ids, builder.getClass().getName());
    }
  }

  /** What is wrong at the moment, in words: empty if all routes of all builders run. */
  synchronized List<String> problems() {
    List<String> problems = new ArrayList<>(failures.values());
    owned.values().stream()
        .flatMap(Set::stream)
        .filter(id -> !camel.getRouteController().getRouteStatus(id).isStarted())
        .forEach(
            id -> problems.add(id + " is " + camel.getRouteController().getRouteStatus(id).name()));
    return problems;
  }

  private Set<String> added(Set<String> before) {
    Set<String> added = ids();
    added.removeAll(before);
    return added;
  }

  private Set<String> ids() {
    Set<String> ids = new LinkedHashSet<>();
    camel.getRouteDefinitions().forEach(route -> ids.add(route.getId()));
    return ids;
  }

  private void remove(String id) {
    try {
      camel.getRouteController().stopRoute(id, STOP_SECONDS, TimeUnit.SECONDS);
      camel.removeRoute(id);
      RouteDefinition definition = camel.getRouteDefinition(id);
      if (definition != null) {
        camel.removeRouteDefinition(definition);
      }
    } catch (Exception e) {
      // Camel declares no narrower type; what remains of a route is gone with the next start.
      LOG.warn("Route {} does not stop in order", id, e);
    }
  }

  /** Camel remembers what it did not find; a bundle that came meanwhile may bring it. */
  private void forgetMissingFactories() {
    for (String kind : FACTORIES) {
      camel
          .getCamelContextExtension()
          .getFactoryFinder("META-INF/services/org/apache/camel/" + kind + "/")
          .clear();
    }
  }

  private static String rootCause(Throwable thrown) {
    Throwable cause = thrown;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.toString();
  }
}
