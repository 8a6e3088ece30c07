package org.encours.bank.internal.domain;

/** How well the name of a payer fits the name of a customer, the worst first. */
public enum NameFit {
  /** Nothing in common. */
  NONE,
  /** Half of the words in common. */
  ALIKE,
  /** All words of one are words of the other. */
  WITHIN,
  /** One is the beginning of the other: banks and ledgers cut names short. */
  CUT,
  /** The same words, apart from order, accents, punctuation and legal form. */
  SAME;

  /** Whether one may be taken for the other. */
  public boolean isStrict() {
    return this == CUT || this == SAME;
  }
}
