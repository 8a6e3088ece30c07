package org.encours.rest.internal.view;

import java.util.Currency;
import java.util.Locale;
import org.encours.api.bank.Movement;
import org.encours.api.document.BankLine;

/**
 * A movement of a bank account.
 *
 * @param account IBAN or number of the bank account
 * @param amount positive: received
 * @param decision absent while nobody looked at it
 */
public record BankMovementView(
    long id,
    String account,
    String bookedOn,
    String valueOn,
    MoneyView amount,
    String code,
    String bankReference,
    String party,
    String iban,
    String partyAccount,
    String endToEnd,
    String transaction,
    String creditorReference,
    String mandate,
    String text,
    String returnCode,
    String returnText,
    MovementDecisionView decision) {

  public static BankMovementView of(Movement movement, Currency currency, Locale locale) {
    BankLine line = movement.line();
    return new BankMovementView(
        movement.id(),
        movement.account(),
        line.bookedOn().toString(),
        line.valueOn().toString(),
        MoneyView.of(line.amount(), currency),
        line.code(),
        line.bankReference(),
        line.counterparty().name(),
        line.counterparty().iban(),
        line.counterparty().account(),
        line.references().endToEnd(),
        line.references().transaction(),
        line.references().creditor(),
        line.references().mandate(),
        line.text(),
        line.returned().code(),
        line.returned().text(),
        movement.decision().map(made -> MovementDecisionView.of(made, locale)).orElse(null));
  }
}
