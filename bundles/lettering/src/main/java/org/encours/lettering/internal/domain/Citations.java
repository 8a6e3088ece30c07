package org.encours.lettering.internal.domain;

import java.util.Arrays;
import java.util.List;
import org.encours.api.document.Wording;
import org.encours.api.document.Wording.Stretch;
import org.encours.api.lettering.OpenAccount;
import org.encours.api.lettering.OpenEntry;

/**
 * Which entries of an account cite which. A citation is plain where the whole number of a document
 * stands in another entry's number or label; it is near where only part of it stands there, or the
 * number with a slip of the pen. Entries are meant by their place in the account. Immutable.
 */
final class Citations {
  private static final int[] NONE = {};

  private static final ThreadLocal<Last> LAST = ThreadLocal.withInitial(Last::new);

  /** Ties among all entries, those included that are matched already. */
  private final AllTies all;

  /** Where the entries stand among all, and the other way round; -1 for those matched. */
  private final int[] outer;

  private final int[] inner;

  /** Ties among open entries, as far as they were asked for. */
  private final int[][] plain;

  private final int[][] near;

  private final List<OpenEntry> entries;
  private List<CitedDebts> citedDebts;
  private List<EqualAmounts.Pair> equalAmounts;

  private Citations(OpenAccount account, AllTies all) {
    entries = account.entries();
    this.all = all;
    outer = new int[account.entries().size()];
    inner = new int[account.all().size()];
    boolean whole = outer.length == inner.length;
    plain = whole ? all.plain : new int[outer.length][];
    near = whole ? all.near : new int[outer.length][];
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
    last.citations = new Citations(account, same ? last.citations.all : ties(account, last));
    last.account = account;
    return last.citations;
  }

  private static AllTies ties(OpenAccount account, Last last) {
    boolean left = last.account != null && last.account.id() == account.id();
    return new AllTies(
        account,
        left ? last.citations.all.wordings.of(account.all()) : new Wordings(account.all()));
  }

  /** What was asked last: one rule after the other asks about the same account. */
  private static final class Last {
    private OpenAccount account;
    private Citations citations;
  }

  /** Entries tied to this one by a plain citation, whichever cites the other. */
  int[] plain(int entry) {
    if (plain[entry] == null) plain[entry] = open(all.plain[outer[entry]]);
    return plain[entry];
  }

  /** Entries tied to this one by a near citation only. */
  int[] near(int entry) {
    if (near[entry] == null) near[entry] = open(all.near[outer[entry]]);
    return near[entry];
  }

  private int[] open(int[] ties) {
    if (ties.length == 0 || outer.length == inner.length) return ties;
    int count = 0;
    for (int tie : ties) if (inner[tie] >= 0) count++;
    if (count == 0) return NONE;
    int[] open = new int[count];
    count = 0;
    for (int tie : ties) if (inner[tie] >= 0) open[count++] = inner[tie];
    return open;
  }

  /** Payments with the debts they cite; several rules ask for the same. */
  List<CitedDebts> citedDebts() {
    if (citedDebts == null) citedDebts = List.copyOf(CitedDebts.of(entries, this));
    return citedDebts;
  }

  /** Debits and credits of one amount; several rules ask for the same. */
  List<EqualAmounts.Pair> equalAmounts() {
    if (equalAmounts == null) equalAmounts = List.copyOf(EqualAmounts.pairs(entries, this));
    return equalAmounts;
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

  /** Whether it cites some document, here or not, open or not. */
  boolean speaks(int entry) {
    return isTied(entry) || citesUnknown(entry);
  }

  /** Whether it cites a document that is not here, of a form that documents here have. */
  boolean citesUnknown(int entry) {
    return !unknownCited(entry).isEmpty();
  }

  /** The number of that document; empty if there is none. */
  String unknownCited(int entry) {
    return all.unknown[outer[entry]];
  }

  /** The open entries on the other side that bear a reference of this credit's label. */
  int[] sharing(int credit) {
    int[] sharing = all.sharing[outer[credit]];
    if (sharing.length == 0) return NONE;
    return open(Arrays.stream(sharing).filter(each -> each != outer[credit]).toArray());
  }

  /** Whether of all entries, those included that are matched, one only bears that reference. */
  boolean sharesWithOneOnly(int credit) {
    return all.sharing[outer[credit]].length == 2;
  }

  /** Whether open entries bear a reference of a credit's label, and that debit does not. */
  boolean sharesWithOthers(int credit, int debit) {
    int[] sharing = sharing(credit);
    return sharing.length > 0 && !Ties.contains(sharing, debit);
  }

  /** The ties among all entries of an account. */
  private static final class AllTies {
    private final List<OpenEntry> entries;
    private final Wordings wordings;
    private final int[][] plain;
    private final int[][] near;
    private final String[] unknown;
    private final int[][] sharing;

    AllTies(OpenAccount account, Wordings wordings) {
      entries = account.all();
      this.wordings = wordings;
      plain = new int[entries.size()][];
      near = new int[entries.size()][];
      unknown = new String[entries.size()];
      Arrays.fill(unknown, "");
      Arrays.fill(plain, NONE);
      Arrays.fill(near, NONE);
      Numbers numbers = new Numbers(entries, wordings);
      NearNumbers nearNumbers = new NearNumbers(account, numbers);
      if (!numbers.isEmpty()) {
        for (int i = 0; i < entries.size(); i++) cite(i, numbers, nearNumbers);
      }
      sharing =
          SharedReferences.groups(entries, wordings, i -> plain[i].length + near[i].length > 0);
      for (int i = 0; i < near.length; i++) {
        int[] certain = plain[i];
        boolean alone = !entries.get(i).isDebit() && certain.length + near[i].length == 0;
        if (alone && numbers.looksLikeDocument(i)) unknown[i] = numbers.of(i).toString();
        if (near[i].length == 0 || certain.length == 0) continue;
        near[i] = Arrays.stream(near[i]).filter(each -> !Ties.contains(certain, each)).toArray();
      }
    }

    private void cite(int citing, Numbers numbers, NearNumbers nearNumbers) {
      OpenEntry entry = entries.get(citing);
      for (int cited : numbers.entriesOfSame(citing)) {
        if (entries.get(cited).isDebit() != entry.isDebit()) tie(plain, citing, cited);
      }
      Wording label = wordings.label(citing);
      Wording own = numbers.of(citing);
      citeByCreditorReference(citing, own, numbers);
      citeByCreditorReference(citing, label, numbers);
      List<Stretch> runs = numbers.runs(label);
      boolean namesItself = false;
      Stretch nobodys = null;
      for (Stretch run : runs) {
        if (CreditorNumbers.discredit(label, run)) {
          unknown[citing] = label.text(run.from() - 1, run.to());
          continue;
        }
        if (label.reads(run.from(), run.to(), own)) {
          namesItself = true;
          continue;
        }
        int[] found = numbers.entriesOf(label, run);
        for (int cited : found) {
          if (isMeant(citing, cited) && !numbers.areSame(citing, cited)) tie(plain, citing, cited);
        }
        if (found.length == 0 && nobodys == null && numbers.hasForm(label, run)) nobodys = run;
      }
      if (entry.isDebit() && namesItself) return; // an invoice that names itself
      if (!unknown[citing].isEmpty()) return;
      boolean nearOnes = false;
      for (int cited : nearNumbers.citedIn(citing, label, runs)) {
        if (!isMeant(citing, cited) || Ties.contains(plain[citing], cited)) continue;
        tie(near, citing, cited);
        nearOnes = true;
      }
      if (!nearOnes && nobodys != null) unknown[citing] = label.text(nobodys.from(), nobodys.to());
    }

    private void citeByCreditorReference(int citing, Wording text, Numbers numbers) {
      for (Wording number : CreditorNumbers.in(text)) {
        for (int cited : numbers.entriesOf(number)) {
          if (isMeant(citing, cited)) tie(plain, citing, cited);
        }
      }
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

    private static void tie(int[][] ties, int one, int other) {
      if (Ties.contains(ties[one], other)) return;
      ties[one] = Ties.with(ties[one], other);
      ties[other] = Ties.with(ties[other], one);
    }
  }
}
