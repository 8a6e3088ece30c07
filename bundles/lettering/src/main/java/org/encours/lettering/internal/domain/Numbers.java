package org.encours.lettering.internal.domain;

import java.util.BitSet;
import java.util.List;
import org.encours.api.document.Wording;
import org.encours.api.document.Wording.Stretch;
import org.encours.api.lettering.OpenEntry;

/** The numbers of the documents on an account. */
final class Numbers {
  /** More entries under one number than this mean that the number is no document's. */
  private static final int MOST_ENTRIES = 50;

  /** Digits alone are worth something from here on. */
  private static final int LEAST_BARE_DIGITS = 6;

  private final List<OpenEntry> entries;
  private final Wording[] own;
  private final LongIndex byNumber;
  private final LongIndex debitForms = new LongIndex(1);
  private final BitSet lengths = new BitSet();

  Numbers(List<OpenEntry> entries, Wordings wordings) {
    this.entries = entries;
    own = new Wording[entries.size()];
    byNumber = new LongIndex(own.length);
    for (int i = 0; i < own.length; i++) {
      own[i] = wordings.piece(i);
      if (!isDistinctive(i)) continue;
      byNumber.add(own[i].hash(), i);
      if (entries.get(i).isDebit()) debitForms.add(own[i].hashOfForm(0, own[i].words()), i);
    }
    leaveOutPeriods();
    addDigits();
    for (long number : byNumber.keys()) {
      if (byNumber.count(number) > MOST_ENTRIES) byNumber.drop(number);
      else if (byNumber.has(number)) lengths.set(length(number));
    }
  }

  private int length(long number) {
    Wording first = own[byNumber.of(number)[0]];
    return first.hash() == number ? first.length() : first.digits();
  }

  /** A number that several debits and several credits bear is a month or a batch. */
  private void leaveOutPeriods() {
    for (long number : byNumber.keys()) {
      if (byNumber.count(number) >= 4 && isPeriod(byNumber.of(number))) byNumber.drop(number);
    }
  }

  private boolean isPeriod(int[] bearers) {
    int debits = 0;
    long sum = 0;
    for (int each : bearers) {
      if (entries.get(each).isDebit()) debits++;
      sum += entries.get(each).open();
    }
    return debits > 1 && bearers.length - debits > 1 && sum != 0;
  }

  /** Numbers are cited without their letters, too, where that leaves no doubt. */
  private void addDigits() {
    LongIndex byDigits = new LongIndex(own.length);
    for (int i = 0; i < own.length; i++) {
      if (own[i].digits() >= LEAST_BARE_DIGITS) byDigits.add(own[i].hashOfDigits(), i);
    }
    for (long digits : byDigits.keys()) {
      int[] bearers = byDigits.of(digits);
      boolean shorter = own[bearers[0]].digits() < own[bearers[0]].length();
      for (int each : bearers) shorter &= areSame(each, bearers[0]);
      if (!shorter) continue;
      for (int each : bearers) byNumber.add(digits, each);
    }
  }

  boolean isEmpty() {
    return lengths.isEmpty();
  }

  /** The number of an entry's document, may be empty. */
  Wording of(int entry) {
    return own[entry];
  }

  /** Whether its number is long enough to mean one document and not anything. */
  boolean isDistinctive(int entry) {
    return own[entry].isDistinctive();
  }

  boolean areSame(int one, int other) {
    return own[one].hash() == own[other].hash();
  }

  /** The entries that bear the number of an entry. */
  int[] entriesOfSame(int entry) {
    return byNumber.of(own[entry].hash());
  }

  /** The entries that bear a number. */
  int[] entriesOf(Wording number) {
    return byNumber.of(number.hash());
  }

  /** The entries that are cited by a stretch. */
  int[] entriesOf(Wording label, Stretch cited) {
    return byNumber.of(label.hash(cited.from(), cited.to()));
  }

  /** Whether a stretch has the form of an invoice's number here. */
  boolean hasForm(Wording label, Stretch cited) {
    return debitForms.has(label.hashOfForm(cited.from(), cited.to()));
  }

  /** Whether an entry's number has letters and the form of an invoice's number here. */
  boolean looksLikeDocument(int entry) {
    Wording number = own[entry];
    return number.digits() < number.length()
        && debitForms.has(number.hashOfForm(0, number.words()));
  }

  /** What a label may cite, of the lengths that numbers have here. */
  List<Stretch> runs(Wording label) {
    return label.stretches(lengths::get);
  }
}
