package org.encours.rest.internal.domain;

import java.util.Set;

/**
 * A bundle of the product.
 *
 * @param name symbolic name
 * @param switchedOn whether it is meant to run; an administrator who stops it switches it off
 * @param active whether it runs
 * @param provides names of the services its manifest promises
 */
public record BundleFact(String name, boolean switchedOn, boolean active, Set<String> provides) {
  public BundleFact {
    provides = Set.copyOf(provides);
  }
}
