package org.encours.demo.internal.domain;

import java.time.LocalDate;

/**
 * One line of an entry.
 *
 * @param pieceRef reference of the supporting document
 * @param pieceDate date of the supporting document, from which the due date runs
 * @param cents amount in euro cents, a debit is positive and a credit negative
 */
record Line(
    Account account, Party party, String pieceRef, LocalDate pieceDate, String label, long cents) {}
