package org.encours.risk.internal.domain;

import org.encours.api.Words;
import org.encours.api.risk.CustomerFacts;
import org.encours.api.risk.Reading;
import org.encours.api.risk.RiskQuestion;
import org.encours.api.risk.Scale;

/** The amount against what the customer usually buys for, as a difference of logarithms. */
final class AmountIndicator implements ShippedIndicator {
  @Override
  public String id() {
    return "amount";
  }

  @Override
  public Words title() {
    return new Words("Montant inhabituel", "Unusual amount");
  }

  @Override
  public boolean isBehaviour() {
    return false;
  }

  @Override
  public Scale scale() {
    return new Scale(0, 0, -2, 2);
  }

  @Override
  public Reading read(RiskQuestion question) {
    CustomerFacts customer = question.customer();
    long sale = question.sale().amount();
    double sum = 0;
    int known = 0;
    for (int i = 0; i < customer.invoices(); i++) {
      if (customer.amount(i) == 0) continue;
      sum += Math.log(customer.amount(i));
      known++;
    }
    if (sale == 0 || known == 0) {
      return new Reading.Missing(
          () -> new Words("Montant habituel inconnu.", "The usual amount is not known."));
    }
    double distance = Math.log(sale) - sum / known;
    return new Reading.Found(distance, () -> words(Math.exp(distance)));
  }

  private static Words words(double ratio) {
    Words times = DelayIndicator.number(ratio);
    return new Words(
        times.fr() + " fois le montant habituel.", times.en() + " times the usual amount.");
  }
}
