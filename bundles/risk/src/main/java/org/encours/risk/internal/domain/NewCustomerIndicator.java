package org.encours.risk.internal.domain;

import org.encours.api.Words;
import org.encours.api.risk.Reading;
import org.encours.api.risk.RiskQuestion;
import org.encours.api.risk.Scale;

/** How new the customer is: 1 for the first invoice, 1/2 for the second, 1/3 for the third. */
final class NewCustomerIndicator implements ShippedIndicator {
  @Override
  public String id() {
    return "new-customer";
  }

  @Override
  public Words title() {
    return new Words("Ancienneté", "Tenure");
  }

  @Override
  public boolean isAboutSale() {
    return false;
  }

  @Override
  public boolean isBehaviour() {
    return false;
  }

  @Override
  public Scale scale() {
    return new Scale(0.2, 0, 0, 1);
  }

  @Override
  public Reading read(RiskQuestion question) {
    int invoices = question.customer().invoices();
    return new Reading.Found(
        1.0 / (1 + invoices),
        () ->
            invoices == 0
                ? new Words("Client nouveau.", "New customer.")
                : new Words(
                    "Factures connues : " + invoices + ".", "Known invoices: " + invoices + "."));
  }
}
