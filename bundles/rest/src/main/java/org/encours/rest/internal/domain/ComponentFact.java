package org.encours.rest.internal.domain;

import java.util.Set;

/**
 * An enabled component of a bundle that runs.
 *
 * @param bundle symbolic name of its bundle
 * @param name component name
 * @param provides names of its services
 * @param state whether it works
 */
public record ComponentFact(String bundle, String name, Set<String> provides, State state) {
  public ComponentFact {
    provides = Set.copyOf(provides);
  }

  /** Whether a component works. */
  public sealed interface State {}

  /** It does, or will at its first use. */
  public record Ready() implements State {}

  /** It waits for services of these names. */
  public record Waiting(Set<String> services) implements State {
    public Waiting {
      services = Set.copyOf(services);
    }
  }

  /** It waits for its configuration. */
  public record Unconfigured() implements State {}

  /** It could not be activated. */
  public record Failed(String failure) implements State {}
}
