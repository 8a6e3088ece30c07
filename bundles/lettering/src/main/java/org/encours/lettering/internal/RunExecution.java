package org.encours.lettering.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.encours.api.journal.EventKinds;
import org.encours.api.journal.Journal;
import org.encours.api.journal.JournalEvent;
import org.encours.api.lettering.Habit;
import org.encours.api.lettering.LetteringFacts;
import org.encours.api.lettering.LetteringRun;
import org.encours.api.lettering.OpenAccount;
import org.encours.api.lettering.RunMode;
import org.encours.api.lettering.RunScope;
import org.encours.api.lettering.WholeLettering;
import org.encours.api.store.UnitOfWork;
import org.encours.lettering.internal.domain.Matching;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One lettering run on its way. Not thread-safe. */
final class RunExecution {
  private static final Logger LOG = LoggerFactory.getLogger(RunExecution.class);
  private static final int MOST_PASSES = 5;

  private final UnitOfWork unitOfWork;
  private final LetteringFacts facts;
  private final Journal journal;
  private final LetteringRun run;
  private final RunScope scope;
  private final Matching matching;
  private final long total;
  private final long startedAt = System.nanoTime();
  private long accounts;
  private long lettered;
  private long proposed;
  private long entries;

  /** How a look at all accounts ended. */
  private enum Pass {
    WHOLE,
    CANCELLED,
    /** Someone else lettered an item meanwhile. */
    OVERTAKEN
  }

  RunExecution(
      UnitOfWork unitOfWork,
      LetteringFacts facts,
      Journal journal,
      LetteringRun run,
      Matching matching) {
    this.unitOfWork = unitOfWork;
    this.facts = facts;
    this.journal = journal;
    this.run = run;
    this.matching = matching;
    scope = facts.scope(run.id());
    total = facts.countAccounts(scope.company());
    lettered = run.result().letterings();
    proposed = run.result().proposals();
    entries = run.result().entriesLettered();
  }

  /**
   * @param habits of customers, by account
   */
  void run(Map<Long, List<Habit>> habits) {
    show(LetteringRun.State.RUNNING, Optional.empty());
    if (isDry()) forget();
    Pass pass = pass(habits);
    for (int passes = 1; pass == Pass.OVERTAKEN; passes++) {
      if (passes == MOST_PASSES) {
        throw new IllegalStateException("items keep being lettered by others meanwhile");
      }
      pass = pass(habits);
    }
    LetteringRun.State state = LetteringRun.State.CANCELLED;
    if (pass == Pass.WHOLE) {
      accounts = total;
      state = LetteringRun.State.DONE;
    }
    end(state);
  }

  private boolean isDry() {
    return run.mode() == RunMode.DRY_RUN;
  }

  /** A dry run that was interrupted begins again: it left nothing that the next would not see. */
  private void forget() {
    unitOfWork.run(() -> facts.forgetForeseen(run.id()));
    lettered = 0;
    proposed = 0;
    entries = 0;
  }

  private Pass pass(Map<Long, List<Habit>> habits) {
    accounts = 0;
    try (MatchedBatches batches =
        new MatchedBatches(
            "lettering-run-" + run.id(),
            () -> facts.openAccounts(scope).map(account -> known(account, habits)),
            matching)) {
      while (!facts.isCancelled(run.id())) {
        Optional<MatchedBatches.Batch> batch = batches.next();
        if (batch.isEmpty()) return Pass.WHOLE;
        record(batch.get());
      }
      return Pass.CANCELLED;
    } catch (UnitOfWork.Conflict e) {
      LOG.info("Lettering run {} looks again: {}", run.id(), e.getMessage());
      return Pass.OVERTAKEN;
    }
  }

  private static OpenAccount known(OpenAccount account, Map<Long, List<Habit>> habits) {
    List<Habit> own = habits.get(account.id());
    return own == null ? account : account.with(own);
  }

  private void record(MatchedBatches.Batch batch) {
    proposed +=
        unitOfWork.call(
            () -> {
              if (isDry()) {
                return facts.foresee(run.id(), batch.newLetterings(), batch.proposals());
              }
              facts.recordWhole(scope.company(), run.id(), batch.letterings());
              return facts.propose(scope.company(), run.id(), batch.proposals());
            });
    accounts += batch.accounts();
    lettered += batch.letterings().size();
    for (WholeLettering whole : batch.letterings()) entries += whole.lettering().shares().size();
    show(LetteringRun.State.RUNNING, Optional.empty());
  }

  private void end(LetteringRun.State state) {
    unitOfWork.run(
        () -> {
          show(state, Optional.empty());
          if (isDry()) return;
          journal.append(
              new JournalEvent(
                  EventKinds.LETTERING_RUN_COMPLETED,
                  Optional.of(scope.company()),
                  "lettering-run/" + run.id(),
                  run.requestedBy(),
                  Map.of(
                      "state", state.code(),
                      "letterings", Long.toString(lettered),
                      "proposals", Long.toString(proposed),
                      "entries", Long.toString(entries))));
        });
    LOG.info(
        "Lettering run {} {}: {} letterings, {} proposals",
        run.id(),
        state.code(),
        lettered,
        proposed);
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
