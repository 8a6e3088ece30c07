package org.encours.formatsbank.internal.domain;

import java.util.Arrays;

/**
 * What is wanted of an XML document: a tree of element names, each with the part it plays. Names
 * are local names, so that it does not matter whether they are prefixed. Immutable once grown.
 *
 * @param <P> the parts
 */
public final class Element<P extends Enum<P>> {
  private final P part;
  private boolean group;
  private boolean text;
  private String[] names = new String[0];
  private Element<P>[] children = array(0);
  // By the hash code of the name; as many slots as it takes for each name to have its own.
  private String[] slotNames = new String[1];
  private Element<P>[] slots = array(1);

  private Element(P part) {
    this.part = part;
  }

  /** A tree without branches; the part is that of all elements that are only passed through. */
  public static <P extends Enum<P>> Element<P> root(P passed) {
    return new Element<>(passed);
  }

  /** A tree whose only branch is that element, whatever it was called in its own tree. */
  public static <P extends Enum<P>> Element<P> holding(String name, Element<P> element) {
    Element<P> root = new Element<>(element.part);
    root.add(name, element);
    return root;
  }

  /** What the element is. */
  public P part() {
    return part;
  }

  /** Whether its beginning and its end matter. */
  public boolean isGroup() {
    return group;
  }

  /** Whether its text matters. */
  public boolean isText() {
    return text;
  }

  /**
   * The element of that name in this one.
   *
   * @param otherwise the answer if it does not matter
   */
  public Element<P> child(String name, Element<P> otherwise) {
    int slot = name.hashCode() & (slots.length - 1);
    return name.equals(slotNames[slot]) ? slots[slot] : otherwise;
  }

  /** Adds elements whose text matters, by their path: {@code Ntry/Amt}. */
  Element<P> text(P its, String... paths) {
    for (String path : paths) grow(its, path).text = true;
    return this;
  }

  /** Adds an element whose beginning and end matter; returns it. */
  Element<P> group(P its, String path) {
    Element<P> grown = grow(its, path);
    grown.group = true;
    return grown;
  }

  private Element<P> grow(P its, String path) {
    Element<P> at = this;
    int from = 0;
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', from)) {
      at = at.branch(path.substring(from, slash), part);
      from = slash + 1;
    }
    return at.branch(path.substring(from), its);
  }

  private Element<P> branch(String name, P its) {
    Element<P> known = child(name, this);
    if (known != this) return known;
    return add(name, new Element<>(its));
  }

  private Element<P> add(String name, Element<P> grown) {
    names = Arrays.copyOf(names, names.length + 1);
    children = Arrays.copyOf(children, children.length + 1);
    // As the parser's names are, so that most comparisons end at once.
    names[names.length - 1] = name.intern();
    children[children.length - 1] = grown;
    int size = slots.length;
    while (!arrange(size)) size *= 2;
    return grown;
  }

  private boolean arrange(int size) {
    slotNames = new String[size];
    slots = array(size);
    for (int i = 0; i < names.length; i++) {
      int slot = names[i].hashCode() & (size - 1);
      if (slotNames[slot] != null) return false;
      slotNames[slot] = names[i];
      slots[slot] = children[i];
    }
    return true;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static <P extends Enum<P>> Element<P>[] array(int size) {
    return (Element<P>[]) new Element[size];
  }
}
