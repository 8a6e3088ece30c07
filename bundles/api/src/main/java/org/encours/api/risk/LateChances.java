package org.encours.api.risk;

/**
 * Chances, from 0 to 1, that an invoice is paid more than 0, 5, 15, 30 days after its due date.
 * None is higher than the one before.
 */
public record LateChances(double over0, double over5, double over15, double over30) {

  public LateChances {
    if (!(1 >= over0 && over0 >= over5 && over5 >= over15 && over15 >= over30 && over30 >= 0)) {
      throw new IllegalArgumentException(
          "chances out of order: " + over0 + ", " + over5 + ", " + over15 + ", " + over30);
    }
  }

  public double of(Horizon horizon) {
    return switch (horizon) {
      case OVER_0 -> over0;
      case OVER_5 -> over5;
      case OVER_15 -> over15;
      case OVER_30 -> over30;
    };
  }
}
