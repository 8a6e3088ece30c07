package org.encours.api.credit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.encours.api.Money;
import org.encours.api.ledger.Company;

/** Judges customers: may an order be taken, what do the accounts say. Thread-safe. */
public interface CreditChecks {

  /**
   * Whether an order may be taken, asked before it is.
   *
   * @param amount of the order including VAT, not negative
   * @return empty if the company has no such account
   */
  Optional<CreditAnswer> check(Company company, String account, Money amount, LocalDate asOf);

  /** The published scores of these figures, each computed or missing with its reason. */
  List<PublishedScore> scores(BalanceSheet sheet);
}
