package org.encours.rest.internal.health;

import org.encours.api.health.HealthCheck;
import org.encours.api.health.HealthResult;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Whether Karaf has installed everything it installs at boot. */
@Component
public final class BootCheck implements HealthCheck {
  static final String NAME = "boot";

  // By name: no class of Karaf is needed to know that the marker service is there.
  private static final String MARKER = "org.apache.karaf.features.BootFinished";

  private final BundleContext context;

  @Activate
  public BootCheck(BundleContext context) {
    this.context = context;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public HealthResult check() {
    return context.getServiceReference(MARKER) != null
        ? new HealthResult.Up()
        : new HealthResult.Down("Karaf is still booting");
  }
}
