package org.encours.bank.internal.domain;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A name as far as it tells one customer from another: its words in capitals, without accents,
 * punctuation, legal forms and forms of address.
 *
 * @param words its words in their order
 * @param distinct the same without repetitions
 * @param compact its words in their order as one
 * @param sorted its words in alphabetical order, separated by blanks
 */
record PayerName(List<String> words, Set<String> distinct, String compact, String sorted) {
  /** A name cut shorter than this may be anyone's. */
  static final int LEAST_CUT = 12;

  private static final int LEAST_SINGLE_WORD = 4;
  private static final int LEAST_COMMON_WORD = 3;
  private static final int LONGEST_FORM = 6;

  private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
  private static final Set<String> FORMS =
      Set.of(
          "SARL",
          "SARLU",
          "SAS",
          "SASU",
          "SA",
          "EURL",
          "SCI",
          "SNC",
          "SELARL",
          "SELAS",
          "SELASU",
          "SCP",
          "SCM",
          "SCOP",
          "SCIC",
          "SEM",
          "SCA",
          "SCS",
          "GIE",
          "GAEC",
          "EARL",
          "SCEA",
          "EI",
          "EIRL",
          "STE",
          "SOC",
          "SOCIETE",
          "ETS",
          "ETABLISSEMENT",
          "ETABLISSEMENTS",
          "GMBH",
          "LTD",
          "LIMITED",
          "PLC",
          "LLC",
          "INC",
          "BV",
          "NV",
          "SPA",
          "SRL",
          "SL",
          "AG",
          "KG",
          "SUARL");
  private static final Set<String> ADDRESS =
      Set.of("MR", "MME", "MLLE", "MONSIEUR", "MADAME", "MADEMOISELLE", "MESSIEURS", "MRS");
  private static final Set<String> LINKS = Set.of("ET", "OU", "AND");

  static PayerName of(String name) {
    List<String> raw = rawWords(name);
    List<String> words = new ArrayList<>(raw.size());
    for (int i = 0; i < raw.size(); ) {
      int form = spelledForm(raw, i);
      if (form > 0) {
        i += form;
        continue;
      }
      String word = raw.get(i);
      boolean mister = word.equals("M") && (i == 0 || raw.get(i - 1).equals("OU"));
      if (!mister && !isNoise(word)) words.add(word);
      i++;
    }
    List<String> inOrder = new ArrayList<>(words);
    Collections.sort(inOrder);
    return new PayerName(
        List.copyOf(words), Set.copyOf(words), String.join("", words), String.join(" ", inOrder));
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  NameFit fit(PayerName other) {
    if (isEmpty() || other.isEmpty()) return NameFit.NONE;
    if (compact.equals(other.compact) || sorted.equals(other.sorted)) return NameFit.SAME;
    boolean shorter = compact.length() <= other.compact.length();
    String beginning = shorter ? compact : other.compact;
    String whole = shorter ? other.compact : compact;
    if (beginning.length() >= LEAST_CUT && whole.startsWith(beginning)) return NameFit.CUT;
    return byWords(other);
  }

  /**
   * A single word fits only as a whole name: a payer "DUPONT" may be the customer "DUPONT ET FILS",
   * but a payer "DUPONT ET FILS" is more than the customer "DUPONT".
   */
  private NameFit byWords(PayerName customer) {
    Set<String> theirs = customer.distinct;
    int common = 0;
    int telling = 0;
    boolean longWord = false;
    for (String word : distinct) {
      if (!isAmong(word, theirs)) continue;
      common++;
      if (word.length() >= LEAST_COMMON_WORD) telling++;
      longWord |= word.length() >= LEAST_SINGLE_WORD;
    }
    if (common == distinct.size() && (common > 1 || longWord)) return NameFit.WITHIN;
    if (common == theirs.size() && common > 1) return NameFit.WITHIN;
    if (common == theirs.size() && longWord) return NameFit.ALIKE;
    return telling > 1 && 2 * telling >= Math.max(distinct.size(), theirs.size())
        ? NameFit.ALIKE
        : NameFit.NONE;
  }

  private static boolean isAmong(String word, Set<String> words) {
    if (words.contains(word)) return true;
    for (String other : words) {
      if (same(word, other)) return true;
    }
    return false;
  }

  /** Equal, or one abbreviates the other: TRANSP, TRANSPORTS. */
  private static boolean same(String one, String other) {
    if (one.equals(other)) return true;
    String shorter = one.length() < other.length() ? one : other;
    String longer = one.length() < other.length() ? other : one;
    return shorter.length() >= LEAST_SINGLE_WORD && longer.startsWith(shorter);
  }

  private static boolean isNoise(String word) {
    return FORMS.contains(word) || ADDRESS.contains(word) || LINKS.contains(word);
  }

  /** How many single letters from here on spell a legal form: S.A.R.L. is four words. */
  private static int spelledForm(List<String> words, int from) {
    if (words.get(from).length() != 1) return 0;
    StringBuilder form = new StringBuilder();
    int found = 0;
    for (int i = from; i < words.size() && i - from < LONGEST_FORM; i++) {
      if (words.get(i).length() != 1) break;
      form.append(words.get(i));
      if (form.length() > 1 && FORMS.contains(form.toString())) found = form.length();
    }
    return found;
  }

  /** The words of a text in capitals, without accents and punctuation. */
  static List<String> rawWords(String text) {
    String plain = plain(text);
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= plain.length(); i++) {
      boolean inside = i < plain.length() && isLetterOrDigit(plain.charAt(i));
      if (inside && start < 0) start = i;
      if (!inside && start >= 0) {
        words.add(plain.substring(start, i));
        start = -1;
      }
    }
    return words;
  }

  /** The text in capitals, without accents. */
  static String plain(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    if (upper.chars().allMatch(c -> c < 128)) return upper;
    String ligatures = upper.replace("Œ", "OE").replace("Æ", "AE");
    return ACCENTS.matcher(Normalizer.normalize(ligatures, Normalizer.Form.NFD)).replaceAll("");
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
  }
}
