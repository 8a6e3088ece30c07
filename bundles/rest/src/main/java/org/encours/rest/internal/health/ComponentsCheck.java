package org.encours.rest.internal.health;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.encours.api.health.HealthCheck;
import org.encours.api.health.HealthResult;
import org.encours.rest.internal.domain.ComponentFact;
import org.encours.rest.internal.domain.Readiness;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.ReferenceDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

/** Whether every component of the product that is switched on has what it needs. */
@Component
public final class ComponentsCheck implements HealthCheck {
  static final String NAME = "components";

  private final ProductBundles bundles;
  private final ServiceComponentRuntime runtime;

  @Activate
  public ComponentsCheck(BundleContext context, @Reference ServiceComponentRuntime runtime) {
    bundles = new ProductBundles(context);
    this.runtime = runtime;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public HealthResult check() {
    List<ComponentFact> components = new ArrayList<>();
    for (ComponentDescriptionDTO description :
        runtime.getComponentDescriptionDTOs(bundles.active())) {
      if (!runtime.isComponentEnabled(description)) continue;
      for (ComponentConfigurationDTO one : runtime.getComponentConfigurationDTOs(description)) {
        components.add(fact(description, one));
      }
    }
    return new Readiness(bundles.facts(), components).ofComponents();
  }

  private static ComponentFact fact(
      ComponentDescriptionDTO description, ComponentConfigurationDTO configuration) {
    return new ComponentFact(
        description.bundle.symbolicName,
        description.name,
        Set.of(description.serviceInterfaces),
        state(description, configuration));
  }

  private static ComponentFact.State state(
      ComponentDescriptionDTO description, ComponentConfigurationDTO configuration) {
    return switch (configuration.state) {
      case ComponentConfigurationDTO.UNSATISFIED_CONFIGURATION -> new ComponentFact.Unconfigured();
      case ComponentConfigurationDTO.UNSATISFIED_REFERENCE ->
          new ComponentFact.Waiting(missing(description, configuration));
      case ComponentConfigurationDTO.FAILED_ACTIVATION ->
          new ComponentFact.Failed(firstLine(configuration.failure));
      default -> new ComponentFact.Ready();
    };
  }

  private static Set<String> missing(
      ComponentDescriptionDTO description, ComponentConfigurationDTO configuration) {
    Set<String> services = new HashSet<>();
    for (UnsatisfiedReferenceDTO unsatisfied : configuration.unsatisfiedReferences) {
      for (ReferenceDTO reference : description.references) {
        if (reference.name.equals(unsatisfied.name)) services.add(reference.interfaceName);
      }
    }
    return services;
  }

  private static String firstLine(String failure) {
    return failure == null ? "see the log" : failure.lines().findFirst().orElse("see the log");
  }
}
