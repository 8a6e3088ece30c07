package org.encours.lettering.internal.domain;

import java.util.Arrays;
import java.util.List;
import org.encours.api.document.Wording;
import org.encours.api.document.Wording.Stretch;
import org.encours.api.lettering.OpenAccount;

/**
 * Finds the documents that a label cites incompletely or with a slip: "FACT 118", "118 à 121" or a
 * number cut short for FA2024-000118, two digits exchanged. Such a citation is worth something only
 * where the amounts agree.
 */
final class NearNumbers {
  private static final long[] DOCUMENT_WORDS =
      codes(
          "FA",
          "FAC",
          "FACT",
          "FACTURE",
          "FACTURES",
          "FACTS",
          "FC",
          "FT",
          "FRA",
          "F",
          "N",
          "NO",
          "NR",
          "NUM",
          "NUMERO",
          "NOS",
          "REF",
          "PIECE",
          "INV",
          "INVOICE",
          "AV",
          "AVOIR",
          "AVOIRS");
  private static final long[] TO = codes("A", "AU", "TO");
  private static final long[] AND = codes("ET", "AND");
  private static final int[] NONE = {};
  private static final int LONGEST_RANGE = 60;
  private static final int LEAST_BARE = 4;
  private static final int LONGEST_NUMBER = 9;
  private static final int LONGEST_TAIL = 18;
  private static final long MOST_DIGITS = Long.MAX_VALUE / 100;
  private static final int LEAST_CUT = 7;
  private static final int MOST_CUT_OFF = 3;
  private static final int CUT_WORDS = 3;
  private static final int MOST_OF_A_FORM = 200;

  private final Numbers numbers;
  private final long accountDigits;
  private final int entries;
  private LongIndex byTail;
  private LongIndex byForm;
  private LongIndex byNumber;
  private LongIndex byBeginning;

  NearNumbers(OpenAccount account, Numbers numbers) {
    this.numbers = numbers;
    entries = account.all().size();
    accountDigits = digits(account.number());
  }

  // Most accounts need few of these: each is made when it is first asked for.

  private LongIndex byTail() {
    if (byTail != null) return byTail;
    byTail = new LongIndex(entries);
    for (int i = 0; i < entries; i++) {
      if (!numbers.isDistinctive(i)) continue;
      long tail = tail(numbers.of(i));
      if (tail > 0) byTail.add(tail, i);
    }
    return byTail;
  }

  private LongIndex byForm() {
    if (byForm != null) return byForm;
    byForm = new LongIndex(1);
    byNumber = new LongIndex(entries);
    for (int i = 0; i < entries; i++) {
      if (!numbers.isDistinctive(i)) continue;
      byForm.add(numbers.of(i).hashOfForm(0, numbers.of(i).words()), i);
      byNumber.add(numbers.of(i).hash(), i);
    }
    return byForm;
  }

  private LongIndex byBeginning() {
    if (byBeginning != null) return byBeginning;
    byBeginning = new LongIndex(entries * MOST_CUT_OFF);
    for (int i = 0; i < entries; i++) {
      if (!numbers.isDistinctive(i)) continue;
      Wording number = numbers.of(i);
      for (int missing = 1; missing <= MOST_CUT_OFF; missing++) {
        int length = number.length() - missing;
        if (length >= LEAST_CUT) byBeginning.add(number.hashAt(0, length), i);
      }
    }
    return byBeginning;
  }

  /** The value of all digits of an account's number; -1 if that is none. */
  private static long digits(String account) {
    long value = -1;
    for (int i = 0; i < account.length(); i++) {
      char c = account.charAt(i);
      if (c < '0' || c > '9') continue;
      if (value > MOST_DIGITS) return -1;
      value = Math.max(value, 0) * 10 + c - '0';
    }
    return value;
  }

  /** The value of the digits that a document number ends with; -1 if that is none. */
  private static long tail(Wording number) {
    int last = number.words() - 1;
    int start = number.length();
    while (start > number.start(last) && Wording.isDigit(number.at(start - 1))) start--;
    return number.number(start, last, LONGEST_TAIL);
  }

  /**
   * The entries that are meant by a label, besides those cited plainly; on the other side of the
   * account, or whatever a debit that takes a payment back cites.
   */
  int[] citedIn(int citing, Wording label, List<Stretch> runs) {
    if (label.digits() == 0) return NONE;
    Cited cited = new Cited(citing);
    noteStated(cited, label);
    for (Stretch run : runs) {
      if (numbers.entriesOf(label, run).length == 0) noteSlips(cited, label, run);
    }
    noteCut(cited, label);
    return cited.entries;
  }

  /** What one entry cites, each once. */
  private final class Cited {
    private final int citing;
    private int[] entries = NONE;

    Cited(int citing) {
      this.citing = citing;
    }

    void note(int[] found) {
      for (int entry : found) {
        if (entry == citing || numbers.areSame(entry, citing) || Ties.contains(entries, entry)) {
          continue;
        }
        entries = Ties.with(entries, entry);
      }
    }
  }

  /** Numbers in which two neighbouring digits are exchanged. */
  private void noteSlips(Cited cited, Wording label, Stretch run) {
    int alike = byForm().count(label.hashOfForm(run.from(), run.to()));
    if (alike == 0 || alike > MOST_OF_A_FORM) return;
    for (int at = label.start(run.from()); at + 1 < label.start(run.to()); at++) {
      byte one = label.at(at);
      byte other = label.at(at + 1);
      if (one == other || !Wording.isDigit(one) || !Wording.isDigit(other)) continue;
      cited.note(byNumber.of(label.hashOfSlip(run.from(), run.to(), at)));
    }
  }

  /** Numbers that begin like the last words of a label, which may be cut short. */
  private void noteCut(Cited cited, Wording label) {
    int from = label.words();
    while (from > 0 && label.words() - from < CUT_WORDS && mayBeOfNumber(label, from - 1)) from--;
    int length = label.length(from, label.words());
    if (length < LEAST_CUT || length > Wording.LONGEST_STRETCH) return;
    if (numbers.entriesOf(label, new Stretch(from, label.words())).length > 0) return;
    cited.note(byBeginning().of(label.hash(from, label.words())));
  }

  private static boolean mayBeOfNumber(Wording label, int word) {
    return label.digits(word, word + 1) > 0 || isOneOf(DOCUMENT_WORDS, label.code(word));
  }

  /** The numbers that the words state after a word for a document, or that are long enough. */
  private void noteStated(Cited cited, Wording label) {
    boolean listed = false;
    long from = 0;
    for (int word = 0; word < label.words(); word++) {
      int start = label.digitsOf(word);
      long number = label.number(start, word, LONGEST_NUMBER);
      if (number <= 0) {
        long code = label.code(word);
        boolean to = isOneOf(TO, code);
        listed = isOneOf(DOCUMENT_WORDS, code) || (listed && (to || isOneOf(AND, code)));
        if (!to) from = 0;
        continue;
      }
      boolean bare = start == label.start(word);
      if (!bare) listed = isOneOf(DOCUMENT_WORDS, label.codeOfLetters(word));
      if ((listed || isLongEnough(label, word, start)) && number != accountDigits) {
        if (from > 0 && isOneOf(TO, label.code(word - 1))) noteRange(from, number, cited);
        cited.note(byTail().of(number));
        from = number;
      } else {
        from = 0;
      }
    }
  }

  private void noteRange(long from, long to, Cited cited) {
    if (to - from > LONGEST_RANGE) return;
    for (long number = from + 1; number < to; number++) cited.note(byTail().of(number));
  }

  /** Whether digits that stand alone mean a number, and no year. */
  private static boolean isLongEnough(Wording label, int word, int start) {
    int digits = label.start(word + 1) - start;
    if (digits != LEAST_BARE) return digits > LEAST_BARE;
    boolean year = label.at(start) == '1' ? label.at(start + 1) == '9' : isCentury(label, start);
    return !year;
  }

  private static boolean isCentury(Wording label, int start) {
    return label.at(start) == '2' && label.at(start + 1) == '0';
  }

  private static boolean isOneOf(long[] codes, long code) {
    return Arrays.binarySearch(codes, code) >= 0;
  }

  private static long[] codes(String... words) {
    return Arrays.stream(words).mapToLong(Wording::code).sorted().toArray();
  }
}
