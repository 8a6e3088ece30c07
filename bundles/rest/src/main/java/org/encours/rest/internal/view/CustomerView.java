package org.encours.rest.internal.view;

import java.time.LocalDate;
import org.encours.api.ledger.CustomerBalance;

/** A customer account with what is open on it. */
public record CustomerView(
    String account,
    String name,
    boolean collective,
    MoneyView balance,
    MoneyView overdue,
    int openItems,
    String oldestDue) {

  public static CustomerView of(CustomerBalance customer) {
    return new CustomerView(
        customer.account().number(),
        customer.account().name(),
        customer.account().collective(),
        MoneyView.of(customer.balance()),
        MoneyView.of(customer.overdue()),
        customer.openItems(),
        customer.oldestDue().map(LocalDate::toString).orElse(null));
  }
}
