package org.encours.api.risk;

/**
 * What the values of an indicator count for.
 *
 * @param weight log-odds for each unit; the shipped indicators begin with it and then learn theirs
 *     from the firm's own past
 * @param reference the value that changes nothing
 * @param lowest values below count as this
 * @param highest values above count as this
 */
public record Scale(double weight, double reference, double lowest, double highest) {

  public Scale {
    if (!Double.isFinite(weight) || !(lowest <= reference && reference <= highest)) {
      throw new IllegalArgumentException(
          "no scale: weight " + weight + ", " + lowest + " <= " + reference + " <= " + highest);
    }
  }

  /** Distance of a value from the reference, within the bounds. */
  public double distance(double value) {
    return Math.max(lowest, Math.min(highest, value)) - reference;
  }
}
