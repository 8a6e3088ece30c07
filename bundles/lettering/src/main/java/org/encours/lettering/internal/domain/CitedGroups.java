package org.encours.lettering.internal.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;
import org.encours.api.lettering.OpenEntry;

/**
 * Groups of entries that cite each other and add up to nothing. Everything that hangs together by
 * citations is one group if it balances. Otherwise a credit closes what it cites if the sum is
 * exact, with the credits before it that concern the same documents; credits that come after it may
 * be left over (paid twice), but no debit may be (a payment that was taken back).
 */
final class CitedGroups {

  private final List<OpenEntry> entries;
  private final IntFunction<int[]> plain;
  private final IntFunction<int[]> near;
  private final IntFunction<int[]> objections;
  private final BitSet taken = new BitSet();

  /** What belongs to the group that is looked at bears the latest mark. */
  private final int[] marks;

  private int mark;
  private final List<int[]> closed = new ArrayList<>();
  private final List<int[]> unbalanced = new ArrayList<>();

  /**
   * @param plain ties that all count
   * @param near ties of which one may be mistaken
   * @param objections ties that count only against a group
   */
  CitedGroups(
      List<OpenEntry> entries,
      IntFunction<int[]> plain,
      IntFunction<int[]> near,
      IntFunction<int[]> objections) {
    this.entries = entries;
    this.plain = plain;
    this.near = near;
    this.objections = objections;
    marks = new int[entries.size()];
    boolean[] seen = new boolean[entries.size()];
    for (int i = 0; i < entries.size(); i++) {
      if (seen[i] || (plain.apply(i).length == 0 && near.apply(i).length == 0)) continue;
      int[] tied = component(i);
      for (int each : tied) seen[each] = true;
      resolve(tied);
    }
  }

  /** Groups that balance, each entry in one at most. */
  List<int[]> closed() {
    return closed;
  }

  /** What else hangs together and has two sides. */
  List<int[]> unbalanced() {
    return unbalanced;
  }

  /** Everything tied to an entry, directly or through others, in the order of the account. */
  private int[] component(int start) {
    mark++;
    marks[start] = mark;
    int[] found = {start};
    int count = 1;
    for (int at = 0; at < count; at++) {
      for (int side = 0; side < 2; side++) {
        for (int other : (side == 0 ? plain : near).apply(found[at])) {
          if (marks[other] == mark) continue;
          marks[other] = mark;
          if (count == found.length) found = Arrays.copyOf(found, count * 2);
          found[count++] = other;
        }
      }
    }
    found = Arrays.copyOf(found, count);
    Arrays.sort(found);
    return found;
  }

  private void resolve(int[] tied) {
    if (sum(tied) == 0 && isUndisputed(tied, tied[tied.length - 1])) {
      close(tied);
      return;
    }
    for (int credit : tied) {
      if (!taken.get(credit) && entries.get(credit).open() < 0) closeBy(credit);
    }
    int[] rest = new int[tied.length];
    int count = 0;
    boolean debits = false;
    boolean credits = false;
    for (int each : tied) {
      if (taken.get(each)) continue;
      rest[count++] = each;
      if (entries.get(each).isDebit()) debits = true;
      else credits = true;
    }
    if (debits && credits) unbalanced.add(Arrays.copyOf(rest, count));
  }

  /** Closes what a credit cites, if that is exact. */
  private void closeBy(int credit) {
    int[] cited = debits(plain.apply(credit));
    int[] perhaps = debits(near.apply(credit));
    if (cited.length + perhaps.length == 0 || perhaps.length > SubsetSearch.MOST_AMOUNTS) return;
    long owed = -entries.get(credit).open();
    for (boolean withEarlier : new boolean[] {false, true}) {
      int[] group = chosen(credit, cited, perhaps, owed, withEarlier);
      if (group.length > 0 && isUndisputed(group, credit)) {
        close(group);
        return;
      }
    }
  }

  /** The credit with the debits it closes; empty if there is no one choice. */
  private int[] chosen(int credit, int[] cited, int[] perhaps, long owed, boolean withEarlier) {
    int[] all = joined(cited, perhaps);
    int[] earlier = withEarlier ? earlierCredits(all, credit) : new int[0];
    if (withEarlier && earlier.length == 0) return new int[0];
    long rest = owed - sum(cited) - sum(earlier);
    if (perhaps.length == 0 || rest == 0) {
      return rest == 0 && cited.length > 0 ? group(credit, cited, earlier) : new int[0];
    }
    long[] amounts = Arrays.stream(perhaps).mapToLong(each -> entries.get(each).open()).toArray();
    SubsetSearch.Found found = SubsetSearch.of(amounts, rest);
    if (!found.isUnique()) return new int[0];
    int[] closing = Arrays.stream(found.first()).map(place -> perhaps[place]).toArray();
    return group(credit, joined(cited, closing), earlier);
  }

  private int[] group(int credit, int[] debits, int[] earlier) {
    int[] group = joined(joined(debits, earlier), new int[] {credit});
    Arrays.sort(group);
    return group;
  }

  private int[] debits(int[] ties) {
    int[] found = new int[ties.length];
    int count = 0;
    for (int each : ties) {
      if (entries.get(each).isDebit() && !taken.get(each)) found[count++] = each;
    }
    return Arrays.copyOf(found, count);
  }

  /** Other credits, not later than this one, that are tied to those debits. */
  private int[] earlierCredits(int[] debits, int credit) {
    mark++;
    int[] found = {};
    for (int debit : debits) {
      for (int side = 0; side < 2; side++) {
        for (int other : (side == 0 ? plain : near).apply(debit)) {
          boolean earlier =
              !entries.get(other).isDebit()
                  && !entries.get(other).date().isAfter(entries.get(credit).date());
          if (!earlier || other == credit || taken.get(other) || marks[other] == mark) continue;
          marks[other] = mark;
          found = Ties.with(found, other);
        }
      }
    }
    Arrays.sort(found);
    return found;
  }

  /** Whether nothing else has a say in these entries, but credits that came later. */
  private boolean isUndisputed(int[] group, int last) {
    mark++;
    for (int each : group) marks[each] = mark;
    for (int each : group) {
      if (!entries.get(each).isDebit()) continue;
      if (isObjected(plain.apply(each), last)
          || isObjected(near.apply(each), last)
          || isObjected(objections.apply(each), last)) {
        return false;
      }
    }
    return true;
  }

  /** Whether one of these, outside the group that is marked, is a debit or no later credit. */
  private boolean isObjected(int[] ties, int last) {
    for (int other : ties) {
      if (marks[other] == mark || taken.get(other)) continue;
      boolean later =
          !entries.get(other).isDebit()
              && entries.get(other).date().isAfter(entries.get(last).date());
      if (!later) return true;
    }
    return false;
  }

  private void close(int[] group) {
    for (int each : group) taken.set(each);
    closed.add(group);
  }

  private long sum(int[] group) {
    long sum = 0;
    for (int each : group) sum = Math.addExact(sum, entries.get(each).open());
    return sum;
  }

  private static int[] joined(int[] one, int[] other) {
    int[] all = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, all, one.length, other.length);
    return all;
  }
}
