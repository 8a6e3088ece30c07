package org.encours.routes.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.camel.Route;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RouteSetsTest {
  private final DefaultCamelContext camel = new DefaultCamelContext();
  private final RouteSets routes = new RouteSets(camel);

  @BeforeEach
  void start() {
    camel.disableJMX();
    camel.start();
  }

  @AfterEach
  void stop() {
    camel.stop();
  }

  @Test
  void aBuilderTakesItsOwnRoutesAway() {
    RoutesBuilder first = routesFrom("direct:a", "direct:b");
    RoutesBuilder second = routesFrom("direct:c");
    routes.add(first);
    routes.add(second);
    assertEquals(List.of("direct:a", "direct:b", "direct:c"), ids());
    routes.remove(first);
    assertEquals(List.of("direct:c"), ids());
    assertEquals(
        "echo of facture", camel.createProducerTemplate().requestBody("direct:c", "facture"));
    routes.add(routesFrom("direct:a"));
    assertEquals(List.of("direct:c", "direct:a"), ids());
  }

  @Test
  void aFailingBuilderIsReportedAndLeavesNothing() {
    RoutesBuilder failing = routesFrom("direct:a", "no-such-component:b");
    routes.add(routesFrom("direct:c"));
    routes.add(failing);
    assertEquals(List.of("direct:c"), ids());
    assertEquals(1, routes.problems().size());
    assertTrue(routes.problems().get(0).contains("no-such-component"), routes.problems().get(0));
    routes.remove(failing);
    assertEquals(List.of(), routes.problems());
  }

  @Test
  void aStoppedRouteIsReported() throws Exception {
    routes.add(routesFrom("direct:a"));
    assertEquals(List.of(), routes.problems());
    camel.getRouteController().stopRoute("direct:a");
    assertEquals(List.of("direct:a is Stopped"), routes.problems());
  }

  private List<String> ids() {
    return camel.getRoutes().stream().map(Route::getId).toList();
  }

  private static RoutesBuilder routesFrom(String... endpoints) {
    return new RouteBuilder() {
      @Override
      public void configure() {
        for (String endpoint : endpoints) {
          from(endpoint).routeId(endpoint).setBody(simple("echo of ${body}"));
        }
      }
    };
  }
}
