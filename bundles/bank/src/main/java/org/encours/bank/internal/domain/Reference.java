package org.encours.bank.internal.domain;

import org.encours.api.Words;

/**
 * What may be the number of a document.
 *
 * @param canonical as {@link org.encours.api.document.References#canonical} writes it
 * @param source where it stands
 * @param verified whether its check digits prove that it is not a slip of the pen
 */
record Reference(String canonical, Source source, boolean verified) {
  private static final int LEAST_LENGTH = 6;
  private static final int LEAST_DIGITS = 3;

  /** Shorter numbers without a letter are never a reference: postcodes end here. */
  static final int LEAST_NUMERIC = 5;

  private static final String MONTHS =
      "(JAN|JANV|JANVIER|FEV|FEVR|FEVRIER|FEB|MARS|AVR|AVRIL|MAI|JUIN|JUIL|JUILLET|AOU|AOUT|SEP"
          + "|SEPT|SEPTEMBRE|OCT|OCTOBRE|NOV|NOVEMBRE|DEC|DECEMBRE|T[1-4]|TRIM|SEM|ANNEE|EXERCICE)";
  private static final String PERIOD = "\\d{0,2}" + MONTHS + "\\d{2,4}";

  /** Where a reference stands. */
  enum Source {
    CREDITOR(new Words("La référence structurée", "The structured reference")),
    END_TO_END(new Words("La référence du donneur d'ordre", "The payer's reference")),
    TEXT(new Words("Le libellé", "The wording"));

    private final Words words;

    Source(Words words) {
      this.words = words;
    }

    Words words() {
      return words;
    }
  }

  boolean isNumeric() {
    return canonical.chars().allMatch(Character::isDigit);
  }

  /** Too weak even to be looked up. */
  boolean isNothing() {
    return isNumeric() && canonical.length() < LEAST_NUMERIC;
  }

  /** Whether amount or name must confirm it: a number could be a date, a telephone, an amount. */
  boolean isWeak() {
    if (verified) return false;
    long digits = canonical.chars().filter(Character::isDigit).count();
    return isNumeric()
        || canonical.length() < LEAST_LENGTH
        || digits < LEAST_DIGITS
        || canonical.matches(PERIOD);
  }
}
