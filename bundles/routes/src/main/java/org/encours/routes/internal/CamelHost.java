package org.encours.routes.internal;

import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.cxf.Bus;
import org.encours.api.health.HealthCheck;
import org.encours.api.health.HealthResult;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * The one Camel context. Every {@link RoutesBuilder} service adds its routes and takes them away
 * with its bundle; one that fails makes the health check {@value #NAME} say so.
 */
@Component(service = HealthCheck.class, immediate = true)
public final class CamelHost implements HealthCheck {
  private static final String NAME = "routes";
  private static final String CONTEXT = "encours";
  // An exchange in progress is repeated after a restart like after a crash: no need to wait for
  // long.
  private static final long SHUTDOWN_SECONDS = 3;

  private final DefaultCamelContext camel = new DefaultCamelContext(false);
  private final RouteSets routes = new RouteSets(camel);
  private final ClassLoader loader =
      new BundlesClassLoader(List.of(DefaultCamelContext.class, Bus.class));
  private final ServiceRegistration<CamelContext> registration;

  @Activate
  public CamelHost(BundleContext context) {
    camel.getCamelContextExtension().setName(CONTEXT);
    camel.setApplicationContextClassLoader(loader);
    camel.disableJMX();
    camel.getShutdownStrategy().setTimeout(SHUTDOWN_SECONDS);
    camel.getShutdownStrategy().setTimeUnit(TimeUnit.SECONDS);
    withLoader(camel::start);
    registration =
        context.registerService(
            CamelContext.class, camel, new Hashtable<>(Map.of("camel.context.name", CONTEXT)));
  }

  @Deactivate
  void stop() {
    registration.unregister();
    withLoader(camel::stop);
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  void addRoutes(RoutesBuilder builder) {
    withLoader(() -> routes.add(builder));
  }

  void removeRoutes(ServiceReference<RoutesBuilder> reference, RoutesBuilder builder) {
    withLoader(() -> routes.remove(builder));
    removeComponents(reference.getBundle());
  }

  /** The Camel components which a bundle brought; it brings new ones should it come back. */
  private void removeComponents(Bundle bundle) {
    camel.getComponentNames().stream()
        .filter(name -> FrameworkUtil.getBundle(camel.hasComponent(name).getClass()) == bundle)
        .toList()
        .forEach(camel::removeComponent);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public HealthResult check() {
    List<String> problems = routes.problems();
    return problems.isEmpty()
        ? new HealthResult.Up()
        : new HealthResult.Down(String.join("; ", problems));
  }

  private void withLoader(Runnable action) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      action.run();
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
