package org.encours.syncsources.internal.domain;

import java.util.regex.Pattern;

/**
 * A filter of file names as shells have it: {@code *} any characters, {@code ?} one, {@code {a,b}}
 * one of these. Upper and lower case are the same.
 */
public final class NamePattern {
  private final String glob;
  private final Pattern regex;

  /**
   * @throws IllegalArgumentException if braces do not match
   */
  public NamePattern(String glob) {
    this.glob = glob;
    regex =
        Pattern.compile(
            regex(glob), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
  }

  private static String regex(String glob) {
    StringBuilder regex = new StringBuilder();
    boolean open = false;
    for (char c : glob.toCharArray()) {
      switch (c) {
        case '*' -> regex.append(".*");
        case '?' -> regex.append('.');
        case '{' -> {
          if (open) throw new IllegalArgumentException("{ within {");
          open = true;
          regex.append("(?:");
        }
        case '}' -> {
          if (!open) throw new IllegalArgumentException("} without {");
          open = false;
          regex.append(')');
        }
        case ',' -> regex.append(open ? "|" : ",");
        default -> regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    if (open) throw new IllegalArgumentException("{ without }");
    return regex.toString();
  }

  public boolean matches(String name) {
    return regex.matcher(name).matches();
  }

  @Override
  public String toString() {
    return glob;
  }
}
