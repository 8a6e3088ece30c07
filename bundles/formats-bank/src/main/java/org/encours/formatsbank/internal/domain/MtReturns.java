package org.encours.formatsbank.internal.domain;

import java.util.Map;
import java.util.Set;

/** How statements in SWIFT's form show that a payment came back. */
final class MtReturns {
  // Transaction codes of the German banks: returned direct debits (B2B, core), returned transfers.
  private static final Set<String> TRANSACTIONS = Set.of("108", "109", "159");

  // The German banks' numbers, as far as public tables agree on what each of them means.
  private static final Map<String, String> REASONS =
      Map.of(
          "901", "AC01", "902", "AC04", "903", "AC06", "904", "AG01", "906", "AM04", "909", "MD01");

  private MtReturns() {}

  static boolean isReturn(String transaction) {
    return TRANSACTIONS.contains(transaction);
  }

  /** The code of ISO 20022, else the bank's own. */
  static String reason(String number) {
    return REASONS.getOrDefault(number, number);
  }
}
