package org.encours.rest.internal.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.encours.api.health.HealthResult;

/**
 * What {@code /encours/health} says.
 *
 * @param status {@code UP} or {@code DOWN}
 * @param checks every check, by name
 */
record HealthReport(String status, List<Check> checks) {
  static final String UP = "UP";
  static final String DOWN = "DOWN";

  /**
   * The outcome of a check.
   *
   * @param status {@code UP}, {@code WARNING} or {@code DOWN}
   * @param reason why it is not {@code UP}
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Check(String name, String status, String reason) {
    static Check of(String name, HealthResult result) {
      if (result instanceof HealthResult.Down down) return new Check(name, DOWN, down.reason());
      if (result instanceof HealthResult.Warning warning) {
        return new Check(name, "WARNING", warning.reason());
      }
      return new Check(name, UP, null);
    }
  }

  static HealthReport of(List<Check> checks) {
    boolean down = checks.stream().anyMatch(check -> check.status().equals(DOWN));
    return new HealthReport(down ? DOWN : UP, checks);
  }
}
