package org.encours.risk.internal.domain;

import org.encours.api.Words;
import org.encours.api.risk.RiskQuestion;

/** How many of the customer's invoices were late. */
final class LateShareIndicator extends ShareIndicator {
  private static final Words ALL = new Words("", "");

  LateShareIndicator() {
    super(0.3, 2, 0);
  }

  @Override
  public String id() {
    return "late-share";
  }

  @Override
  public Words title() {
    return new Words("Part des factures en retard", "Share of late invoices");
  }

  @Override
  public boolean isAboutSale() {
    return false;
  }

  @Override
  double likeness(RiskQuestion question, int invoice) {
    return 1;
  }

  @Override
  Words like(RiskQuestion question) {
    return ALL;
  }
}
