package org.encours.risk.internal.domain;

import java.util.Locale;
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
  public boolean isAboutSale() {
    return true;
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
    double usual = customer.usualAmount();
    if (sale == 0 || usual == 0) {
      return new Reading.Missing(
          () -> new Words("Montant habituel inconnu.", "The usual amount is not known."));
    }
    double distance = Math.log(sale / usual);
    return new Reading.Found(distance, () -> words(Math.exp(distance)));
  }

  private static Words words(double ratio) {
    return new Words(
        String.format(Locale.FRENCH, "%.1f fois le montant habituel.", ratio),
        String.format(Locale.ENGLISH, "%.1f times the usual amount.", ratio));
  }
}
