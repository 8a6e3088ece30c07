package org.encours.risk.internal.domain;

import java.util.List;
import org.encours.api.risk.RiskIndicator;

/** An indicator whose weights are learnt from the firm's own past. */
interface ShippedIndicator extends RiskIndicator {
  /** All of them, in the order in which they are shown. */
  List<ShippedIndicator> ALL =
      List.of(
          new LateShareIndicator(),
          new LongRecordIndicator(),
          new WeekdayIndicator(),
          new SimilarAmountIndicator(),
          new DaysLateIndicator(),
          new RecentDelayIndicator(),
          new OverdueIndicator(),
          new EarlyPaymentIndicator(),
          new NewCustomerIndicator(),
          new AmountIndicator(),
          new TermsIndicator(),
          new FirmWeekdayIndicator());

  /**
   * Whether a higher value always means that the customer has paid worse. The weight is then never
   * below 0, so that a better payer never gets a worse note. The others do not depend on payments.
   */
  boolean isBehaviour();

  /** Whether the value depends on the sale, not on the customer and the horizon alone. */
  boolean isAboutSale();

  @Override
  default int version() {
    return 1;
  }
}
