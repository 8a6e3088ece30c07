package org.encours.web.internal.domain;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The query of a URL; blank values are left out. Immutable.
 *
 * @param parameters in order
 */
public record Query(List<Parameter> parameters) {
  /** The empty query. */
  public static final Query NONE = new Query(List.of());

  /** A name and its value. */
  public record Parameter(String name, String value) {}

  public Query {
    parameters = List.copyOf(parameters);
  }

  /** The same query with one more parameter. */
  public Query with(String name, Object value) {
    String text = String.valueOf(value);
    if (text.isBlank()) return this;
    List<Parameter> more = new ArrayList<>(parameters);
    more.add(new Parameter(name, text));
    return new Query(more);
  }

  /** Encoded, with its question mark; a lone question mark if there is no parameter. */
  @Override
  public String toString() {
    return parameters.stream()
        .map(p -> p.name() + "=" + URLEncoder.encode(p.value(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&", "?", ""));
  }
}
