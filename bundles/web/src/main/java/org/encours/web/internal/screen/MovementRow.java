package org.encours.web.internal.screen;

import java.util.Currency;
import java.util.List;
import org.encours.api.Money;
import org.encours.api.bank.BankAccount;
import org.encours.api.bank.Movement;
import org.encours.api.ledger.Company;
import org.encours.web.internal.domain.Iban;

/** A bank movement with its amount and its account numbers in groups of four. */
public record MovementRow(Movement movement, Money amount) {

  /** In the currency of its bank account. */
  static MovementRow of(Movement movement, Company company, List<BankAccount> accounts) {
    Currency currency =
        accounts.stream()
            .filter(account -> account.number().equals(movement.account()))
            .findFirst()
            .map(BankAccount::currency)
            .orElse(company.currency());
    return new MovementRow(movement, new Money(movement.line().amount(), currency));
  }

  /** The company's bank account. */
  public String ownAccount() {
    return Iban.spaced(movement.account());
  }

  /** The account of the other side, empty if unknown. */
  public String theirAccount() {
    String iban = movement.line().counterparty().iban();
    return iban.isEmpty() ? movement.line().counterparty().account() : Iban.spaced(iban);
  }

  /** Whether an IBAN could be remembered with its customer. */
  public boolean hasIban() {
    return !movement.line().counterparty().iban().isEmpty();
  }
}
