package org.encours.api.lettering;

import java.util.List;
import org.encours.api.ledger.Company;

/** The habits of customers, for people to see and to have forgotten. Thread-safe. */
public interface CustomerHabits {

  /** What is known of one account, by kind; empty if it is little or contradictory. */
  List<Habit> of(Company company, String account);

  /**
   * Forgets what was learnt of an account: letterings confirmed until now no longer count. In a
   * unit of work of its own, journaled; the letterings stay.
   *
   * @throws org.encours.api.InvalidRequest if there is no such account
   */
  void reset(Company company, String account, String actor);
}
