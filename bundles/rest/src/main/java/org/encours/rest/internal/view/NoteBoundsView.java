package org.encours.rest.internal.view;

import java.util.List;
import org.encours.api.ledger.Company;
import org.encours.api.risk.NoteBounds;

/**
 * How chances become notes.
 *
 * @param upTo the highest chances of A, B, C, D and E
 * @param largeAtRisk with more than this at risk, the note is one worse
 */
public record NoteBoundsView(List<Double> upTo, MoneyView largeAtRisk) {

  public static NoteBoundsView of(NoteBounds bounds, Company company) {
    return new NoteBoundsView(
        bounds.upTo(), MoneyView.of(bounds.largeAtRisk(), company.currency()));
  }
}
