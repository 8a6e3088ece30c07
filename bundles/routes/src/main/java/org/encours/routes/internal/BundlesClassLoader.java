package org.encours.routes.internal;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleWiring;

/**
 * Sees some libraries and every bundle that imports them at the moment. As Camel's class loader it
 * finds the components, data formats and languages which any integrator's bundle brings in
 * META-INF/services/org/apache/camel, and the classes named in its routes; as context class loader
 * it lets JAXB, SAAJ and JAX-WS find their implementations inside the CXF bundle.
 */
final class BundlesClassLoader extends ClassLoader {
  private final List<Bundle> libraries;

  /**
   * @param libraries a class of each library; the first is asked for everything first
   */
  BundlesClassLoader(List<Class<?>> libraries) {
    super(libraries.get(0).getClassLoader());
    this.libraries = libraries.stream().<Bundle>map(FrameworkUtil::getBundle).toList();
  }

  private Stream<Bundle> bundles() {
    Stream<Bundle> users =
        libraries.stream()
            .flatMap(library -> Stream.ofNullable(library.adapt(BundleWiring.class)))
            .flatMap(wiring -> wiring.getProvidedWires(PackageNamespace.PACKAGE_NAMESPACE).stream())
            .map(wire -> wire.getRequirer().getBundle());
    return Stream.concat(libraries.stream(), users).distinct();
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    for (Bundle bundle : bundles().toList()) {
      try {
        return bundle.loadClass(name);
      } catch (ClassNotFoundException e) {
        continue; // most bundles do not know it
      }
    }
    throw new ClassNotFoundException(name);
  }

  @Override
  protected URL findResource(String name) {
    return entries(name).findFirst().orElse(null); // as ClassLoader demands
  }

  @Override
  protected Enumeration<URL> findResources(String name) throws IOException {
    return Collections.enumeration(entries(name).toList());
  }

  private Stream<URL> entries(String name) {
    return bundles().flatMap(bundle -> Stream.ofNullable(bundle.getEntry(name)));
  }
}
