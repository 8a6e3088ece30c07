package org.encours.api.health;

/**
 * Something that can be ready or not. Every service of this type is asked by {@code
 * /encours/health}; a call must answer within a second and may come from any thread.
 */
public interface HealthCheck {
  /** Short name, unique: {@code database}, {@code routes}. */
  String name();

  HealthResult check();
}
