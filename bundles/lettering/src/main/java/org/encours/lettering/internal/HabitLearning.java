package org.encours.lettering.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.encours.api.lettering.Habit;
import org.encours.api.lettering.HabitFacts;
import org.encours.api.store.UnitOfWork;
import org.encours.lettering.internal.domain.HabitStudy;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Studies the accounts whose confirmed letterings have changed, so many at once, and writes down
 * their habits. Doing it again changes nothing; after a crash it goes on with what is left.
 */
@Component(service = HabitLearning.class)
public final class HabitLearning {
  private static final int ACCOUNTS_AT_ONCE = 10_000;

  private final UnitOfWork unitOfWork;
  private final HabitFacts facts;

  @Activate
  public HabitLearning(@Reference UnitOfWork unitOfWork, @Reference HabitFacts facts) {
    this.unitOfWork = unitOfWork;
    this.facts = facts;
  }

  /** Learns what is new of all accounts of a company. */
  void learn(int company) {
    int studied;
    do {
      studied = unitOfWork.call(() -> study(company, Optional.empty()));
    } while (studied == ACCOUNTS_AT_ONCE);
  }

  /** Learns what is new of the account of that lettering. */
  void learnOf(int company, long lettering) {
    unitOfWork.run(() -> study(company, Optional.of(lettering)));
  }

  /** The habits of a company's customers, up to date, by account. */
  Map<Long, List<Habit>> ofCompany(int company) {
    learn(company);
    return facts.ofCompany(company);
  }

  private int study(int company, Optional<Long> lettering) {
    List<HabitFacts.Unstudied> accounts = facts.unstudied(company, lettering, ACCOUNTS_AT_ONCE);
    Map<Long, List<Habit>> learnt = new HashMap<>();
    facts.settled(company, accounts, account -> learnt.put(account.id(), HabitStudy.of(account)));
    facts.learn(company, accounts, learnt);
    return accounts.size();
  }
}
