package org.encours.api.ledger;

/** The French register number of a company: nine digits, the last a Luhn check digit. */
public final class Siren {
  private Siren() {}

  /** Whether the text is nine digits that pass the check. */
  public static boolean isValid(String siren) {
    if (siren.length() != 9) return false;
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      int digit = siren.charAt(i) - '0';
      if (digit < 0 || digit > 9) return false;
      int weighted = i % 2 == 1 ? digit * 2 : digit;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return sum % 10 == 0;
  }
}
