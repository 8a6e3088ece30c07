package org.encours.api.customer;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.encours.api.ledger.Siren;

/**
 * VAT numbers, without blanks and in capitals. Of French ones the key is checked: (12 + 3 × (SIREN
 * mod 97)) mod 97. Keys with letters exist and cannot be checked that way; other countries' numbers
 * are only looked at as to their form.
 */
public final class VatNumber {
  private static final Pattern FRENCH = Pattern.compile("FR([0-9A-HJ-NP-Z]{2})([0-9]{9})");
  private static final Pattern FOREIGN = Pattern.compile("(?!FR)[A-Z]{2}[0-9A-Z+*]{2,13}");
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  /** The numbers of Monaco follow the French form without containing a SIREN. */
  private static final String MONACO = "000";

  private VatNumber() {}

  /** What can be said of a VAT number. */
  public static Verdict check(String vat) {
    Matcher french = FRENCH.matcher(vat);
    if (!french.matches()) {
      return FOREIGN.matcher(vat).matches() ? Verdict.UNVERIFIED : Verdict.WRONG;
    }
    String number = french.group(2);
    if (!DIGITS.matcher(french.group(1)).matches()) return Verdict.UNVERIFIED;
    boolean person = number.startsWith(MONACO) || Siren.isValid(number);
    return person && Integer.parseInt(french.group(1)) == key(number)
        ? Verdict.VALID
        : Verdict.WRONG;
  }

  /** The key, 0 to 96, that goes before this SIREN. */
  public static int key(String siren) {
    return (12 + 3 * (Integer.parseInt(siren) % 97)) % 97;
  }

  /** The SIREN that a French number with a right key contains. */
  public static Optional<String> siren(String vat) {
    Matcher french = FRENCH.matcher(vat);
    return check(vat) == Verdict.VALID && french.matches() && !french.group(2).startsWith(MONACO)
        ? Optional.of(french.group(2))
        : Optional.empty();
  }
}
