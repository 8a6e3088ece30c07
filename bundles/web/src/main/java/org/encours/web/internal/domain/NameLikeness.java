package org.encours.web.internal.domain;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether a payer's name, as a bank writes it, looks like a customer's: one says all that the other
 * says, apart from legal forms; a bank may cut the name short. Only a suggestion to a person, never
 * a decision.
 */
public final class NameLikeness {
  private static final Set<String> FORMS =
      Set.of(
          "SA",
          "SAS",
          "SASU",
          "SARL",
          "EURL",
          "SCI",
          "SNC",
          "SCOP",
          "EI",
          "STE",
          "SOCIETE",
          "ETS",
          "ETABLISSEMENTS",
          "GROUPE",
          "CIE",
          "ET",
          "DE",
          "DU",
          "DES",
          "LA",
          "LE",
          "LES",
          "M",
          "MR",
          "MME",
          "MLLE",
          "OU",
          "GMBH",
          "LTD",
          "BV",
          "SRL",
          "SPA",
          "THE",
          "AND");

  /** A name says something with a word of this length. */
  private static final int TELLING = 4;

  private NameLikeness() {}

  /** Whether they look alike. */
  public static boolean of(String payer, String customer) {
    Set<String> one = words(payer);
    Set<String> other = words(customer);
    Set<String> fewer = one.size() <= other.size() ? one : other;
    Set<String> more = fewer == one ? other : one;
    return fewer.stream().anyMatch(word -> word.length() >= TELLING)
        && fewer.stream().allMatch(word -> said(word, more));
  }

  private static boolean said(String word, Set<String> words) {
    return words.contains(word)
        || words.stream()
            .anyMatch(
                other ->
                    Math.min(word.length(), other.length()) >= TELLING
                        && (other.startsWith(word) || word.startsWith(other)));
  }

  private static Set<String> words(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toUpperCase(Locale.ROOT)
            .replace("Œ", "OE")
            .replace("Æ", "AE");
    return Arrays.stream(plain.split("[^A-Z0-9]+"))
        .filter(word -> !word.isEmpty() && !FORMS.contains(word))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
