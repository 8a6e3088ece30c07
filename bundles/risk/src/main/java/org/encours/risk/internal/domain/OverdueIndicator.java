package org.encours.risk.internal.domain;

import org.encours.api.Words;
import org.encours.api.risk.CustomerFacts;
import org.encours.api.risk.Reading;
import org.encours.api.risk.RiskQuestion;
import org.encours.api.risk.Scale;

/**
 * What is unpaid now though it is due, against all that was due in the last two months. Not against
 * all that is unpaid: paying some of it early must not make the rest weigh more.
 */
final class OverdueIndicator implements ShippedIndicator {
  private static final int RECENT = 60;
  private static final double ADDED = 2;

  @Override
  public String id() {
    return "overdue-now";
  }

  @Override
  public Words title() {
    return new Words("Échu impayé", "Overdue now");
  }

  @Override
  public boolean isAboutSale() {
    return false;
  }

  @Override
  public boolean isBehaviour() {
    return true;
  }

  @Override
  public Scale scale() {
    return new Scale(0.2, 0, 0, 3);
  }

  @Override
  public Reading read(RiskQuestion question) {
    CustomerFacts customer = question.customer();
    int recent = 0;
    int overdue = 0;
    int oldest = 0;
    for (int i = 0; i < customer.invoices(); i++) {
      int age = customer.age(i);
      if (age <= 0) continue;
      if (age <= RECENT) recent++;
      if (customer.isPaid(i)) continue;
      overdue++;
      oldest = Math.max(oldest, age);
    }
    int count = overdue;
    int days = oldest;
    return new Reading.Found(overdue / (recent + ADDED), () -> words(count, days));
  }

  private static Words words(int overdue, int oldest) {
    if (overdue == 0) return new Words("Rien d’échu n’est impayé.", "Nothing due is unpaid.");
    return new Words(
        "Factures échues impayées : %d, la plus ancienne depuis %d jours."
            .formatted(overdue, oldest),
        "Overdue invoices: %d, the oldest for %d days.".formatted(overdue, oldest));
  }
}
