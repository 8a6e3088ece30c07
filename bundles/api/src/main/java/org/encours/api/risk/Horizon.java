package org.encours.api.risk;

import java.util.List;

/** How late is late: paid more than so many days after the due date. */
public enum Horizon {
  OVER_0(0),
  OVER_5(5),
  OVER_15(15),
  OVER_30(30);

  /** All of them, the shortest first. */
  public static final List<Horizon> ALL = List.of(values());

  private final int days;

  Horizon(int days) {
    this.days = days;
  }

  /** Days after the due date that are still tolerated. */
  public int days() {
    return days;
  }
}
