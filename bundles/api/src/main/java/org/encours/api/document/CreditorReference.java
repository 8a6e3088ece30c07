package org.encours.api.document;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Structured creditor references of ISO 11649: RF, two check digits, up to 21 characters. Those are
 * the creditor's own number, mostly that of the invoice. Texts are canonical: see {@link
 * References#canonical}.
 */
public final class CreditorReference {
  private static final Pattern FORM = Pattern.compile("RF\\d{2}[A-Z0-9]{1,21}");
  private static final BigInteger MODULUS = BigInteger.valueOf(97);

  private CreditorReference() {}

  /** Whether a canonical text looks like one, right or wrong. */
  public static boolean isForm(String canonical) {
    return FORM.matcher(canonical).matches();
  }

  /** The creditor's own number inside, if the check digits are right. */
  public static Optional<String> inside(String canonical) {
    if (!isForm(canonical)) return Optional.empty();
    StringBuilder digits = new StringBuilder();
    String turned = canonical.substring(4) + canonical.substring(0, 4);
    for (int i = 0; i < turned.length(); i++) {
      digits.append(Character.digit(turned.charAt(i), Character.MAX_RADIX));
    }
    boolean right = new BigInteger(digits.toString()).mod(MODULUS).intValue() == 1;
    return right ? Optional.of(canonical.substring(4)) : Optional.empty();
  }
}
