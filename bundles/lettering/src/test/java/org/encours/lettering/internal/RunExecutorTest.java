package org.encours.lettering.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.encours.api.journal.EventKinds;
import org.encours.api.ledger.Company;
import org.encours.api.lettering.ErpConflict;
import org.encours.api.lettering.LetteringPolicies;
import org.encours.api.lettering.LetteringPolicy;
import org.encours.api.lettering.LetteringRun;
import org.encours.api.lettering.MatchingRule;
import org.encours.api.lettering.OpenAccount;
import org.encours.api.lettering.RuleMode;
import org.encours.api.lettering.RunMode;
import org.encours.api.store.UnitOfWork;
import org.junit.jupiter.api.Test;
import org.osgi.framework.ServiceReference;

/** A run from its first account to its end, or to where it is stopped. */
class RunExecutorTest {
  private final Services.Events journal = new Services.Events();
  private final MemoryHabits habits = new MemoryHabits();
  private LetteringPolicy policy = LetteringPolicy.DEFAULT;

  private RunExecutor executor(MemoryFacts facts, MatchingRule rule) {
    RuleBook rules = new RuleBook();
    rules.addRule(reference(), rule);
    LetteringPolicies policies =
        new LetteringPolicies() {
          @Override
          public LetteringPolicy of(int company) {
            return policy;
          }

          @Override
          public void choose(Company company, LetteringPolicy chosen, String actor) {
            throw new UnsupportedOperationException();
          }
        };
    UnitOfWork direct = new Services.Direct();
    return new RunExecutor(
        direct, facts.facts(), policies, journal, rules, new HabitLearning(direct, habits));
  }

  @SuppressWarnings("unchecked")
  private static ServiceReference<MatchingRule> reference() {
    return (ServiceReference<MatchingRule>)
        Proxy.newProxyInstance(
            RunExecutorTest.class.getClassLoader(),
            new Class<?>[] {ServiceReference.class},
            (proxy, method, arguments) -> 0);
  }

  /** Facts with so many accounts of one invoice and its payment. */
  private static MemoryFacts facts(RunMode mode, int accounts) {
    MemoryFacts facts = new MemoryFacts(mode);
    for (int i = 0; i < accounts; i++) {
      facts.accounts.add(
          new OpenAccount(
              i,
              "C" + i,
              false,
              List.of(
                  Services.entry(2L * i, "2026-01-01", 500),
                  Services.entry(2L * i + 1, "2026-02-01", -500))));
    }
    return facts;
  }

  @Test
  void lettersWhatIsCertainAndSaysWhatItDid() {
    MemoryFacts facts = facts(RunMode.AUTOMATIC, 3);
    executor(facts, new Services.FirstTwo(true)).execute(9);
    assertEquals(3, facts.whole.size());
    assertEquals(LocalDate.parse("2026-02-01"), facts.whole.get(0).date());
    LetteringRun run = facts.current();
    assertEquals(LetteringRun.State.DONE, run.state());
    assertEquals(3, run.result().letterings());
    assertEquals(6, run.result().entriesLettered());
    assertEquals(new LetteringRun.Progress(3, 3), run.progress());
    assertEquals(List.of(EventKinds.LETTERING_RUN_COMPLETED), journal.kinds());
    assertEquals("3", journal.all.get(0).data().get("letterings"));
    executor(facts, new Services.FirstTwo(true)).execute(9);
    assertEquals(3, facts.whole.size(), "a run that is done is not done again");
  }

  @Test
  void thePolicyOfTheCompanyHolds() {
    MemoryFacts facts = facts(RunMode.AUTOMATIC, 2);
    policy =
        new LetteringPolicy(Map.of("first-two", RuleMode.PROPOSE), 0, 0, 0, 0, ErpConflict.ASK);
    executor(facts, new Services.FirstTwo(true)).execute(9);
    assertEquals(0, facts.whole.size());
    assertEquals(2, facts.proposed.size());
  }

  @Test
  void habitsWeighWhatIsProposedOnTheirAccountAndOnNoOther() {
    MemoryFacts facts = facts(RunMode.AUTOMATIC, 2);
    habits.paidAfterDays(0, 31);
    executor(facts, new Services.FirstTwo(false)).execute(9);
    assertEquals(
        List.of(
            "0: 55 first two; the customer's habit: pays about 31 days after the due date"
                + " (3 times out of 3).",
            "1: 50 first two"),
        facts.proposed.stream()
            .map(
                one ->
                    one.account()
                        + ": "
                        + one.confidence()
                        + " "
                        + one.decision().explanation().en())
            .toList());
    assertEquals(List.of(), habits.unstudied, "learnt before the run");
  }

  @Test
  void aDryRunOnlyForesees() {
    MemoryFacts facts = facts(RunMode.DRY_RUN, 3);
    executor(facts, new Services.FirstTwo(true)).execute(9);
    assertEquals(3, facts.foreseen.size());
    assertEquals(0, facts.whole.size());
    assertEquals(3, facts.current().result().letterings());
    assertEquals(LetteringRun.State.DONE, facts.current().state());
    assertEquals(List.of(), journal.kinds(), "nothing has happened");
  }

  @Test
  void aDryRunThatWasInterruptedBeginsAgain() {
    MemoryFacts facts = facts(RunMode.DRY_RUN, 3);
    facts.whileReading =
        () -> {
          throw new IllegalStateException("power cut");
        };
    RunExecutor executor = executor(facts, new Services.FirstTwo(true));
    assertThrows(IllegalStateException.class, () -> executor.execute(9));
    assertEquals(LetteringRun.State.FAILED, facts.current().state());
    facts.whileReading = () -> {};
    executor.execute(9);
    assertEquals(2, facts.forgotten);
    assertEquals(3, facts.current().result().letterings());
  }

  @Test
  void aRunThatIsCancelledBeforeItBeginsLettersNothing() {
    MemoryFacts facts = facts(RunMode.AUTOMATIC, 3);
    facts.cancelled = true;
    executor(facts, new Services.FirstTwo(true)).execute(9);
    assertEquals(0, facts.whole.size());
    assertEquals(LetteringRun.State.CANCELLED, facts.current().state());
    executor(facts, new Services.FirstTwo(true)).execute(9);
    assertEquals(1, facts.states.stream().filter(LetteringRun.State.CANCELLED::equals).count());
  }

  @Test
  void aCancelledRunKeepsTheBatchAtHandAndEnds() {
    // Four batches of the size at which they are recorded.
    MemoryFacts facts = facts(RunMode.AUTOMATIC, 4 * MatchedBatches.BATCH_LINES / 2);
    facts.beforeBatch = batch -> facts.cancelled = batch == 1;
    executor(facts, new Services.FirstTwo(true)).execute(9);
    assertEquals(MatchedBatches.BATCH_LINES, facts.whole.size(), "two batches of half as many");
    LetteringRun run = facts.current();
    assertEquals(LetteringRun.State.CANCELLED, run.state());
    assertEquals(MatchedBatches.BATCH_LINES, run.progress().done());
    assertEquals("cancelled", journal.all.get(0).data().get("state"));
  }

  @Test
  void whoIsOvertakenLooksAgainAndCountsOnce() {
    MemoryFacts facts = facts(RunMode.AUTOMATIC, 3);
    facts.beforeBatch =
        batch -> {
          if (batch == 0) throw new UnitOfWork.Conflict("lettered meanwhile", null);
        };
    executor(facts, new Services.FirstTwo(true)).execute(9);
    assertEquals(3, facts.current().result().letterings());
    assertEquals(LetteringRun.State.DONE, facts.current().state());
  }

  @Test
  void whoIsOvertakenAgainAndAgainFails() {
    MemoryFacts facts = facts(RunMode.AUTOMATIC, 3);
    facts.beforeBatch =
        batch -> {
          throw new UnitOfWork.Conflict("lettered meanwhile", null);
        };
    RunExecutor executor = executor(facts, new Services.FirstTwo(true));
    assertThrows(IllegalStateException.class, () -> executor.execute(9));
    assertEquals(LetteringRun.State.FAILED, facts.current().state());
  }

  @Test
  void whateverFailsWhileReadingEndsTheRunInsteadOfHangingIt() {
    MemoryFacts facts = facts(RunMode.AUTOMATIC, 3);
    facts.whileReading =
        () -> {
          throw new NoSuchMethodError("a rule of another version");
        };
    RunExecutor executor = executor(facts, new Services.FirstTwo(true));
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> assertThrows(IllegalStateException.class, () -> executor.execute(9)));
    assertEquals(LetteringRun.State.FAILED, facts.current().state());
    assertTrue(facts.current().result().error().orElseThrow().contains("another version"));
  }
}
