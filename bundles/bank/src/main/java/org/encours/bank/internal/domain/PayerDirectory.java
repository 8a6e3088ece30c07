package org.encours.bank.internal.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.encours.api.bank.BankFacts.Payer;

/**
 * The customers of a company, found by name without looking at each of them: by the whole name, by
 * its beginning, by its rarest words. Immutable.
 */
public final class PayerDirectory {
  private static final int MOST_FITS = 20;

  /** A word that more customers share tells nothing. */
  private static final int MOST_OF_A_WORD = 5_000;

  /** Beside the rarest word, one that more customers share leads to strangers. */
  private static final int MOST_OF_ANOTHER_WORD = 500;

  private static final int RAREST_WORDS = 3;
  private static final int LEAST_WORD = 3;
  private static final int LEAST_BEGINNING = 5;

  static final Comparator<Payer> BY_NUMBER =
      Comparator.comparing(Payer::number).thenComparingLong(Payer::account);

  private final NavigableMap<String, List<Named>> byCompact = new TreeMap<>();
  private final Map<String, List<Named>> bySorted = new HashMap<>();
  private final Map<String, List<Named>> byWord = new HashMap<>();

  private record Named(Payer payer, PayerName name) {}

  public PayerDirectory(Collection<Payer> payers) {
    for (Payer payer : payers.stream().sorted(BY_NUMBER).toList()) {
      Named named = new Named(payer, PayerName.of(payer.name()));
      if (named.name().isEmpty()) continue;
      byCompact.computeIfAbsent(named.name().compact(), c -> new ArrayList<>(1)).add(named);
      bySorted.computeIfAbsent(named.name().sorted(), s -> new ArrayList<>(1)).add(named);
      for (String word : named.name().distinct()) {
        byWord.computeIfAbsent(word, w -> new ArrayList<>(1)).add(named);
      }
    }
  }

  /** Who fits a name. */
  public NameFits fits(String name) {
    PayerName payer = PayerName.of(name);
    if (payer.isEmpty()) return NameFits.NONE;
    Set<Named> strict = strict(payer);
    List<Payer> rivals = new ArrayList<>();
    List<Payer> alike = new ArrayList<>();
    boolean crowded = strict.size() > MOST_FITS;
    Set<Named> resembling = new LinkedHashSet<>();
    crowded |= !collectByWords(payer, resembling);
    for (Named named : resembling) {
      NameFit fit = payer.fit(named.name());
      if (fit == NameFit.WITHIN && !strict.contains(named)) rivals.add(named.payer());
      if (fit == NameFit.ALIKE && !strict.contains(named)) alike.add(named.payer());
    }
    crowded |= rivals.size() > MOST_FITS;
    return new NameFits(
        first(strict.stream().map(Named::payer).toList()), first(rivals), first(alike), crowded);
  }

  /**
   * Who fits the beginning of a text that may go on with something else than the name: the whole of
   * it first, else the longest beginning that is exactly a customer's name.
   */
  public NameFits fitsBeginning(String text) {
    NameFits whole = fits(text);
    if (!whole.strict().isEmpty()) return whole;
    List<String> words = PayerName.rawWords(text);
    for (int end = words.size() - 1; end > 0; end--) {
      String beginning = String.join(" ", words.subList(0, end));
      PayerName name = PayerName.of(beginning);
      if (name.compact().length() < LEAST_BEGINNING) break;
      if (byCompact.containsKey(name.compact()) || bySorted.containsKey(name.sorted())) {
        return fits(beginning);
      }
    }
    return whole;
  }

  private Set<Named> strict(PayerName payer) {
    String compact = payer.compact();
    Set<Named> strict = new LinkedHashSet<>();
    strict.addAll(byCompact.getOrDefault(compact, List.of()));
    strict.addAll(bySorted.getOrDefault(payer.sorted(), List.of()));
    for (int end = PayerName.LEAST_CUT; end < compact.length(); end++) {
      strict.addAll(byCompact.getOrDefault(compact.substring(0, end), List.of()));
    }
    if (compact.length() < PayerName.LEAST_CUT) return strict;
    for (List<Named> longer :
        byCompact.subMap(compact, true, compact + Character.MAX_VALUE, false).values()) {
      strict.addAll(longer);
      if (strict.size() > MOST_FITS) break;
    }
    return strict;
  }

  /**
   * Those who share a telling word. Two names that resemble each other share two words, so the most
   * common word of several need not be followed.
   *
   * @return false if even the rarest word is too common to go through those who bear it
   */
  private boolean collectByWords(PayerName payer, Set<Named> into) {
    List<List<Named>> bearers =
        payer.distinct().stream()
            .filter(word -> word.length() >= LEAST_WORD)
            .map(word -> byWord.getOrDefault(word, List.of()))
            .filter(list -> !list.isEmpty())
            .sorted(Comparator.comparingInt(List::size))
            .toList();
    if (bearers.isEmpty()) return true;
    if (bearers.get(0).size() > MOST_OF_A_WORD) return false;
    into.addAll(bearers.get(0));
    int followed = Math.min(RAREST_WORDS, bearers.size() - 1);
    for (int i = 1; i < followed; i++) {
      if (bearers.get(i).size() <= MOST_OF_ANOTHER_WORD) into.addAll(bearers.get(i));
    }
    return true;
  }

  private static List<Payer> first(List<Payer> payers) {
    return payers.stream().sorted(BY_NUMBER).limit(MOST_FITS).toList();
  }
}
