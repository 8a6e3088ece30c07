package org.encours.lettering.internal.domain;

import java.util.Arrays;

/** Few entries, by their places: mostly none or one. */
final class Ties {
  private Ties() {}

  static boolean contains(int[] all, int one) {
    for (int each : all) if (each == one) return true;
    return false;
  }

  static int[] with(int[] all, int more) {
    int[] grown = Arrays.copyOf(all, all.length + 1);
    grown[all.length] = more;
    return grown;
  }
}
