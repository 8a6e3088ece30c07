package org.encours.web.internal.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The path of a screen: literal segments and variables in braces. Ordered by precedence: where two
 * patterns match the same path, the one whose literal segment comes first is meant.
 *
 * @param segments literals, or names in braces
 */
public record PathPattern(List<String> segments) implements Comparable<PathPattern> {

  public PathPattern {
    segments = List.copyOf(segments);
  }

  /**
   * Reads {@code companies/{siren}/customers}.
   *
   * @throws IllegalArgumentException if a brace is misplaced or a variable named twice
   */
  public static PathPattern parse(String text) {
    List<String> segments = new ArrayList<>();
    for (String segment : text.split("/")) {
      if (segment.isEmpty()) continue;
      boolean braces = segment.contains("{") || segment.contains("}");
      if (braces && !segment.matches("\\{\\w+}")) {
        throw new IllegalArgumentException("not a path pattern: " + text);
      }
      if (braces && segments.contains(segment)) {
        throw new IllegalArgumentException("variable named twice: " + text);
      }
      segments.add(segment);
    }
    return new PathPattern(segments);
  }

  /** The values of the variables if the path is of this pattern. */
  public Optional<Map<String, String>> match(List<String> path) {
    if (path.size() != segments.size()) return Optional.empty();
    Map<String, String> variables = new LinkedHashMap<>();
    for (int i = 0; i < path.size(); i++) {
      String segment = segments.get(i);
      if (isVariable(segment)) {
        variables.put(segment.substring(1, segment.length() - 1), path.get(i));
      } else if (!segment.equals(path.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(variables);
  }

  /** The pattern without the names of its variables: the same for patterns of the same paths. */
  public String shape() {
    return segments.stream().map(s -> isVariable(s) ? "{}" : s).collect(Collectors.joining("/"));
  }

  @Override
  public int compareTo(PathPattern other) {
    for (int i = 0; i < Math.min(segments.size(), other.segments.size()); i++) {
      boolean variable = isVariable(segments.get(i));
      if (variable != isVariable(other.segments.get(i))) return variable ? 1 : -1;
    }
    return shape().compareTo(other.shape());
  }

  private static boolean isVariable(String segment) {
    return segment.startsWith("{");
  }
}
