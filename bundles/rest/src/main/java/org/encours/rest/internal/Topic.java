package org.encours.rest.internal;

/**
 * A JAX-RS resource class. Each is a component with the services of its topic: while one of them is
 * missing, because its bundle is stopped, the topic answers 503 and all others go on.
 */
public interface Topic {
  /** Media type of the answers. */
  String JSON = "application/json;charset=UTF-8";
}
