package org.encours.api.customer;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody at the customer's is responsible for. */
public enum ContactRole {
  /** Pays invoices. */
  ACCOUNTING,
  /** Orders. */
  BUYER,
  /** Decides. */
  MANAGEMENT,
  /** Legal department, counsel. */
  LEGAL,
  OTHER;

  /** Name outside: {@code accounting}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<ContactRole> ofCode(String code) {
    return Stream.of(values()).filter(role -> role.code().equals(code)).findFirst();
  }
}
