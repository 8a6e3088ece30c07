package org.encours.lettering.internal.domain;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.encours.api.document.References;
import org.encours.api.lettering.OpenAccount;
import org.encours.api.lettering.OpenEntry;

/**
 * Finds the documents that a label cites incompletely or with a slip: "FACT 118", "118 à 121" or a
 * number cut short for FA2024-000118, two digits exchanged. Such a citation is worth something only
 * where the amounts agree.
 */
final class NearNumbers {
  private static final Set<String> DOCUMENT_WORDS =
      Set.of(
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
  private static final Set<String> TO = Set.of("A", "AU", "TO");
  private static final int LONGEST_RANGE = 60;
  private static final int LEAST_BARE = 4;
  private static final int LONGEST_NUMBER = 9;
  private static final int LEAST_CUT = 7;
  private static final int MOST_CUT_OFF = 3;
  private static final int MOST_OF_A_FORM = 200;

  private final List<OpenEntry> entries;
  private final Citations.Numbers numbers;
  private final String accountDigits;
  private final Map<String, int[]> byTail = new HashMap<>();
  private final Map<String, int[]> byForm = new HashMap<>();
  private final int[] distinctive;

  NearNumbers(OpenAccount account, Citations.Numbers numbers) {
    entries = account.all();
    this.numbers = numbers;
    accountDigits = plainNumber(Citations.Numbers.digits(account.number()));
    int[] found = new int[entries.size()];
    int count = 0;
    for (int i = 0; i < found.length; i++) {
      String number = numbers.of(i);
      if (!References.isDistinctive(number)) continue;
      found[count++] = i;
      String tail = tail(entries.get(i).piece());
      if (!tail.isEmpty()) Citations.add(byTail, tail, i);
      Citations.add(byForm, References.form(number), i);
    }
    distinctive = Arrays.copyOf(found, count);
  }

  /** Last run of digits of a document number, without the zeros before it. */
  private static String tail(String piece) {
    List<String> words = References.words(piece);
    if (words.isEmpty()) return "";
    String last = words.get(words.size() - 1);
    int start = last.length();
    while (start > 0 && isDigit(last.charAt(start - 1))) start--;
    return plainNumber(last.substring(start));
  }

  private static String plainNumber(String digits) {
    int start = 0;
    while (start < digits.length() && digits.charAt(start) == '0') start++;
    return digits.substring(start);
  }

  /**
   * The entries that are meant by a label, besides those cited plainly; on the other side of the
   * account, or whatever a debit that takes a payment back cites.
   */
  Set<Integer> citedIn(int citing, List<String> words, List<String> runs) {
    Set<Integer> cited = new LinkedHashSet<>();
    for (String number : stated(words)) {
      for (int entry : byTail.getOrDefault(number, new int[0])) note(cited, citing, entry);
    }
    for (String run : runs) {
      if (numbers.entriesOf(run).length > 0) continue;
      int[] alike = byForm.getOrDefault(References.form(run), new int[0]);
      if (alike.length > MOST_OF_A_FORM) continue;
      for (int entry : alike) {
        if (isSlip(run, numbers.of(entry))) note(cited, citing, entry);
      }
    }
    String cut = lastRun(words);
    if (cut.length() >= LEAST_CUT && numbers.entriesOf(cut).length == 0) {
      for (int entry : distinctive) {
        String number = numbers.of(entry);
        int missing = number.length() - cut.length();
        if (missing > 0 && missing <= MOST_CUT_OFF && number.startsWith(cut)) {
          note(cited, citing, entry);
        }
      }
    }
    return cited;
  }

  private void note(Set<Integer> cited, int citing, int entry) {
    if (entry == citing || numbers.of(entry).equals(numbers.of(citing))) return;
    cited.add(entry);
  }

  /** The numbers that the words state after a word for a document, or that are long enough. */
  private Set<String> stated(List<String> words) {
    Set<String> stated = new LinkedHashSet<>();
    boolean listed = false;
    String from = "";
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      String letters = letters(word);
      String digits = word.substring(letters.length());
      if (!isNumber(digits)) {
        boolean joins = word.equals("ET") || word.equals("AND") || TO.contains(word);
        listed = DOCUMENT_WORDS.contains(word) || (listed && joins);
        if (!TO.contains(word)) from = "";
        continue;
      }
      if (!letters.isEmpty()) listed = DOCUMENT_WORDS.contains(letters);
      String number = plainNumber(digits);
      boolean longEnough = digits.length() >= LEAST_BARE && !isYear(digits);
      if ((listed || longEnough) && !number.equals(accountDigits)) {
        if (!from.isEmpty() && TO.contains(words.get(i - 1))) range(from, number, stated);
        stated.add(number);
        from = number;
      } else {
        from = "";
      }
    }
    return stated;
  }

  private static void range(String from, String to, Set<String> into) {
    long first = Long.parseLong(from);
    long last = Long.parseLong(to);
    if (last <= first || last - first > LONGEST_RANGE) return;
    for (long number = first + 1; number < last; number++) into.add(Long.toString(number));
  }

  private static boolean isNumber(String digits) {
    if (digits.isEmpty() || digits.length() > LONGEST_NUMBER) return false;
    for (int i = 0; i < digits.length(); i++) if (!isDigit(digits.charAt(i))) return false;
    return !plainNumber(digits).isEmpty();
  }

  private static boolean isYear(String digits) {
    return digits.length() == 4 && (digits.startsWith("19") || digits.startsWith("20"));
  }

  private static String letters(String word) {
    int end = 0;
    while (end < word.length() && !isDigit(word.charAt(end))) end++;
    return word.substring(0, end);
  }

  /** The words at the end of a label that a number cut short may consist of. */
  private static String lastRun(List<String> words) {
    StringBuilder run = new StringBuilder();
    for (int i = words.size() - 1; i >= Math.max(0, words.size() - 3); i--) {
      String word = words.get(i);
      if (word.chars().noneMatch(NearNumbers::isDigit) && !DOCUMENT_WORDS.contains(word)) break;
      run.insert(0, word);
    }
    return run.toString();
  }

  /** Whether two neighbouring digits are exchanged. A digit of its own may be another document. */
  private static boolean isSlip(String written, String meant) {
    if (written.length() != meant.length()) return false;
    int at = 0;
    while (at < written.length() && written.charAt(at) == meant.charAt(at)) at++;
    return at + 1 < written.length()
        && written.charAt(at) == meant.charAt(at + 1)
        && written.charAt(at + 1) == meant.charAt(at)
        && written.regionMatches(at + 2, meant, at + 2, written.length() - at - 2);
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
