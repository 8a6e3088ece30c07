package org.encours.lettering.internal.domain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.encours.api.Words;
import org.encours.api.lettering.Difference;
import org.encours.api.lettering.Match;
import org.encours.api.lettering.OpenEntry;
import org.encours.api.lettering.Share;

/** Builds matches of whole entries. */
final class Found {
  private static final int MOST_NAMED = 10;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private Found() {}

  /** A match that a careful accountant would letter without asking. */
  static Match certain(List<OpenEntry> group, int confidence, Words why) {
    return new Match(whole(group), true, confidence, why);
  }

  /** A match to be proposed. */
  static Match proposed(List<OpenEntry> group, int confidence, Words why, int alternatives) {
    return new Match(whole(group), false, confidence, why, Optional.empty(), alternatives);
  }

  /** A match that closes all entries and leaves a difference. */
  static Match different(
      List<OpenEntry> group, boolean certain, int confidence, Words why, Difference.Kind kind) {
    Difference difference = new Difference(kind, sum(group));
    return new Match(whole(group), certain, confidence, why, Optional.of(difference), 0);
  }

  static long sum(List<OpenEntry> group) {
    long sum = 0;
    for (OpenEntry entry : group) sum = Math.addExact(sum, entry.open());
    return sum;
  }

  static List<Share> whole(List<OpenEntry> group) {
    List<Share> shares = new ArrayList<>(group.size());
    for (OpenEntry entry : group) shares.add(new Share(entry.id(), entry.open()));
    return shares;
  }

  /** The entries at those places. */
  static List<OpenEntry> at(List<OpenEntry> entries, int[] places) {
    List<OpenEntry> found = new ArrayList<>(places.length);
    for (int place : places) found.add(entries.get(place));
    return found;
  }

  /** The documents that a group settles, as an accountant names them. */
  static String documents(List<OpenEntry> group) {
    List<String> names = new ArrayList<>();
    for (OpenEntry entry : group) {
      if (!entry.isDebit()) continue;
      String name = entry.piece().isEmpty() ? entry.label() : entry.piece();
      if (!name.isEmpty() && !names.contains(name)) names.add(name);
    }
    if (names.size() <= MOST_NAMED) return String.join(", ", names);
    return String.join(", ", names.subList(0, MOST_NAMED)) + "… (" + names.size() + ")";
  }

  /** A day as it is written in French. */
  static String frenchDay(LocalDate day) {
    return DAY.format(day);
  }

  static LocalDate latest(List<OpenEntry> group) {
    return group.stream().map(OpenEntry::date).max(Comparator.naturalOrder()).orElseThrow();
  }
}
