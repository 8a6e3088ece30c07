package org.encours.api.lettering;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Storage contract for those who learn habits and use them. What is stored is derived: it can be
 * learnt again from the letterings at any time.
 */
public interface HabitFacts {

  /**
   * An account whose confirmed letterings are not those it was studied with.
   *
   * @param account the customer account
   * @param letterings how many there are now
   * @param last number of the latest, 0 without one
   */
  record Unstudied(long account, long letterings, long last) {}

  /** Habits of every account of a company that has some, by the account. */
  Map<Long, List<Habit>> ofCompany(int company);

  /**
   * Accounts to be studied. In the current unit of work, which is the only one to study this
   * company's accounts until it ends.
   *
   * @param lettering only the account of that lettering
   * @param limit how many at most
   */
  List<Unstudied> unstudied(int company, Optional<Long> lettering, int limit);

  /** Hands over those accounts, one after the other. In the current unit of work. */
  void settled(int company, Collection<Unstudied> accounts, Consumer<SettledAccount> study);

  /**
   * Takes what was learnt in the place of what was known. In the current unit of work.
   *
   * @param studied the accounts, as they were when they were read
   * @param habits by account; one without any may be missing
   */
  void learn(int company, Collection<Unstudied> studied, Map<Long, List<Habit>> habits);
}
