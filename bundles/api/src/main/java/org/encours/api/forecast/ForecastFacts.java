package org.encours.api.forecast;

import java.util.function.Consumer;
import org.encours.api.ledger.Company;

/** Reads open items with the chances of their customers. Thread-safe. */
public interface ForecastFacts {
  /** Streams; the consumer must not call back into the ledger. */
  void items(Company company, CashForecastQuery query, Consumer<ForecastItem> each);
}
