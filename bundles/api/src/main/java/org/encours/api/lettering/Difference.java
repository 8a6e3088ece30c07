package org.encours.api.lettering;

import java.util.Locale;
import java.util.Optional;

/**
 * What a lettering leaves over although all its entries are closed by it: an explained difference
 * that the books have yet to take up.
 *
 * @param kind why it is accepted
 * @param amount minor units, not zero: what the debits exceed the credits by; a positive amount is
 *     lost, a negative one is gained
 */
public record Difference(Kind kind, long amount) {

  /** Why a difference is accepted. */
  public enum Kind {
    /** The debtor paid early and took the discount that was granted. */
    DISCOUNT,
    /** A bank kept its fee. */
    BANK_FEES,
    /** Cents. */
    ROUNDING,
    /** The rate of the foreign currency has moved between invoice and payment. */
    EXCHANGE,
    /** The debtor withheld a tax and hands over a certificate for it. */
    WITHHOLDING,
    /** Anything else that is too small to be claimed. */
    WRITE_OFF;

    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of that code. */
    public static Optional<Kind> of(String code) {
      for (Kind kind : values()) {
        if (kind.code().equals(code)) return Optional.of(kind);
      }
      return Optional.empty();
    }
  }

  public Difference {
    if (amount == 0) throw new IllegalArgumentException("no difference");
  }
}
