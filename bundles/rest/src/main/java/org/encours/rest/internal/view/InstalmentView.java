package org.encours.rest.internal.view;

import java.util.Currency;
import org.encours.api.document.Invoice;
import org.encours.api.ledger.Instalment;

/**
 * A part of an amount and when it is due.
 *
 * @param open what remains open of it; absent where that is not known
 */
public record InstalmentView(String due, MoneyView amount, MoneyView open) {

  public static InstalmentView of(Instalment part) {
    return new InstalmentView(
        part.due().toString(), MoneyView.of(part.amount()), MoneyView.of(part.open()));
  }

  static InstalmentView of(Invoice.Instalment part, Currency currency) {
    return new InstalmentView(part.due().toString(), MoneyView.of(part.amount(), currency), null);
  }
}
