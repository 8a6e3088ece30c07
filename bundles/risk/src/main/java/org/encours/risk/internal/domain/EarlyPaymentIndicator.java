package org.encours.risk.internal.domain;

import org.encours.api.Words;
import org.encours.api.risk.CustomerFacts;
import org.encours.api.risk.Reading;
import org.encours.api.risk.RiskQuestion;
import org.encours.api.risk.Scale;

/** What is already paid of the invoices that have time left. */
final class EarlyPaymentIndicator implements ShippedIndicator {
  private static final double ADDED = 3;

  @Override
  public String id() {
    return "paid-early";
  }

  @Override
  public Words title() {
    return new Words("Réglé d’avance", "Paid early");
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
    return new Scale(0.3, 0, -1, 0);
  }

  /** Minus the share that is paid. */
  @Override
  public Reading read(RiskQuestion question) {
    CustomerFacts customer = question.customer();
    int pending = 0;
    int paid = 0;
    for (int i = 0; i < customer.invoices(); i++) {
      if (customer.isDecided(i, question.horizon())) continue;
      pending++;
      if (customer.isPaid(i)) paid++;
    }
    int all = pending;
    int early = paid;
    if (all == 0) {
      return new Reading.Missing(() -> new Words("Rien n’est en cours.", "Nothing is pending."));
    }
    return new Reading.Found(
        -paid / (pending + ADDED),
        () ->
            new Words(
                "%d sur %d factures en cours déjà réglées.".formatted(early, all),
                "%d of %d pending invoices already paid.".formatted(early, all)));
  }
}
