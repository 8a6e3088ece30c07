package org.encours.api.credit;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is answered to an order, the mildest first. */
public enum CreditDecision {
  /** It may be taken. */
  ACCEPT,
  /** A person decides. */
  REFER,
  /** It is not to be taken. */
  REFUSE;

  /** Name outside: {@code refer}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<CreditDecision> ofCode(String code) {
    return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
  }

  /** The stricter of both. */
  public CreditDecision and(CreditDecision other) {
    return compareTo(other) < 0 ? other : this;
  }
}
