package org.encours.rest.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.encours.api.InvalidRequest;
import org.encours.api.Page;
import org.encours.api.PageRequest;
import org.encours.rest.internal.view.Listing;

/**
 * Reads query parameters and path variables, which resource methods take as text: what cannot be
 * read is a problem 400 that names the parameter (a path variable: 404).
 */
final class Parameters {
  private static final int USUAL_LIMIT = 100;
  private static final int LONGEST_CURSOR = 500;

  private Parameters() {}

  static PageRequest page(String limit, String cursor) {
    if (cursor != null && cursor.length() > LONGEST_CURSOR) throw badCursor();
    return new PageRequest(limit(limit), given(cursor));
  }

  static int limit(String text) {
    return count("limit", text, PageRequest.MOST).orElse(USUAL_LIMIT);
  }

  /** A whole number from 1 to the greatest that is taken. */
  static Optional<Integer> count(String name, String text, int most) {
    Optional<String> given = given(text);
    if (given.isEmpty()) return Optional.empty();
    try {
      int count = Integer.parseInt(given.get());
      if (count >= 1 && count <= most) return Optional.of(count);
    } catch (NumberFormatException e) {
      // Answered below, like a number out of bounds.
    }
    throw Refusal.badParameter(
        name,
        "« " + name + " » est un nombre de 1 à " + most + ".",
        "\"" + name + "\" is a number from 1 to " + most + ".");
  }

  /** A page of a list; a cursor that its source does not understand is the caller's mistake. */
  static <T, R> Listing<R> list(
      PageRequest request, Function<PageRequest, Page<T>> source, Function<T, R> view) {
    Page<R> page = read(request, () -> source.apply(request)).map(view);
    return new Listing<>(page.items(), page.next().orElse(null));
  }

  static <T> T read(PageRequest request, Supplier<T> source) {
    if (request.cursor().isEmpty()) return source.get();
    try {
      return source.get();
    } catch (IllegalArgumentException | InvalidRequest e) {
      throw badCursor();
    }
  }

  static Refusal badCursor() {
    return Refusal.badParameter(
        "cursor",
        "« cursor » doit être la valeur « next » de la page précédente.",
        "\"cursor\" must be the \"next\" of the page before.");
  }

  static Optional<LocalDate> date(String name, String text) {
    try {
      return given(text).map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      throw Refusal.badParameter(
          name,
          "« " + name + " » est une date de la forme AAAA-MM-JJ.",
          "\"" + name + "\" is a date of the form YYYY-MM-DD.");
    }
  }

  static Optional<Instant> instant(String name, String text) {
    try {
      return given(text).map(OffsetDateTime::parse).map(OffsetDateTime::toInstant);
    } catch (DateTimeParseException e) {
      throw Refusal.badParameter(
          name,
          "« " + name + " » est un instant ISO 8601, comme 2024-01-31T12:00:00Z.",
          "\"" + name + "\" is an ISO 8601 instant such as 2024-01-31T12:00:00Z.");
    }
  }

  /** The choice of that name. */
  static <E> Optional<E> choice(String name, String text, Map<String, E> choices) {
    Optional<String> given = given(text);
    if (given.isPresent() && !choices.containsKey(given.get())) {
      String known = String.join(", ", choices.keySet().stream().sorted().toList());
      throw Refusal.badParameter(
          name,
          "« " + name + " » est l’une des valeurs : " + known + ".",
          "\"" + name + "\" is one of: " + known + ".");
    }
    return given.map(choices::get);
  }

  static boolean flag(String name, String text) {
    return choice(name, text, Map.of("true", true, "false", false)).orElse(false);
  }

  /** The number of a thing in the path: what is no number names nothing. */
  static long id(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new Refusal(Problem.of(404));
    }
  }

  /** The text without surrounding blanks, if there is any. */
  static Optional<String> given(String text) {
    if (text == null) return Optional.empty();
    if (text.indexOf('\0') >= 0) {
      throw Refusal.bad(
          "Un texte ne peut pas contenir le caractère nul.",
          "A text cannot hold the null character.");
    }
    return Optional.of(text.strip()).filter(given -> !given.isEmpty());
  }
}
