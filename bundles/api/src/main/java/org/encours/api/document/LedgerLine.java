package org.encours.api.document;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One line of a general ledger that concerns a customer, as its source states it. Texts are trimmed
 * and never null.
 *
 * @param line line number in the source, from 1
 * @param journal journal of the entry
 * @param number entry number, possibly not unique ({@code 0})
 * @param date accounting date
 * @param account general ledger account
 * @param auxiliary customer account, {@link Coded#NONE} where the source has none
 * @param piece document behind the line
 * @param label wording of the line
 * @param posting amount
 * @param letter lettering in the source
 * @param validated date of validation, if stated
 */
public record LedgerLine(
    int line,
    Coded journal,
    String number,
    LocalDate date,
    Coded account,
    Coded auxiliary,
    Piece piece,
    String label,
    Posting posting,
    LetterMark letter,
    Optional<LocalDate> validated) {}
