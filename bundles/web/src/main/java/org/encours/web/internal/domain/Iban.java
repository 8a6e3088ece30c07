package org.encours.web.internal.domain;

/** Account numbers as people read them. */
public final class Iban {
  private static final int GROUP = 4;
  private static final int SHORTEST = 15;

  private Iban() {}

  /** An IBAN in groups of four; any other number as it is. */
  public static String spaced(String number) {
    if (number.length() < SHORTEST || !number.matches("[A-Z]{2}[0-9]{2}[A-Z0-9]+")) return number;
    return number.replaceAll("(.{" + GROUP + "})(?=.)", "$1\u00a0");
  }
}
