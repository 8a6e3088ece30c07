package org.encours.lettering.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.encours.api.lettering.Habit;
import org.encours.api.lettering.HabitFacts;
import org.encours.api.lettering.OpenEntry;
import org.encours.api.lettering.SettledAccount;

/** Storage of habits in memory; each account is studied once. */
final class MemoryHabits implements HabitFacts {
  final List<Unstudied> unstudied = new ArrayList<>();
  final List<String> asked = new ArrayList<>();
  private final Map<Long, SettledAccount> accounts = new HashMap<>();
  private final Map<Long, List<Habit>> learnt = new HashMap<>();

  /** An account to be studied: three invoices, each paid so many days after it was due. */
  void paidAfterDays(long account, int days) {
    List<SettledAccount.Group> groups = new ArrayList<>();
    for (int month = 1; month <= 3; month++) {
      OpenEntry invoice = Services.entry(100 + month, "2025-0" + month + "-01", 700 + month);
      OpenEntry payment =
          Services.entry(200 + month, invoice.due().plusDays(days).toString(), -invoice.open());
      groups.add(new SettledAccount.Group(List.of(invoice, payment), true, Optional.empty()));
    }
    accounts.put(account, new SettledAccount(account, List.of(), groups));
    unstudied.add(new Unstudied(account, 3, 3));
  }

  @Override
  public Map<Long, List<Habit>> ofCompany(int company) {
    return learnt;
  }

  @Override
  public List<Unstudied> unstudied(int company, Optional<Long> lettering, int limit) {
    asked.add(company + lettering.map(id -> " of lettering " + id).orElse(""));
    return unstudied.stream().limit(limit).toList();
  }

  @Override
  public void settled(int company, Collection<Unstudied> accounts, Consumer<SettledAccount> study) {
    accounts.forEach(one -> study.accept(this.accounts.get(one.account())));
  }

  @Override
  public void learn(int company, Collection<Unstudied> studied, Map<Long, List<Habit>> habits) {
    unstudied.removeAll(studied);
    learnt.putAll(habits);
  }
}
