package org.encours.rest.internal;

import java.util.ArrayList;
import java.util.List;
import org.encours.api.InvalidRequest;
import org.encours.api.Words;
import org.encours.api.ledger.Company;
import org.encours.api.lettering.CustomerHabits;
import org.encours.api.lettering.Habit;

/** Account C1 deducts 2 %; there is no other. */
final class HabitsDouble implements CustomerHabits {
  final List<String> resets = new ArrayList<>();

  @Override
  public List<Habit> of(Company company, String account) {
    return account.equals("C1")
        ? List.of(new Habit(Habit.Kind.DISCOUNT, 20, 12, 1, new Words("déduit 2 %", "deducts 2 %")))
        : List.of();
  }

  @Override
  public void reset(Company company, String account, String actor) {
    if (!account.equals("C1")) {
      throw new InvalidRequest(InvalidRequest.Kind.NOT_FOUND, new Words("inconnu", "unknown"));
    }
    resets.add(account + " " + actor);
  }
}
