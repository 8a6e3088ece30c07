package org.encours.risk.internal.domain;

import org.encours.api.Words;
import org.encours.api.risk.Reading;
import org.encours.api.risk.RiskIndicator;
import org.encours.api.risk.RiskQuestion;
import org.encours.api.risk.Scale;

/**
 * Whether the time has run out before the sale is even decided: then it is late whoever pays it.
 * Nothing to learn there, the weight is as good as certain.
 */
final class PastDueIndicator implements RiskIndicator {
  static final String ID = "past-due-at-decision";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Words title() {
    return new Words("Échue avant la décision", "Due before the decision");
  }

  @Override
  public Scale scale() {
    return new Scale(10, 0, 0, 1);
  }

  @Override
  public Reading read(RiskQuestion question) {
    int days = question.customer().asOf() - question.sale().due();
    if (days <= question.horizon().days()) {
      return new Reading.Missing(
          () -> new Words("L’échéance court encore.", "There is time left to pay."));
    }
    return new Reading.Found(
        1, () -> new Words("Échue depuis " + days + " jours.", "Due " + days + " days ago."));
  }
}
