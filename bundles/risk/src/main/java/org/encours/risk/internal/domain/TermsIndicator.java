package org.encours.risk.internal.domain;

import org.encours.api.Words;
import org.encours.api.risk.Reading;
import org.encours.api.risk.RiskQuestion;
import org.encours.api.risk.Scale;

/** How long the customer is given to pay: the logarithm of the days, against thirty. */
final class TermsIndicator implements ShippedIndicator {
  private static final int LONGEST = 180;

  @Override
  public String id() {
    return "terms";
  }

  @Override
  public Words title() {
    return new Words("Délai accordé", "Payment terms");
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
    return new Scale(0, 0, -Math.log(31), Math.log((LONGEST + 1) / 31.0));
  }

  @Override
  public Reading read(RiskQuestion question) {
    int days = question.sale().due() - question.customer().asOf();
    return new Reading.Found(
        Math.log((Math.max(0, Math.min(LONGEST, days)) + 1) / 31.0),
        () -> new Words(days + " jours jusqu’à l’échéance.", days + " days until due."));
  }
}
