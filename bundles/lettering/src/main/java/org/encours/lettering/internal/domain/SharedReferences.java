package org.encours.lettering.internal.domain;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.encours.api.document.Wording;
import org.encours.api.lettering.OpenEntry;

/**
 * References of the customer's own, an order number above all, that stand in the labels of an
 * account: what follows a word for an order ("CMD 4711"), and single words of many digits, unless
 * they read like a date. Not thread-safe.
 */
final class SharedReferences {
  private static final long[] ORDER_WORDS =
      codes(
          "AFFAIRE",
          "BC",
          "BDC",
          "CDE",
          "CHANTIER",
          "CMD",
          "CMDE",
          "COMMANDE",
          "CONTRAT",
          "DEVIS",
          "DOSSIER",
          "MARCHE",
          "ORDER",
          "PO");
  private static final long[] OF_NUMBERS = codes("N", "NO", "NR", "NUM", "NUMERO", "REF");
  private static final int[] NONE = {};
  private static final int LEAST_AFTER_WORD = 3;
  private static final int LEAST_DIGITS = 5;
  private static final int LEAST_BARE_DIGITS = 6;
  private static final int MOST_PARTS = 3;
  private static final int LAST_DAY = 31;
  private static final int LAST_MONTH = 12;

  private final LongIndex bearers = new LongIndex(1);

  private SharedReferences() {}

  /** Notes the references in the label of an entry; entries come in their order. */
  private void read(int entry, Wording label) {
    if (label.digits() < LEAST_AFTER_WORD) return;
    for (int word = 0; word < label.words(); word++) {
      if (isOneOf(ORDER_WORDS, label.code(word))) word = readAfter(entry, label, word);
      else if (label.digits(word, word + 1) >= LEAST_AFTER_WORD) readWord(entry, label, word);
    }
  }

  /** Notes what follows a word for an order; answers the last word read. */
  private int readAfter(int entry, Wording label, int word) {
    int from = word + 1;
    while (from < label.words() && isOneOf(OF_NUMBERS, label.code(from))) from++;
    int to = from;
    while (to < Math.min(label.words(), from + MOST_PARTS) && label.digits(to, to + 1) > 0) to++;
    if (label.digits(from, to) < LEAST_AFTER_WORD) return from - 1;
    note(entry, label, label.start(from), label.start(to));
    return to - 1;
  }

  private void readWord(int entry, Wording label, int word) {
    int digits = label.digits(word, word + 1);
    int start = label.start(word);
    int end = label.start(word + 1);
    if (isOneOf(ORDER_WORDS, label.codeOfLetters(word))) {
      note(entry, label, label.digitsOf(word), end);
    } else if (digits < end - start ? digits >= LEAST_DIGITS : isLongNumber(label, word)) {
      note(entry, label, start, end);
    }
  }

  private void note(int entry, Wording label, int start, int end) {
    if (end - start > Wording.LONGEST_STRETCH) return;
    long reference = label.hashAt(start, end - start);
    int[] before = bearers.of(reference);
    if (before.length == 0 || before[before.length - 1] != entry) bearers.add(reference, entry);
  }

  private static boolean isLongNumber(Wording label, int word) {
    int digits = label.digits(word, word + 1);
    if (digits < LEAST_BARE_DIGITS) return false;
    return digits % 2 == 1 || digits > 8 || !readsLikeDate(label, label.start(word), digits);
  }

  /** Day, month and year, of two or four digits, in any usual order. */
  private static boolean readsLikeDate(Wording label, int start, int digits) {
    int first = pair(label, start);
    int second = pair(label, start + 2);
    int third = pair(label, start + 4);
    boolean dayFirst = isDay(first) && isMonth(second);
    if (digits == LEAST_BARE_DIGITS) {
      boolean yearFirst = isMonth(second) && isDay(third);
      boolean ofMonth = (first == 20 && isMonth(third)) || (isMonth(first) && second == 20);
      return dayFirst || yearFirst || ofMonth;
    }
    return dayFirst || (first == 20 && isMonth(third) && isDay(pair(label, start + 6)));
  }

  private static boolean isDay(int number) {
    return number >= 1 && number <= LAST_DAY;
  }

  private static boolean isMonth(int number) {
    return number >= 1 && number <= LAST_MONTH;
  }

  private static int pair(Wording label, int start) {
    return (label.at(start) - '0') * 10 + label.at(start + 1) - '0';
  }

  /**
   * For each entry all that bear a reference of its label, in their order: one credit and one debit
   * at least. None where it bears no such reference, or several of different bearers.
   *
   * @param tied entries that cite a document, or are cited: of credits the others matter
   */
  static int[][] groups(List<OpenEntry> entries, Wordings wordings, IntPredicate tied) {
    SharedReferences references = new SharedReferences();
    for (int i = 0; i < entries.size(); i++) {
      boolean silent = !entries.get(i).isDebit() && !tied.test(i);
      if (silent) references.read(i, wordings.label(i));
    }
    int[][] groups = new int[entries.size()][];
    Arrays.fill(groups, NONE);
    if (references.bearers.isEmpty()) return groups; // as good as always
    references = new SharedReferences();
    for (int i = 0; i < groups.length; i++) {
      references.read(i, wordings.label(i));
    }
    references.group(entries, groups);
    return groups;
  }

  private void group(List<OpenEntry> entries, int[][] groups) {
    boolean[] torn = new boolean[groups.length];
    for (long reference : bearers.keys()) {
      int[] all = bearers.of(reference);
      long credits = Arrays.stream(all).filter(each -> !entries.get(each).isDebit()).count();
      if (credits != 1 || all.length < 2) continue;
      for (int each : all) {
        torn[each] |= groups[each].length > 0 && !Arrays.equals(groups[each], all);
        groups[each] = all;
      }
    }
    for (int i = 0; i < torn.length; i++) if (torn[i]) groups[i] = NONE;
  }

  private static boolean isOneOf(long[] codes, long code) {
    return Arrays.binarySearch(codes, code) >= 0;
  }

  private static long[] codes(String... words) {
    return Arrays.stream(words).mapToLong(Wording::code).sorted().toArray();
  }
}
