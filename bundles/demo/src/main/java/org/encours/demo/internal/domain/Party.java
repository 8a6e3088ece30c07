package org.encours.demo.internal.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whom a line of the ledger concerns.
 *
 * @param code auxiliary account, upper case letters
 * @param name name with its accents
 */
record Party(String code, String name) {

  /** Nobody: the lines of the general accounts. */
  static final Party NONE = new Party("", "");

  private static final int BANK_NAME_LENGTH = 22;
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHERS = Pattern.compile("[^A-Za-z0-9]+");

  /** The name as banks transmit it: capitals without accents, cut short. */
  String bankName() {
    String letters =
        ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    String plain = OTHERS.matcher(letters).replaceAll(" ").toUpperCase(Locale.ROOT);
    return plain.substring(0, Math.min(BANK_NAME_LENGTH, plain.length())).trim();
  }
}
