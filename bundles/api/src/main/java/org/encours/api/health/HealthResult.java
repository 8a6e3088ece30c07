package org.encours.api.health;

/** The outcome of a {@link HealthCheck}. */
public sealed interface HealthResult {

  /** Ready. */
  record Up() implements HealthResult {}

  /** Ready for work, with something a person should look at. */
  record Warning(String reason) implements HealthResult {}

  /** Not ready: what is missing. */
  record Down(String reason) implements HealthResult {}
}
