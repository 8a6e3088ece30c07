package org.encours.api.credit;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a decision on credit is about. */
public enum CreditScope {
  /** One account in one company's ledger. */
  ACCOUNT,
  /** The legal person: all its accounts in all companies together. */
  PERSON;

  /** Name outside: {@code account}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<CreditScope> ofCode(String code) {
    return Stream.of(values()).filter(scope -> scope.code().equals(code)).findFirst();
  }
}
