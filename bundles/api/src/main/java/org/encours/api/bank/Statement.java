package org.encours.api.bank;

import java.time.Instant;
import java.util.Optional;
import org.encours.api.Money;
import org.encours.api.document.StatementBalance;
import org.encours.api.document.StatementHead;

/**
 * A statement that was taken in.
 *
 * @param id internal number
 * @param importId the import that brought it
 * @param head what it says of itself
 * @param opening opening balance, if stated
 * @param closing closing balance, if stated
 * @param movements number of booked movements
 * @param sum their sum
 * @param difference closing − opening − sum; empty if it cannot be told
 * @param before how it follows the account's statement before it
 * @param recordedAt when it was taken in
 */
public record Statement(
    long id,
    long importId,
    StatementHead head,
    Optional<StatementBalance> opening,
    Optional<StatementBalance> closing,
    long movements,
    Money sum,
    Optional<Money> difference,
    Sequence before,
    Instant recordedAt) {

  /** How a statement follows the one before. */
  public enum Sequence {
    /** There is none before. */
    FIRST,
    /** Its opening balance is the closing balance before. */
    CONTINUES,
    /** Movements are missing: its opening balance is not the closing balance before. */
    GAP,
    /** It reports on days that the one before has too. */
    OVERLAP,
    /** Balances are missing: it cannot be told. */
    UNKNOWN
  }
}
