package org.encours.risk.internal;

import java.time.LocalDate;
import java.util.List;
import org.encours.api.risk.PastInvoice;
import org.encours.api.risk.PaymentScoring;
import org.encours.api.risk.ScoredInvoices;
import org.encours.api.risk.ScoringQuality;
import org.encours.risk.internal.domain.BackTest;
import org.encours.risk.internal.domain.WalkForward;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Scores with the indicators that are there. */
@Component
public final class WalkForwardScoring implements PaymentScoring {
  private final IndicatorBook book;

  @Activate
  public WalkForwardScoring(@Reference IndicatorBook book) {
    this.book = book;
  }

  @Override
  public ScoredInvoices score(List<PastInvoice> invoices) {
    return new ScoredInvoices(WalkForward.MODEL, WalkForward.score(invoices, book.indicators()));
  }

  @Override
  public ScoringQuality backTest(List<PastInvoice> invoices, LocalDate from) {
    return BackTest.of(invoices, score(invoices).chances(), from);
  }
}
