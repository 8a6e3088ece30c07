package org.encours.rest.internal.health;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.encours.rest.internal.domain.BundleFact;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.wiring.BundleRevision;

/** The bundles of the product as the framework knows them. */
final class ProductBundles {
  private static final String PREFIX = "org.encours.";
  private static final String SERVICE_NAMESPACE = "osgi.service";

  private final BundleContext context;

  ProductBundles(BundleContext context) {
    this.context = context;
  }

  List<BundleFact> facts() {
    return bundles().map(ProductBundles::fact).toList();
  }

  /** Those that run. */
  Bundle[] active() {
    return bundles().filter(bundle -> bundle.getState() == Bundle.ACTIVE).toArray(Bundle[]::new);
  }

  private Stream<Bundle> bundles() {
    return Stream.of(context.getBundles())
        .filter(bundle -> String.valueOf(bundle.getSymbolicName()).startsWith(PREFIX))
        .filter(bundle -> !isFragment(bundle));
  }

  private static BundleFact fact(Bundle bundle) {
    BundleStartLevel start = bundle.adapt(BundleStartLevel.class);
    return new BundleFact(
        bundle.getSymbolicName(),
        start != null && start.isPersistentlyStarted(),
        bundle.getState() == Bundle.ACTIVE,
        promisedServices(bundle));
  }

  private static boolean isFragment(Bundle bundle) {
    BundleRevision revision = bundle.adapt(BundleRevision.class);
    return revision != null && (revision.getTypes() & BundleRevision.TYPE_FRAGMENT) != 0;
  }

  private static Set<String> promisedServices(Bundle bundle) {
    BundleRevision revision = bundle.adapt(BundleRevision.class);
    if (revision == null) return Set.of();
    return revision.getDeclaredCapabilities(SERVICE_NAMESPACE).stream()
        .map(capability -> capability.getAttributes().get("objectClass"))
        .flatMap(names -> names instanceof List<?> list ? list.stream() : Stream.of(names))
        .map(String::valueOf)
        .collect(Collectors.toUnmodifiableSet());
  }
}
