package org.encours.store.internal;

/** Patterns of SQL's {@code like} in which what a person typed stands for itself. */
final class LikePattern {
  private LikePattern() {}

  static String containing(String text) {
    return "%" + startingWith(text);
  }

  static String startingWith(String text) {
    return text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }
}
