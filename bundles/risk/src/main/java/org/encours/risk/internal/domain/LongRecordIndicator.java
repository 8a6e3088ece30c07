package org.encours.risk.internal.domain;

import org.encours.api.Words;
import org.encours.api.risk.RiskQuestion;

/**
 * The same share, believed only after many invoices: a firm whose customers hardly differ learns to
 * trust it more than {@link LateShareIndicator}, which believes the first ones.
 */
final class LongRecordIndicator extends ShareIndicator {
  private static final Words ALL = new Words("", "");

  LongRecordIndicator() {
    super(0.2, 20, 0);
  }

  @Override
  public String id() {
    return "long-record";
  }

  @Override
  public Words title() {
    return new Words("Retards de longue date", "Late over a long record");
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
