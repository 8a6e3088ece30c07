package org.encours.ledger.internal.domain;

import org.encours.api.document.Coded;
import org.encours.api.document.LedgerLine;

/**
 * The customer account that a line belongs to.
 *
 * @param number the auxiliary account, or the general ledger account where the source has none
 * @param name the customer's name
 * @param collective whether that is a collective account: several customers without distinction
 */
public record AccountIdentity(String number, String name, boolean collective) {
  /** The chart of accounts itself ends here (4111, 4191); longer numbers are the firm's own. */
  private static final int LONGEST_CHART_NUMBER = 4;

  /**
   * The auxiliary account counts if there is one; one that repeats the account is none. Without it,
   * 411VILMO0 or 41115300 is a customer of its own, but 411000 or 411100000 is a collective
   * account.
   */
  public static AccountIdentity of(LedgerLine line) {
    String number = line.account().code();
    Coded auxiliary = line.auxiliary();
    if (!auxiliary.code().isEmpty() && !auxiliary.code().equals(number)) {
      return new AccountIdentity(auxiliary.code(), auxiliary.label(), false);
    }
    String label = auxiliary.label().isEmpty() ? line.account().label() : auxiliary.label();
    return new AccountIdentity(number, label, isCollective(number));
  }

  private static boolean isCollective(String number) {
    int end = number.length();
    while (end > 0 && number.charAt(end - 1) == '0') end--;
    return end <= LONGEST_CHART_NUMBER && number.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
