package org.encours.rest.internal.health;

import java.util.List;
import org.encours.api.health.HealthCheck;
import org.encours.api.health.HealthResult;
import org.encours.rest.internal.domain.Readiness;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Whether every bundle of the product that is switched on runs. */
@Component
public final class BundlesCheck implements HealthCheck {
  static final String NAME = "bundles";

  private final ProductBundles bundles;

  @Activate
  public BundlesCheck(BundleContext context) {
    bundles = new ProductBundles(context);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public HealthResult check() {
    return new Readiness(bundles.facts(), List.of()).ofBundles();
  }
}
