package org.encours.rest.internal.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.encours.api.health.HealthResult;

/**
 * Whether everything that is switched on works.
 *
 * <p>What an administrator switched off is not missing, and neither is what can only wait for it:
 * that is a warning. The exception are the services without which nothing can be done at all.
 */
public final class Readiness {
  private static final String OWN_SERVICES = "org.encours.api.";

  /** Whoever waits for these is never excused. */
  private static final Set<String> ESSENTIAL =
      Set.of("org.encours.api.security.Authentication", "org.encours.api.ledger.LedgerQueries");

  private final List<BundleFact> bundles;
  private final List<ComponentFact> components;

  public Readiness(List<BundleFact> bundles, List<ComponentFact> components) {
    this.bundles = List.copyOf(bundles);
    this.components = List.copyOf(components);
  }

  /** Whether every bundle that is switched on runs. */
  public HealthResult ofBundles() {
    List<String> missing =
        bundles.stream()
            .filter(bundle -> bundle.switchedOn() && !bundle.active())
            .map(BundleFact::name)
            .sorted()
            .toList();
    if (missing.isEmpty()) return new HealthResult.Up();
    return new HealthResult.Down("not active: " + String.join(", ", missing));
  }

  /** Whether every component works that can, given what is switched on. */
  public HealthResult ofComponents() {
    Set<ComponentFact> excused = excused();
    Set<String> down = new TreeSet<>();
    Set<String> warnings = new TreeSet<>();
    Set<ComponentFact> blocked = new HashSet<>();
    for (ComponentFact component : components) {
      if (component.state() instanceof ComponentFact.Failed failed) {
        down.add(component.name() + " failed: " + failed.failure());
      } else if (component.state() instanceof ComponentFact.Unconfigured) {
        warnings.add(component.name() + " waits for its configuration");
      } else if (component.state() instanceof ComponentFact.Waiting waiting) {
        if (excused.contains(component)) {
          warnings.add(text(component, waiting) + " (switched off)");
        } else {
          blocked.add(component);
        }
      }
    }
    down.addAll(causes(blocked));
    if (!down.isEmpty()) return new HealthResult.Down(String.join("; ", down));
    if (!warnings.isEmpty()) return new HealthResult.Warning(String.join("; ", warnings));
    return new HealthResult.Up();
  }

  /** Those among the blocked that do not just wait for each other, and how many others wait. */
  private static Set<String> causes(Set<ComponentFact> blocked) {
    Set<String> coming =
        blocked.stream()
            .flatMap(component -> component.provides().stream())
            .collect(Collectors.toSet());
    Set<String> texts = new TreeSet<>();
    for (ComponentFact component : blocked) {
      if (component.state() instanceof ComponentFact.Waiting waiting
          && !coming.containsAll(waiting.services())) {
        texts.add(text(component, waiting));
      }
    }
    int others = blocked.size() - texts.size();
    if (others > 0) texts.add(others + (texts.isEmpty() ? "" : " more") + " components wait");
    return texts;
  }

  private static String text(ComponentFact component, ComponentFact.Waiting waiting) {
    return component.name() + " waits for " + String.join(", ", new TreeSet<>(waiting.services()));
  }

  /** Components that wait, directly or through others, for what is switched off. */
  private Set<ComponentFact> excused() {
    Set<ComponentFact> excused = new HashSet<>();
    boolean grown = true;
    while (grown) {
      grown = false;
      for (ComponentFact component : components) {
        if (component.state() instanceof ComponentFact.Waiting waiting
            && waiting.services().stream().noneMatch(ESSENTIAL::contains)
            && waiting.services().stream().anyMatch(service -> isOff(service, excused))) {
          grown |= excused.add(component);
        }
      }
    }
    return excused;
  }

  /** Whether nobody who is switched on will provide that service. */
  private boolean isOff(String service, Set<ComponentFact> excused) {
    boolean expected =
        components.stream()
                .anyMatch(
                    component ->
                        component.provides().contains(service) && !excused.contains(component))
            || bundles.stream()
                .anyMatch(bundle -> bundle.switchedOn() && isPromisedInCode(bundle, service));
    boolean known =
        service.startsWith(OWN_SERVICES)
            || bundles.stream()
                .anyMatch(bundle -> !bundle.switchedOn() && bundle.provides().contains(service))
            || excused.stream().anyMatch(component -> component.provides().contains(service));
    return !expected && known;
  }

  /** Whether the bundle promises the service, other than by a component that can be seen. */
  private boolean isPromisedInCode(BundleFact bundle, String service) {
    return bundle.provides().contains(service)
        && components.stream()
            .noneMatch(
                component ->
                    component.bundle().equals(bundle.name())
                        && component.provides().contains(service));
  }
}
