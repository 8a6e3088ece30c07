package org.encours.lettering.internal.domain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.encours.api.document.References;
import org.encours.api.document.Wording;
import org.encours.api.lettering.Habit;
import org.encours.api.lettering.OpenEntry;

/**
 * How a customer shortens the numbers of invoices: to their last digits, or to the running number
 * without prefix, year and zeros. What is cited whole is not shortened.
 */
final class CitingStyle {
  /** One digit could be anything. */
  private static final int LEAST_DIGITS = 2;

  private CitingStyle() {}

  /** The numbers that a label states: the digits at the end of each word. */
  private static Set<String> numbers(String label) {
    Set<String> numbers = new LinkedHashSet<>();
    for (String word : References.words(label)) {
      String digits = lastDigits(word);
      if (digits.length() >= LEAST_DIGITS) numbers.add(digits);
    }
    return numbers;
  }

  /** How many of its last digits stand for that document in a label, if some do. */
  static OptionalInt digitsCited(OpenEntry document, String label) {
    String piece = References.canonical(document.piece());
    String digits = digits(piece);
    if (isWhole(piece, digits, label)) return OptionalInt.empty();
    return numbers(label).stream()
        .filter(number -> number.length() < digits.length() && digits.endsWith(number))
        .mapToInt(String::length)
        .max();
  }

  /** Whether that document stands in a label by its running number. */
  static boolean isCitedShort(OpenEntry document, String label) {
    String piece = References.canonical(document.piece());
    if (isWhole(piece, digits(piece), label)) return false;
    String running = running(document);
    return numbers(label).stream().anyMatch(number -> withoutZeros(number).equals(running));
  }

  private static boolean isWhole(String piece, String digits, String label) {
    Wording wording = Wording.of(label);
    return wording
        .stretches(length -> length == piece.length() || length == digits.length())
        .stream()
        .map(stretch -> wording.text(stretch.from(), stretch.to()))
        .anyMatch(cited -> cited.equals(piece) || cited.equals(digits));
  }

  /** What stands for a document in this customer's labels; empty if nothing can. */
  static String key(Habit habit, OpenEntry document) {
    if (habit.kind() == Habit.Kind.CITES_SHORT_NUMBER) return running(document);
    String digits = digits(References.canonical(document.piece()));
    int before = digits.length() - habit.detail();
    return before > 0 ? digits.substring(before) : "";
  }

  /** What a label of this customer states, comparable with the {@link #key} of documents. */
  static Set<String> keys(Habit habit, String label) {
    if (habit.kind() == Habit.Kind.CITES_SHORT_NUMBER) {
      return numbers(label).stream().map(CitingStyle::withoutZeros).collect(Collectors.toSet());
    }
    return numbers(label).stream()
        .filter(number -> number.length() == habit.detail())
        .collect(Collectors.toSet());
  }

  /** Running number of a document: its last digits without the zeros before them. */
  private static String running(OpenEntry document) {
    List<String> words = References.words(document.piece());
    String last = words.isEmpty() ? "" : lastDigits(words.get(words.size() - 1));
    String running = withoutZeros(last);
    return running.length() >= LEAST_DIGITS ? running : "";
  }

  private static String lastDigits(String word) {
    int start = word.length();
    while (start > 0 && word.charAt(start - 1) >= '0' && word.charAt(start - 1) <= '9') start--;
    return word.substring(start);
  }

  private static String digits(String number) {
    return number.replaceAll("[^0-9]", "");
  }

  private static String withoutZeros(String digits) {
    int start = 0;
    while (start < digits.length() && digits.charAt(start) == '0') start++;
    return digits.substring(start);
  }
}
