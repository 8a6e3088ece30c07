package org.encours.risk.internal.domain;

import java.util.Locale;
import org.encours.api.Words;
import org.encours.api.risk.CustomerFacts;
import org.encours.api.risk.Reading;
import org.encours.api.risk.RiskQuestion;
import org.encours.api.risk.Scale;

/**
 * Mean days late of the invoices that are due; what is unpaid counts with its days so far. Few
 * invoices count for little.
 */
abstract class DelayIndicator implements ShippedIndicator {
  /** Bounds of one invoice, so that a single one does not decide. */
  private static final int EARLIEST = -15;

  private static final int LATEST = 45;

  /** Invoices paid on their due date that are added to the customer's. */
  private static final double ADDED = 2;

  private final double weight;
  private final Fading fading;

  DelayIndicator(double weight, Fading fading) {
    this.weight = weight;
    this.fading = fading;
  }

  @Override
  public final boolean isBehaviour() {
    return true;
  }

  @Override
  public final Scale scale() {
    return new Scale(weight, 0, EARLIEST / 5.0, LATEST / 5.0);
  }

  /** In units of five days. */
  @Override
  public final Reading read(RiskQuestion question) {
    CustomerFacts customer = question.customer();
    double known = 0;
    double days = 0;
    for (int i = 0; i < customer.invoices(); i++) {
      int age = customer.age(i);
      if (age <= 0) continue;
      double counts = fading.at(age);
      known += counts;
      days += counts * Math.max(EARLIEST, Math.min(LATEST, customer.daysLate(i)));
    }
    if (known == 0) {
      return new Reading.Missing(
          () -> new Words("Aucune facture échue connue.", "No invoice is known to be due."));
    }
    double mean = days / known;
    return new Reading.Found(days / (known + ADDED) / 5, () -> words(mean));
  }

  abstract Words words(double mean);

  /** Such as "3,5". */
  static Words number(double number) {
    return new Words(
        String.format(Locale.FRENCH, "%.1f", number),
        String.format(Locale.ENGLISH, "%.1f", number));
  }
}
