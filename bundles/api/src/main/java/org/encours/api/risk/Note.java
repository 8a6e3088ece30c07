package org.encours.api.risk;

/** Note of a customer, the best first. */
public enum Note {
  A,
  B,
  C,
  D,
  E,
  F;

  /** One worse; the worst stays. */
  public Note worse() {
    return this == F ? F : values()[ordinal() + 1];
  }
}
