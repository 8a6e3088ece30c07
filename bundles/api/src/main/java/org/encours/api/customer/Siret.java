package org.encours.api.customer;

import org.encours.api.ledger.Siren;

/**
 * The French number of an establishment: the SIREN of its legal person and five digits.
 *
 * <p>All fourteen digits pass the Luhn check. La Poste has more establishments than that check
 * leaves numbers: of theirs it is enough that the sum of the digits is a multiple of five.
 */
public final class Siret {
  private static final int LENGTH = 14;
  private static final int SIREN_LENGTH = 9;
  private static final String LA_POSTE = "356000000";

  private Siret() {}

  /** Whether the text is fourteen digits that pass the check and begin with a right SIREN. */
  public static boolean isValid(String siret) {
    if (siret.length() != LENGTH) return false;
    int luhn = 0;
    int sum = 0;
    for (int i = 0; i < LENGTH; i++) {
      int digit = siret.charAt(i) - '0';
      if (digit < 0 || digit > 9) return false;
      int weighted = i % 2 == 0 ? digit * 2 : digit;
      luhn += weighted > 9 ? weighted - 9 : weighted;
      sum += digit;
    }
    if (!Siren.isValid(siren(siret))) return false;
    return luhn % 10 == 0 || (siret.startsWith(LA_POSTE) && sum % 5 == 0);
  }

  /** The SIREN inside a SIRET of fourteen characters. */
  public static String siren(String siret) {
    return siret.substring(0, SIREN_LENGTH);
  }
}
