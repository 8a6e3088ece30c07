package org.encours.lettering.internal.domain;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.encours.api.document.References;
import org.encours.api.lettering.OpenAccount;
import org.encours.api.lettering.OpenEntry;

/**
 * Which entries of an account cite which. A citation is plain where the whole number of a document
 * stands in another entry's number or label; it is near where only part of it stands there, or the
 * number with a slip of the pen. Entries are meant by their place in the account. Immutable.
 */
final class Citations {
  private static final int[] NONE = {};

  /** More entries under one number than this mean that the number is no document's. */
  private static final int MOST_ENTRIES_OF_A_NUMBER = 50;

  private static final int LEAST_DIGITS = 6;

  private static final ThreadLocal<Last> LAST = ThreadLocal.withInitial(Last::new);

  /** Ties among all entries, those included that are matched already. */
  private final AllTies all;

  /** Where the entries stand among all, and the other way round; -1 for those matched. */
  private final int[] outer;

  private final int[] inner;

  private Citations(OpenAccount account, AllTies all) {
    this.all = all;
    outer = new int[account.entries().size()];
    inner = new int[account.all().size()];
    Arrays.fill(inner, -1);
    int place = 0;
    for (int i = 0; i < inner.length && place < outer.length; i++) {
      if (account.all().get(i) != account.entries().get(place)) continue;
      outer[place] = i;
      inner[i] = place++;
    }
    if (place < outer.length) throw new IllegalArgumentException("entries that are not of all");
  }

  /** The citations on an account. */
  static Citations of(OpenAccount account) {
    Last last = LAST.get();
    if (last.account == account) return last.citations;
    boolean same = last.account != null && last.account.all() == account.all();
    last.citations = new Citations(account, same ? last.citations.all : new AllTies(account));
    last.account = account;
    return last.citations;
  }

  /** What was asked last: one rule after the other asks about the same account. */
  private static final class Last {
    private OpenAccount account;
    private Citations citations;
  }

  /** Entries tied to this one by a plain citation, whichever cites the other. */
  int[] plain(int entry) {
    return open(all.plain[outer[entry]]);
  }

  /** Entries tied to this one by a near citation only. */
  int[] near(int entry) {
    return open(all.near[outer[entry]]);
  }

  private int[] open(int[] ties) {
    int count = 0;
    for (int tie : ties) if (inner[tie] >= 0) count++;
    if (count == 0) return NONE;
    int[] open = new int[count];
    count = 0;
    for (int tie : ties) if (inner[tie] >= 0) open[count++] = inner[tie];
    return open;
  }

  /** Whether a citation ties this entry to another, plainly even to one that is matched. */
  boolean isTied(int entry) {
    return all.plain[outer[entry]].length > 0 || near(entry).length > 0;
  }

  /** Whether a citation ties this entry to any but that other one. */
  boolean isTiedElsewhere(int entry, int other) {
    for (int tie : all.plain[outer[entry]]) if (tie != outer[other]) return true;
    for (int tie : near(entry)) if (tie != other) return true;
    return false;
  }

  /** Whether it plainly cites, or is cited by, any open entry but that other one. */
  boolean speaksOfAnother(int entry, int other) {
    for (int tie : plain(entry)) if (tie != other) return true;
    return false;
  }

  /** Whether it cites a document that is not here, of a form that documents here have. */
  boolean citesUnknown(int entry) {
    return !unknownCited(entry).isEmpty();
  }

  /** The number of that document; empty if there is none. */
  String unknownCited(int entry) {
    return all.unknown[outer[entry]];
  }

  /** Adds an entry to those of a key. */
  static void add(Map<String, int[]> index, String key, int entry) {
    index.merge(key, new int[] {entry}, (all, one) -> with(all, one[0]));
  }

  private static int[] with(int[] all, int more) {
    int[] grown = Arrays.copyOf(all, all.length + 1);
    grown[all.length] = more;
    return grown;
  }

  /** The ties among all entries of an account. */
  private static final class AllTies {
    private final List<OpenEntry> entries;
    private final int[][] plain;
    private final int[][] near;
    private final String[] unknown;

    AllTies(OpenAccount account) {
      entries = account.all();
      plain = new int[entries.size()][];
      near = new int[entries.size()][];
      unknown = new String[entries.size()];
      Arrays.fill(unknown, "");
      Arrays.fill(plain, NONE);
      Arrays.fill(near, NONE);
      Numbers numbers = new Numbers(entries);
      if (numbers.isEmpty()) return;
      NearNumbers nearNumbers = new NearNumbers(account, numbers);
      for (int i = 0; i < entries.size(); i++) cite(i, numbers, nearNumbers);
      for (int i = 0; i < near.length; i++) {
        int[] certain = plain[i];
        boolean alone = !entries.get(i).isDebit() && certain.length + near[i].length == 0;
        String own = numbers.of(i);
        if (alone && hasLetter(own) && numbers.hasForm(own)) unknown[i] = own;
        if (near[i].length == 0) continue;
        near[i] = Arrays.stream(near[i]).filter(each -> !contains(certain, each)).toArray();
      }
    }

    private void cite(int citing, Numbers numbers, NearNumbers nearNumbers) {
      OpenEntry entry = entries.get(citing);
      String own = numbers.of(citing);
      for (int cited : numbers.entriesOf(own)) {
        if (entries.get(cited).isDebit() != entry.isDebit()) tie(plain, citing, cited);
      }
      List<String> words = References.words(entry.label());
      List<String> runs = numbers.runs(words);
      String nobodys = "";
      for (String run : runs) {
        int[] found = numbers.entriesOf(run);
        for (int cited : found) {
          if (isMeant(citing, cited) && !own.equals(numbers.of(cited))) tie(plain, citing, cited);
        }
        boolean none = found.length == 0 && !run.equals(own) && numbers.hasForm(run);
        if (none && nobodys.isEmpty()) nobodys = run;
      }
      if (entry.isDebit() && runs.contains(own)) return; // an invoice that names itself
      boolean nearOnes = false;
      for (int cited : nearNumbers.citedIn(citing, words, runs)) {
        if (!isMeant(citing, cited) || contains(plain[citing], cited)) continue;
        tie(near, citing, cited);
        nearOnes = true;
      }
      unknown[citing] = nearOnes ? "" : nobodys;
    }

    /**
     * On its own side an entry cites only what it takes back or reduces: an invoice that mentions
     * another one has nothing to do with it.
     */
    private boolean isMeant(int citing, int cited) {
      if (citing == cited) return false;
      OpenEntry one = entries.get(citing);
      OpenEntry other = entries.get(cited);
      return one.isDebit() != other.isDebit() || !one.journal().equals(other.journal());
    }

    private static boolean hasLetter(String number) {
      return number.chars().anyMatch(c -> c > '9');
    }

    private static void tie(int[][] ties, int one, int other) {
      if (contains(ties[one], other)) return;
      ties[one] = with(ties[one], other);
      ties[other] = with(ties[other], one);
    }

    private static boolean contains(int[] all, int one) {
      for (int each : all) if (each == one) return true;
      return false;
    }
  }

  /** The numbers of the documents on an account. */
  static final class Numbers {
    private final String[] own;
    private final Map<String, int[]> entriesOf = new HashMap<>();
    private final Set<String> forms = new HashSet<>();
    private final BitSet lengths = new BitSet();

    Numbers(List<OpenEntry> entries) {
      own = new String[entries.size()];
      for (int i = 0; i < own.length; i++) {
        own[i] = References.canonical(entries.get(i).piece());
        if (!References.isDistinctive(own[i])) continue;
        Citations.add(entriesOf, own[i], i);
        if (entries.get(i).isDebit()) forms.add(References.form(own[i]));
      }
      leaveOutPeriods(entries);
      addDigits();
      entriesOf.values().removeIf(all -> all.length > MOST_ENTRIES_OF_A_NUMBER);
      for (String number : entriesOf.keySet()) lengths.set(number.length());
    }

    /** A number that several debits and several credits bear is a month or a batch. */
    private void leaveOutPeriods(List<OpenEntry> entries) {
      entriesOf
          .values()
          .removeIf(
              all -> {
                if (all.length < 4) return false;
                long debits = Arrays.stream(all).filter(i -> entries.get(i).isDebit()).count();
                long sum = Arrays.stream(all).mapToLong(i -> entries.get(i).open()).sum();
                return debits > 1 && all.length - debits > 1 && sum != 0;
              });
    }

    /** Numbers are cited without their letters, too, where that leaves no doubt. */
    private void addDigits() {
      Map<String, String> numberOf = new HashMap<>();
      Set<String> doubtful = new HashSet<>();
      for (String number : own) {
        if (!References.isDistinctive(number)) continue;
        String digits = digits(number);
        String other = numberOf.put(digits, number);
        if (other != null && !other.equals(number)) doubtful.add(digits);
      }
      for (int i = 0; i < own.length; i++) {
        String digits = digits(own[i]);
        boolean shorter = digits.length() >= LEAST_DIGITS && digits.length() < own[i].length();
        if (shorter && !doubtful.contains(digits)) Citations.add(entriesOf, digits, i);
      }
    }

    boolean isEmpty() {
      return entriesOf.isEmpty();
    }

    String of(int entry) {
      return own[entry];
    }

    int[] entriesOf(String number) {
      return entriesOf.getOrDefault(number, NONE);
    }

    boolean hasForm(String number) {
      return forms.contains(References.form(number));
    }

    /** What the words may cite, of the lengths that numbers have here. */
    List<String> runs(List<String> words) {
      return References.in(words, lengths::get);
    }

    static String digits(String number) {
      StringBuilder digits = new StringBuilder(number.length());
      for (int i = 0; i < number.length(); i++) {
        char c = number.charAt(i);
        if (c >= '0' && c <= '9') digits.append(c);
      }
      return digits.toString();
    }
  }
}
