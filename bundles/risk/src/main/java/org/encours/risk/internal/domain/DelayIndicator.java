package org.encours.risk.internal.domain;

import java.util.Locale;
import org.encours.api.Words;
import org.encours.api.risk.CustomerFacts;
import org.encours.api.risk.Reading;
import org.encours.api.risk.RiskQuestion;
import org.encours.api.risk.Scale;

/**
 * Mean days late of the invoices that are due; what is unpaid counts with its days so far. Of each
 * invoice only the days around the horizon count: whether it was nearly late, or hardly. Few
 * invoices count for little.
 */
abstract class DelayIndicator implements ShippedIndicator {
  /** Days that count before and after the horizon, so that a single invoice does not decide. */
  private static final int BEFORE = 30;

  private static final int AFTER = 15;

  private static final double UNIT = 5;

  /** Invoices paid on their due date that are added to the customer's. */
  private static final double ADDED = 2;

  private final double weight;
  private final Fading fading;

  DelayIndicator(double weight, Fading fading) {
    this.weight = weight;
    this.fading = fading;
  }

  @Override
  public final boolean isAboutSale() {
    return false;
  }

  @Override
  public final boolean isBehaviour() {
    return true;
  }

  @Override
  public final Scale scale() {
    return new Scale(weight, 0, -BEFORE / UNIT, (BEFORE + AFTER) / UNIT);
  }

  /** In units of five days, against a customer who pays on the due date. */
  @Override
  public final Reading read(RiskQuestion question) {
    CustomerFacts customer = question.customer();
    double known = 0;
    double days = 0;
    double near = 0;
    int onTime = near(0, question);
    for (int i = 0; i < customer.invoices(); i++) {
      int age = customer.age(i);
      if (age <= 0) continue;
      double counts = fading.at(age);
      known += counts;
      days += counts * customer.daysLate(i);
      near += counts * (near(customer.daysLate(i), question) - onTime);
    }
    if (known == 0) {
      return new Reading.Missing(
          () -> new Words("Aucune facture échue connue.", "No invoice is known to be due."));
    }
    double mean = days / known;
    return new Reading.Found(near / (known + ADDED) / UNIT, () -> words(delay(mean)));
  }

  private static int near(int daysLate, RiskQuestion question) {
    return Math.max(-BEFORE, Math.min(AFTER, daysLate - question.horizon().days()));
  }

  abstract Words words(Words delay);

  /** Such as "3.5 days after the due date". */
  private static Words delay(double mean) {
    double days = Math.abs(mean);
    return new Words(
        String.format(
            Locale.FRENCH,
            "%.1f %s %s l’échéance",
            days,
            days < 2 ? "jour" : "jours",
            mean < 0 ? "avant" : "après"),
        String.format(
            Locale.ENGLISH, "%.1f days %s the due date", days, mean < 0 ? "before" : "after"));
  }
}
