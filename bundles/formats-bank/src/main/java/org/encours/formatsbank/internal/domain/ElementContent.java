package org.encours.formatsbank.internal.domain;

import java.util.Arrays;
import java.util.function.IntSupplier;

/**
 * Where the reading of an XML document stands: the text of the current element, its currency, its
 * line. Reused from element to element. Not thread-safe.
 */
public final class ElementContent {
  /** Longest text of one element. */
  public static final int LONGEST = 1 << 20;

  private static final int USUAL = 1024;

  private final IntSupplier line;
  private char[] chars = new char[USUAL];
  private int length;
  private int from;
  private int to;
  private String currency = "";

  public ElementContent(IntSupplier line) {
    this.line = line;
  }

  /** Forgets the text and the currency. */
  public void clear() {
    length = 0;
    from = 0;
    to = 0;
    currency = "";
  }

  /** Forgets the text, which was broken off by another element. */
  public void clearText() {
    length = 0;
  }

  /**
   * Adds to the text.
   *
   * @return whether there was room for it
   */
  public boolean add(char[] text, int start, int count) {
    int needed = length + count;
    if (needed > LONGEST) return false;
    if (needed > chars.length) chars = Arrays.copyOf(chars, Math.max(needed, chars.length * 2));
    System.arraycopy(text, start, chars, length, count);
    length = needed;
    return true;
  }

  /** Leaves out the blanks around the text. */
  public void strip() {
    from = 0;
    to = length;
    while (to > 0 && chars[to - 1] <= ' ') to--;
    while (from < to && chars[from] <= ' ') from++;
  }

  /** Sets the attribute {@code Ccy}. */
  public void currency(String code) {
    currency = code;
  }

  /** The attribute {@code Ccy}, empty without. */
  public String currency() {
    return currency;
  }

  /** Line of the file, from 1. */
  public int line() {
    return line.getAsInt();
  }

  /** Where the text lies; valid until the next element. */
  char[] chars() {
    return chars;
  }

  /** First character of the text. */
  int from() {
    return from;
  }

  /** Character after the text. */
  int to() {
    return to;
  }

  boolean isEmpty() {
    return from == to;
  }

  boolean is(String expected) {
    int size = expected.length();
    if (to - from != size) return false;
    for (int i = 0; i < size; i++) {
      if (chars[from + i] != expected.charAt(i)) return false;
    }
    return true;
  }

  /** The text as it stands. */
  String text() {
    return from == to ? "" : new String(chars, from, to - from);
  }

  /** The text as one line, for names and references. */
  String line(TextLine composer) {
    if (from == to) return "";
    for (int i = from; i < to; i++) {
      if (chars[i] < ' ' || chars[i] > '~') {
        composer.clear();
        composer.add(chars, from, Math.min(to, from + TextLine.LONGEST - 1));
        return composer.toString();
      }
    }
    return new String(chars, from, Math.min(to - from, TextLine.LONGEST));
  }
}
