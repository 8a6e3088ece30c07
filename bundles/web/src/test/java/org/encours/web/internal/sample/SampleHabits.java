package org.encours.web.internal.sample;

import java.util.List;
import org.encours.api.Words;
import org.encours.api.ledger.Company;
import org.encours.api.lettering.CustomerHabits;
import org.encours.api.lettering.Habit;

/** The habits of customer 411C0005, until they are forgotten. */
public final class SampleHabits implements CustomerHabits {
  private List<Habit> known =
      List.of(
          new Habit(
              Habit.Kind.DISCOUNT,
              20,
              12,
              1,
              new Words(
                  "déduit un escompte de 2 % (12 fois sur 13)",
                  "deducts a discount of 2 % (12 times out of 13)")),
          new Habit(
              Habit.Kind.PAYMENT_DAYS,
              8,
              11,
              2,
              new Words(
                  "paie environ 8 jours après l'échéance (11 fois sur 13)",
                  "pays about 8 days after the due date (11 times out of 13)")));

  /** Who had them forgotten. */
  public String forgottenBy = "";

  @Override
  public List<Habit> of(Company company, String account) {
    return account.equals("411C0005") ? known : List.of();
  }

  @Override
  public void reset(Company company, String account, String actor) {
    known = List.of();
    forgottenBy = actor;
  }
}
