package org.encours.api.document;

import java.time.LocalDate;

/**
 * One movement of a bank account; of a batch that the bank itemises, one item. Texts are trimmed
 * and never null.
 *
 * @param line line number in the file, from 1
 * @param detail 0 if the line is a whole entry of the account, else the place of the item in its
 *     entry, from 1
 * @param booked whether it is booked; a pending one is only announced
 * @param bookedOn booking date
 * @param valueOn value date; the booking date if not stated
 * @param amount minor units of the account's currency; positive: received
 * @param code the bank's code of the operation: {@code PMNT/RCDT/ESCT}, {@code 05}, {@code NTRF}
 * @param bankReference the bank's reference of the entry, empty if none; items of a batch share it
 * @param references what identifies the payment
 * @param counterparty who paid or was paid
 * @param text everything else that was transmitted, as one line: unstructured remittance, wording
 * @param returned why the payment came back
 */
public record BankLine(
    int line,
    int detail,
    boolean booked,
    LocalDate bookedOn,
    LocalDate valueOn,
    long amount,
    String code,
    String bankReference,
    PaymentReferences references,
    Counterparty counterparty,
    String text,
    ReturnReason returned) {}
