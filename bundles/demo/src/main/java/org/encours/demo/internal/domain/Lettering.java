package org.encours.demo.internal.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The lettering that the former software left in the files: AA, AB … for each account in the order
 * of the settlements, in lower case where the group did not balance.
 */
final class Lettering {

  /** Code and date on a line. */
  record Mark(String code, LocalDate date) {}

  private record Group(List<Matching.Posted> lines, boolean balanced) {

    LocalDate date() {
      return lines.stream().map(Matching.Posted::date).max(LocalDate::compareTo).orElseThrow();
    }

    Line first() {
      return lines.get(0).line();
    }
  }

  private final Map<Line, Mark> marks = new IdentityHashMap<>();

  private Lettering() {}

  /** Letters what was settled until a day, the last on which anybody lettered. */
  static Lettering until(LocalDate day, List<Matching> matchings) {
    Lettering lettering = new Lettering();
    Map<String, List<Group>> accounts = new TreeMap<>();
    for (Matching matching : matchings) {
      List<Matching.Posted> lines = matching.linesUntil(day);
      boolean balanced = matching.balanceAt(day) == 0;
      boolean finished = lines.size() == matching.lines().size();
      if (inOneYear(lines) && hasBothSides(lines) && (finished || !balanced)) {
        Group group = new Group(lines, balanced);
        String account = group.first().account().number() + group.first().party().code();
        accounts.computeIfAbsent(account, key -> new ArrayList<>()).add(group);
      }
    }
    accounts.values().forEach(lettering::letter);
    return lettering;
  }

  /** The mark of a line; without code where nobody lettered it. */
  Mark of(Line line) {
    return marks.getOrDefault(line, new Mark("", LocalDate.MIN));
  }

  private void letter(List<Group> groups) {
    groups.sort(Comparator.comparing(Group::date).thenComparing(group -> group.first().pieceRef()));
    for (int i = 0; i < groups.size(); i++) {
      Group group = groups.get(i);
      String code = "" + (char) ('A' + i / 26) + (char) ('A' + i % 26);
      Mark mark = new Mark(group.balanced() ? code : code.toLowerCase(Locale.ROOT), group.date());
      group.lines().forEach(posted -> marks.put(posted.line(), mark));
    }
  }

  /** A group over two years was never lettered: its lines are in two files. */
  private static boolean inOneYear(List<Matching.Posted> lines) {
    return lines.stream().map(posted -> posted.date().getYear()).distinct().count() == 1;
  }

  private static boolean hasBothSides(List<Matching.Posted> lines) {
    return lines.stream().anyMatch(posted -> posted.line().cents() > 0)
        && lines.stream().anyMatch(posted -> posted.line().cents() < 0);
  }
}
