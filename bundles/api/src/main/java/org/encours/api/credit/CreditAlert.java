package org.encours.api.credit;

import java.time.LocalDate;
import java.util.Locale;
import org.encours.api.Words;
import org.encours.api.ledger.CustomerAccount;

/**
 * Something about a customer's credit that asks for attention on a day. Derived from the facts each
 * time, so it is there once, and gone when its cause is.
 *
 * @param kind what it is
 * @param account the customer
 * @param day since when, or of a cover until when
 * @param text in words
 */
public record CreditAlert(Kind kind, CustomerAccount account, LocalDate day, Words text) {

  /** What asks for attention. Alerts that come from the behaviour of payers are not among these. */
  public enum Kind {
    /** The account's limit, or its person's, is passed. */
    LIMIT_PASSED,
    /** A cover ends within the warning of the company's policy. */
    COVER_ENDING,
    /** Insolvency proceedings are under way. */
    INSOLVENCY,
    /** A hold is in force. */
    HELD,
    /** A hold was released within the warning of the company's policy. */
    RELEASED;

    /** Name outside: {@code limit-passed}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
