package org.encours.lettering.internal;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.encours.api.journal.Journal;
import org.encours.api.lettering.LetteringFacts;
import org.encours.api.lettering.LetteringPolicies;
import org.encours.api.lettering.LetteringRun;
import org.encours.api.store.UnitOfWork;
import org.encours.lettering.internal.domain.Matching;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Does a lettering run: streams the open accounts, asks the rules, records whole accounts in
 * batches. Doing a run again does what is left of it. If a person letters an item meanwhile, the
 * batch is lost to them and the accounts are looked at afresh. Between two batches a person can
 * stop it.
 */
@Component(service = RunExecutor.class)
public final class RunExecutor {
  private static final Set<LetteringRun.State> ENDED =
      EnumSet.of(LetteringRun.State.DONE, LetteringRun.State.CANCELLED);

  private final UnitOfWork unitOfWork;
  private final LetteringFacts facts;
  private final LetteringPolicies policies;
  private final Journal journal;
  private final RuleBook rules;
  private final HabitLearning habits;

  @Activate
  public RunExecutor(
      @Reference UnitOfWork unitOfWork,
      @Reference LetteringFacts facts,
      @Reference LetteringPolicies policies,
      @Reference Journal journal,
      @Reference RuleBook rules,
      @Reference HabitLearning habits) {
    this.unitOfWork = unitOfWork;
    this.facts = facts;
    this.policies = policies;
    this.journal = journal;
    this.rules = rules;
    this.habits = habits;
  }

  /** Does the run, unless it has ended. */
  void execute(long id) {
    LetteringRun run = facts.run(id).orElseThrow();
    if (ENDED.contains(run.state())) return;
    RunExecution execution = new RunExecution(unitOfWork, facts, journal, run, matching(run));
    try {
      execution.run(habits.ofCompany(run.company()));
    } catch (RuntimeException e) {
      execution.show(LetteringRun.State.FAILED, Optional.of(String.valueOf(e.getMessage())));
      throw e;
    }
  }

  private Matching matching(LetteringRun run) {
    return new Matching(
        rules.rules(),
        policies.of(run.company()),
        run.mode(),
        "lettering-run/" + run.id(),
        facts.undoneGroups(run.company()));
  }
}
