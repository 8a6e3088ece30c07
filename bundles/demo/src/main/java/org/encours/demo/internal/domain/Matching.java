package org.encours.demo.internal.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Lines of one account that belong together in truth, whether or not somebody lettered them: an
 * invoice with its credit notes, payments, returns. Grows while the story is told; not thread-safe.
 */
final class Matching {

  /** A line and the date of its entry. */
  record Posted(LocalDate date, Line line) {}

  private final List<Posted> lines = new ArrayList<>();
  private Matching whole = this;

  Line add(LocalDate date, Line line) {
    root().lines.add(new Posted(date, line));
    return line;
  }

  /** From now on both are one: one payment settled the lines of both. */
  void join(Matching other) {
    Matching mine = root();
    Matching joined = other.root();
    if (mine != joined) {
      mine.lines.addAll(joined.lines);
      joined.lines.clear();
      joined.whole = mine;
    }
  }

  /** The matching that holds the lines, once others were joined to it. */
  Matching root() {
    return whole == this ? this : whole.root();
  }

  List<Posted> lines() {
    return Collections.unmodifiableList(lines);
  }

  List<Posted> linesUntil(LocalDate day) {
    return lines.stream().filter(posted -> !posted.date().isAfter(day)).toList();
  }

  long balanceAt(LocalDate day) {
    return linesUntil(day).stream()
        .mapToLong(posted -> posted.line().cents())
        .reduce(0, Math::addExact);
  }
}
