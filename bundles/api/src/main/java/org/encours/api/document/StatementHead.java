package org.encours.api.document;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/**
 * A bank's report on one account. Texts are trimmed and never null.
 *
 * @param line line of the file where it begins
 * @param kind what sort of report
 * @param id the bank's name for it, may be empty
 * @param number its number in the account's sequence, if stated
 * @param account account number: an IBAN without spaces, or what the bank writes instead
 * @param currency currency of the account
 * @param owner name of its holder, may be empty
 * @param from first day reported on, if stated
 * @param to last day reported on, if stated
 */
public record StatementHead(
    int line,
    Kind kind,
    String id,
    Optional<Long> number,
    String account,
    Currency currency,
    String owner,
    Optional<LocalDate> from,
    Optional<LocalDate> to) {

  /** Sorts of reports. */
  public enum Kind {
    /** The statement of closed days: camt.053, MT940, CFONB120. */
    STATEMENT,
    /** A report within the day: camt.052, MT942. */
    INTRADAY,
    /** A notification of single movements, often the details of a batch: camt.054. */
    NOTIFICATION
  }
}
