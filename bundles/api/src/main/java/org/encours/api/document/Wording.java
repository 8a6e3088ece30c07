package org.encours.api.document;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A text as it is compared: its words, which are runs of letters and digits, in capitals and
 * without accents, one after the other. A stretch of neighbouring words reads like one number: "FA
 * 2024-000123" holds FA2024000123. Immutable.
 *
 * <p>Words are meant by their place, without a string for each of them: a ledger has millions.
 */
public final class Wording {
  /** The longest word that has a {@link #code}. */
  public static final int LONGEST_CODE = 10;

  /** The longest stretch that has a {@link #hash}, unless it begins with the text. */
  public static final int LONGEST_STRETCH = 40;

  /** The most words that are read like one number. */
  private static final int MOST_WORDS = 4;

  /** Shorter numbers, or of fewer digits, mean anything. */
  private static final int LEAST_LENGTH = 4;

  private static final int LEAST_DIGITS = 2;
  private static final int CODE_BITS = 6;
  private static final long FACTOR = 0x9E3779B97F4A7C15L;
  private static final long[] POWERS = powers();

  /** What a Latin letter is without its accent, in capitals; 0 for what is no letter or digit. */
  private static final byte[] PLAIN = plain();

  private final byte[] text;
  private final int[] starts;
  private final int[] digits;
  private final long[] hashes;
  private int words;

  /**
   * Neighbouring words.
   *
   * @param from the first word
   * @param to the one after the last
   */
  public record Stretch(int from, int to) {}

  private Wording(int length, int words) {
    text = new byte[length];
    starts = new int[words + 1];
    digits = new int[words + 1];
    hashes = new long[words + 1];
  }

  public static Wording of(String text) {
    char[] chars = text.toCharArray(); // each is looked at twice, in the hottest loop there is
    int length = 0;
    int words = 0;
    boolean inside = false;
    for (char c : chars) {
      if (c >= PLAIN.length) return of(composed(text));
      boolean was = inside;
      inside = PLAIN[c] != 0;
      if (inside) length++;
      if (inside && !was) words++;
    }
    Wording wording = new Wording(length, words);
    wording.read(chars);
    return wording;
  }

  /** Letters without their accents, and of the rest what {@link #PLAIN} knows. */
  private static String composed(String text) {
    char[] bare =
        Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toCharArray();
    for (int i = 0; i < bare.length; i++) if (bare[i] >= PLAIN.length) bare[i] = ' ';
    return new String(bare);
  }

  private void read(char[] from) {
    int length = 0;
    int seen = 0;
    long hash = 0;
    boolean inside = false;
    for (char c : from) {
      byte plain = PLAIN[c];
      if (plain == 0) {
        if (inside) end(length, seen, hash);
        inside = false;
        continue;
      }
      inside = true;
      text[length++] = plain;
      hash = hash * FACTOR + plain;
      if (isDigit(plain)) seen++;
    }
    if (inside) end(length, seen, hash);
  }

  private void end(int length, int seen, long hash) {
    words++;
    starts[words] = length;
    digits[words] = seen;
    hashes[words] = hash;
  }

  /** How many words it has. */
  public int words() {
    return words;
  }

  /** How many letters and digits it has. */
  public int length() {
    return starts[words];
  }

  /** How many letters and digits the words from one up to another have, that one left out. */
  public int length(int from, int to) {
    return starts[to] - starts[from];
  }

  /** How many of them are digits. */
  public int digits(int from, int to) {
    return digits[to] - digits[from];
  }

  public int digits() {
    return digits[words];
  }

  /** Where a word begins among {@link #at} all letters and digits. */
  public int start(int word) {
    return starts[word];
  }

  /** A letter or digit. */
  public byte at(int place) {
    return text[place];
  }

  /**
   * A number that equal stretches share, and others hardly ever.
   *
   * @throws IndexOutOfBoundsException if the stretch is longer than {@link #LONGEST_STRETCH} and
   *     does not begin with the text
   */
  public long hash(int from, int to) {
    return from == 0 ? hashes[to] : hashes[to] - hashes[from] * POWERS[length(from, to)];
  }

  public long hash() {
    return hashes[words];
  }

  /** The hash of a stretch of letters and digits, wherever words begin. */
  public long hashAt(int start, int length) {
    long hash = 0;
    for (int i = start; i < start + length; i++) hash = hash * FACTOR + text[i];
    return hash;
  }

  /** The hash of a stretch in which two neighbours have changed places. */
  public long hashOfSlip(int from, int to, int place) {
    long difference = text[place + 1] - text[place];
    int behind = starts[to] - place - 1;
    return hash(from, to) + difference * POWERS[behind] - difference * POWERS[behind - 1];
  }

  /** The hash of all digits. */
  public long hashOfDigits() {
    long hash = 0;
    for (int i = 0; i < length(); i++) if (isDigit(text[i])) hash = hash * FACTOR + text[i];
    return hash;
  }

  /** The hash of the form of a stretch: its letters, and 9 for each digit. */
  public long hashOfForm(int from, int to) {
    long hash = 0;
    for (int i = starts[from]; i < starts[to]; i++) {
      hash = hash * FACTOR + (isDigit(text[i]) ? '9' : text[i]);
    }
    return hash;
  }

  /** A word as a number of its own: no other has it. 0 if it is too long. */
  public long code(int word) {
    return length(word, word + 1) > LONGEST_CODE ? 0 : code(text, starts[word], starts[word + 1]);
  }

  /** The code of the letters that a word begins with. */
  public long codeOfLetters(int word) {
    int end = digitsOf(word);
    return end - starts[word] > LONGEST_CODE ? 0 : code(text, starts[word], end);
  }

  public static long code(String word) {
    byte[] text = word.getBytes(StandardCharsets.US_ASCII);
    return code(text, 0, text.length);
  }

  private static long code(byte[] text, int start, int end) {
    long code = 0;
    for (int i = start; i < end; i++) {
      byte c = text[i];
      code = code << CODE_BITS | (isDigit(c) ? c - '0' + 1 : c - 'A' + 11);
    }
    return code;
  }

  /** Where the first digit of a word is; its end if it has none. */
  public int digitsOf(int word) {
    int at = starts[word];
    while (at < starts[word + 1] && !isDigit(text[at])) at++;
    return at;
  }

  /**
   * The value of what lies from a place to the end of a word.
   *
   * @return -1 if these are not digits alone, or more than {@code most} of them
   */
  public long number(int start, int word, int most) {
    int end = starts[word + 1];
    if (start == end || end - start > most) return -1;
    long value = 0;
    for (int i = start; i < end; i++) {
      if (!isDigit(text[i])) return -1;
      value = value * 10 + text[i] - '0';
    }
    return value;
  }

  /** Whether it is long enough to mean one document and not anything. */
  public boolean isDistinctive() {
    return isDistinctive(0, words);
  }

  private boolean isDistinctive(int from, int to) {
    return digits[to] - digits[from] >= LEAST_DIGITS && starts[to] - starts[from] >= LEAST_LENGTH;
  }

  /**
   * What may be numbers of documents: every run of up to four words that is long enough to mean one
   * document and not anything.
   *
   * @param lengths which lengths are of interest
   */
  public List<Stretch> stretches(IntPredicate lengths) {
    if (digits() < LEAST_DIGITS) return List.of();
    List<Stretch> stretches = new ArrayList<>();
    for (int from = 0; from < words; from++) {
      if (digits[words] - digits[from] < LEAST_DIGITS) break;
      int last = Math.min(words, from + MOST_WORDS);
      for (int to = from + 1; to <= last; to++) {
        int length = starts[to] - starts[from];
        if (length > LONGEST_STRETCH) break;
        if (isDistinctive(from, to) && lengths.test(length)) stretches.add(new Stretch(from, to));
      }
    }
    return stretches;
  }

  /** Whether a stretch reads like the whole of another text. */
  public boolean reads(int from, int to, Wording other) {
    return Arrays.equals(text, starts[from], starts[to], other.text, 0, other.length());
  }

  /** A stretch, as it is read. */
  public String text(int from, int to) {
    return new String(text, starts[from], length(from, to), StandardCharsets.US_ASCII);
  }

  @Override
  public String toString() {
    return text(0, words);
  }

  public static boolean isDigit(byte c) {
    return c >= '0' && c <= '9';
  }

  private static long[] powers() {
    long[] powers = new long[LONGEST_STRETCH + 1];
    powers[0] = 1;
    for (int i = 1; i < powers.length; i++) powers[i] = powers[i - 1] * FACTOR;
    return powers;
  }

  private static byte[] plain() {
    byte[] plain = new byte[0x180];
    for (char c = 0; c < plain.length; c++) {
      String bare =
          Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
      if (bare.length() != 1) continue;
      char letter = bare.charAt(0);
      if (letter >= 'a' && letter <= 'z') plain[c] = (byte) (letter - 'a' + 'A');
      if (letter >= 'A' && letter <= 'Z' || letter >= '0' && letter <= '9')
        plain[c] = (byte) letter;
    }
    return plain;
  }
}
