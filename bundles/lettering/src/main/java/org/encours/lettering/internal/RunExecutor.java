package org.encours.lettering.internal;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.encours.api.journal.EventKinds;
import org.encours.api.journal.Journal;
import org.encours.api.journal.JournalEvent;
import org.encours.api.lettering.LetteringFacts;
import org.encours.api.lettering.LetteringRun;
import org.encours.api.lettering.NewLettering;
import org.encours.api.lettering.NewProposal;
import org.encours.api.lettering.OpenAccount;
import org.encours.api.lettering.RunScope;
import org.encours.api.store.UnitOfWork;
import org.encours.lettering.internal.domain.Matching;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does a lettering run: streams the open accounts, asks the rules, records whole accounts in
 * batches. Doing a run again does what is left of it. If a person letters an item meanwhile, the
 * batch is lost to them and the accounts are looked at afresh.
 */
@Component(service = RunExecutor.class)
public final class RunExecutor {
  private static final Logger LOG = LoggerFactory.getLogger(RunExecutor.class);
  private static final int BATCH = 20_000;
  private static final int MOST_PASSES = 5;

  private final UnitOfWork unitOfWork;
  private final LetteringFacts facts;
  private final Journal journal;
  private final RuleBook rules;

  @Activate
  public RunExecutor(
      @Reference UnitOfWork unitOfWork,
      @Reference LetteringFacts facts,
      @Reference Journal journal,
      @Reference RuleBook rules) {
    this.unitOfWork = unitOfWork;
    this.facts = facts;
    this.journal = journal;
    this.rules = rules;
  }

  /** Does the run, unless it is done. */
  void execute(long id) {
    LetteringRun run = facts.run(id).orElseThrow();
    if (run.state() == LetteringRun.State.DONE) return;
    Execution execution = new Execution(run);
    try {
      execution.run();
    } catch (RuntimeException e) {
      execution.show(LetteringRun.State.FAILED, Optional.of(String.valueOf(e.getMessage())));
      throw e;
    }
  }

  private final class Execution {
    private final LetteringRun run;
    private final RunScope scope;
    private final Matching matching;
    private final long total;
    private final long startedAt = System.nanoTime();
    private final List<NewLettering> letterings = new ArrayList<>();
    private final List<NewProposal> proposals = new ArrayList<>();
    private long accounts;
    private long lettered;
    private long proposed;
    private long entries;

    Execution(LetteringRun run) {
      this.run = run;
      scope = facts.scope(run.id());
      matching =
          new Matching(
              rules.rules(),
              run.mode(),
              "lettering-run/" + run.id(),
              facts.undoneGroups(scope.company()));
      total = facts.countAccounts(scope.company());
      lettered = run.result().letterings();
      proposed = run.result().proposals();
      entries = run.result().entriesLettered();
    }

    void run() {
      show(LetteringRun.State.RUNNING, Optional.empty());
      int passes = 1;
      while (!pass()) {
        if (++passes > MOST_PASSES) {
          throw new IllegalStateException("items keep being lettered by others meanwhile");
        }
      }
      accounts = total;
      unitOfWork.run(
          () -> {
            show(LetteringRun.State.DONE, Optional.empty());
            journal.append(
                new JournalEvent(
                    EventKinds.LETTERING_RUN_COMPLETED,
                    Optional.of(scope.company()),
                    "lettering-run/" + run.id(),
                    run.requestedBy(),
                    Map.of(
                        "letterings", Long.toString(lettered),
                        "proposals", Long.toString(proposed),
                        "entries", Long.toString(entries))));
          });
      LOG.info("Lettering run {}: {} letterings, {} proposals", run.id(), lettered, proposed);
    }

    /** Answers false if someone else lettered an item meanwhile. */
    private boolean pass() {
      accounts = 0;
      try (Stream<OpenAccount> open = facts.openAccounts(scope)) {
        Iterator<OpenAccount> next = open.iterator();
        while (next.hasNext()) {
          Matching.Outcome outcome = matching.match(next.next());
          accounts++;
          letterings.addAll(outcome.letterings());
          proposals.addAll(outcome.proposals());
          if (letterings.size() + proposals.size() >= BATCH) record();
        }
        record();
        return true;
      } catch (UnitOfWork.Conflict e) {
        LOG.info("Lettering run {} looks again: {}", run.id(), e.getMessage());
        letterings.clear();
        proposals.clear();
        return false;
      }
    }

    private void record() {
      unitOfWork.run(
          () -> {
            facts.record(scope.company(), Optional.of(run.id()), letterings);
            proposed += facts.propose(scope.company(), run.id(), proposals);
          });
      lettered += letterings.size();
      for (NewLettering lettering : letterings) entries += lettering.shares().size();
      letterings.clear();
      proposals.clear();
      show(LetteringRun.State.RUNNING, Optional.empty());
    }

    void show(LetteringRun.State state, Optional<String> error) {
      facts.progress(
          run.id(),
          state,
          new LetteringRun.Progress(Math.min(accounts, total), total),
          new LetteringRun.Result(
              lettered,
              proposed,
              entries,
              run.result().durationMs() + (System.nanoTime() - startedAt) / 1_000_000,
              error));
    }
  }
}
