package org.encours.bank.internal.domain;

import java.util.List;
import java.util.Optional;
import org.encours.api.bank.BankFacts.Payer;

/**
 * The customers whose names fit the name of a payer, each list by account number and bounded.
 *
 * @param strict those who may be taken for the payer
 * @param rivals those whose name is part of the payer's, or the other way round
 * @param alike those whose name resembles it
 * @param crowded whether there are more than anyone could look through
 */
public record NameFits(List<Payer> strict, List<Payer> rivals, List<Payer> alike, boolean crowded) {
  /** No name, or nobody of that name. */
  public static final NameFits NONE = new NameFits(List.of(), List.of(), List.of(), false);

  public NameFits {
    strict = List.copyOf(strict);
    rivals = List.copyOf(rivals);
    alike = List.copyOf(alike);
  }

  /** The one customer that the name means, if nobody else could be meant. */
  public Optional<Payer> unique() {
    return strict.size() == 1 && rivals.isEmpty() && !crowded
        ? Optional.of(strict.get(0))
        : Optional.empty();
  }

  boolean isStrict(Payer payer) {
    return strict.stream().anyMatch(fitting -> fitting.account() == payer.account());
  }

  boolean isAny(Payer payer) {
    return isStrict(payer)
        || rivals.stream().anyMatch(fitting -> fitting.account() == payer.account())
        || alike.stream().anyMatch(fitting -> fitting.account() == payer.account());
  }
}
