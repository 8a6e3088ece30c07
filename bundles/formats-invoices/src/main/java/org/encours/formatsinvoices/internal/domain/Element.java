package org.encours.formatsinvoices.internal.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of the document; of those that no reader needs, nothing is kept. Prefixes do not
 * matter: only local names are known here.
 *
 * @param name local name
 * @param line line where it begins
 * @param attributes by local name
 * @param text its own text, without blanks around it
 * @param children in order
 * @param content the decoded bytes, of an element that holds a file
 */
public record Element(
    String name,
    int line,
    Map<String, String> attributes,
    String text,
    List<Element> children,
    Optional<Base64Content> content) {

  public Element {
    attributes = Map.copyOf(attributes);
    children = List.copyOf(children);
  }

  /** All elements at a path such as {@code Party/PartyName/Name}. */
  public List<Element> all(String path) {
    Stream<Element> found = Stream.of(this);
    for (String step : path.split("/")) {
      found = found.flatMap(element -> element.children.stream().filter(e -> e.name.equals(step)));
    }
    return found.toList();
  }

  /** Whether there is an element at that path. */
  public boolean has(String path) {
    return !all(path).isEmpty();
  }

  /**
   * The first element at the path; if there is none, an empty one of that name, on the line of the
   * place where it should be.
   */
  public Element first(String path) {
    List<Element> found = all(path);
    if (!found.isEmpty()) return found.get(0);
    String last = path.substring(path.lastIndexOf('/') + 1);
    return new Element(last, line, Map.of(), "", List.of(), Optional.empty());
  }

  /** The text of the first element at the path that has some; empty if there is none. */
  public String text(String path) {
    return all(path).stream()
        .map(Element::text)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** An attribute without blanks around it, empty if there is none. */
  public String attribute(String key) {
    return attributes.getOrDefault(key, "").strip();
  }

  /** Whether it says anything. */
  public boolean isStated() {
    return !text.isEmpty();
  }
}
