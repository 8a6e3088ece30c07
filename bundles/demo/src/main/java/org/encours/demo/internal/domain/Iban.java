package org.encours.demo.internal.domain;

import java.math.BigInteger;
import java.util.Locale;

/** French account numbers with valid keys; the bank codes belong to no bank. */
final class Iban {

  private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

  private Iban() {}

  /** The account of a customer or supplier, always the same for the same auxiliary account. */
  static String of(Party party) {
    long account = Math.floorMod(party.code().hashCode() * 2_654_435_761L, 100_000_000_000L);
    return french(39_900 + Math.floorMod(party.code().hashCode(), 7), 417, account);
  }

  /** The IBAN of a bank, a branch and an account number of up to eleven digits. */
  static String french(int bank, int branch, long account) {
    long key = 97 - Math.floorMod(89L * bank + 15L * branch + 3L * account, 97L);
    String bban = String.format(Locale.ROOT, "%05d%05d%011d%02d", bank, branch, account, key);
    // F is 15 and R is 27 in the check of ISO 13616.
    int check = 98 - new BigInteger(bban + "152700").mod(NINETY_SEVEN).intValue();
    return String.format(Locale.ROOT, "FR%02d%s", check, bban);
  }
}
