package org.encours.bank.internal;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.encours.api.bank.BankFacts;
import org.encours.api.bank.BankFacts.Decision;
import org.encours.api.bank.BankQueries;
import org.encours.api.bank.Movement;
import org.encours.api.bank.MovementDecision;
import org.encours.api.bank.Refusal;
import org.encours.api.ledger.Company;
import org.encours.api.store.UnitOfWork;
import org.encours.bank.internal.domain.ReturnReasons;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes through the movements and refusals of a company in batches, each decided and recorded in one
 * unit of work. Doing it twice changes nothing.
 */
@Component(service = MovementReview.class)
public final class MovementReview {
  /** Who the rules are in the records. */
  static final String ACTOR = "bank";

  private static final Logger LOG = LoggerFactory.getLogger(MovementReview.class);
  private static final int BATCH = 500;
  private static final int WAITING_DAYS = 90;
  private static final int MOST_ATTEMPTS = 5;

  private final UnitOfWork unitOfWork;
  private final BankFacts facts;
  private final BankQueries queries;
  private final Clock clock;
  private final ReturnReasons reasons = ReturnReasonsFile.read();

  @Activate
  public MovementReview(
      @Reference UnitOfWork unitOfWork,
      @Reference BankFacts facts,
      @Reference BankQueries queries,
      @Reference Clock clock) {
    this.unitOfWork = unitOfWork;
    this.facts = facts;
    this.queries = queries;
    this.clock = clock;
  }

  /** What nobody has looked at, and what that makes clear of what waits. */
  void lookAtNew(Company company) {
    Run run = new Run(company);
    run.undecided();
    run.refusals();
    Set<String> learned = run.learned;
    if (!learned.isEmpty()) run.waiting(movement -> learned.contains(iban(movement)));
  }

  /** Everything: the ledger has changed and may make clear what waits. */
  void lookAtAll(Company company) {
    Run run = new Run(company);
    run.undecided();
    run.refusals();
    run.waiting(movement -> true);
  }

  /** What waits and was paid from an account. */
  void lookAgain(Company company, String iban) {
    new Run(company).waiting(movement -> iban(movement).equals(iban));
  }

  /** Companies with something that nobody has looked at. */
  List<Company> unfinished() {
    return facts.withUndecided();
  }

  /** For one movement, in the caller's unit of work. */
  Examination examination(Company company) {
    return new Examination(facts, queries, company, reasons);
  }

  ReturnReasons reasons() {
    return reasons;
  }

  private static String iban(Movement movement) {
    return movement.line().counterparty().iban();
  }

  /** One passage through a company. */
  private final class Run {
    private final Company company;
    private final Set<String> learned = new HashSet<>();
    private Optional<Examination> examination = Optional.empty();

    Run(Company company) {
      this.company = company;
    }

    void undecided() {
      long last = Long.MIN_VALUE;
      while (true) {
        Optional<Long> first = inUnit(this::undecidedBatch);
        if (first.isEmpty()) return;
        if (first.get() == last) throw new IllegalStateException("undecided still: " + first.get());
        last = first.get();
      }
    }

    private Optional<Long> undecidedBatch() {
      List<Movement> movements = facts.undecided(company, BATCH);
      if (movements.isEmpty()) return Optional.empty();
      decide(movements, decision -> true);
      return Optional.of(movements.get(0).id());
    }

    void refusals() {
      while (inUnit(this::refusalBatch)) LOG.debug("More refusals of {}", company.siren());
    }

    private boolean refusalBatch() {
      List<Refusal> refusals = facts.undecidedRefusals(company, BATCH);
      if (refusals.isEmpty()) return false;
      RefusalExamination looking =
          new RefusalExamination(facts, examination(), reasons, clock.getZone());
      refusals.forEach(looking::decide);
      return true;
    }

    void waiting(Predicate<Movement> wanted) {
      Optional<Long> after = Optional.of(0L);
      while (after.isPresent()) {
        long from = after.get();
        after = inUnit(() -> waitingBatch(from, wanted));
      }
    }

    private Optional<Long> waitingBatch(long after, Predicate<Movement> wanted) {
      List<Movement> page = facts.waiting(company, WAITING_DAYS, after, BATCH);
      List<Movement> movements =
          page.stream().filter(wanted).filter(MovementReview::isLeftToRules).toList();
      if (!movements.isEmpty()) {
        Map<Long, Movement> byId =
            movements.stream().collect(Collectors.toMap(Movement::id, Function.identity()));
        decide(movements, decision -> !isSame(byId.get(decision.movement()), decision));
      }
      if (page.size() < BATCH) return Optional.empty();
      return Optional.of(page.get(page.size() - 1).id());
    }

    private void decide(List<Movement> movements, Predicate<Decision> recorded) {
      Set<Long> met =
          facts.meetLedgerByReference(company, movements.stream().map(Movement::id).toList());
      List<Movement> others =
          movements.stream().filter(movement -> !met.contains(movement.id())).toList();
      Examination.Result result = examination().examine(others);
      List<Decision> decisions = result.decisions().stream().filter(recorded).toList();
      if (!decisions.isEmpty()) facts.decide(company, decisions, ACTOR);
      for (Examination.Lesson lesson : result.lessons()) {
        facts.rememberIban(company, lesson.account(), lesson.iban(), ACTOR);
        learned.add(lesson.iban());
      }
      LOG.debug("{}: {} movements looked at", company.siren(), movements.size());
    }

    private Examination examination() {
      if (examination.isEmpty()) {
        examination = Optional.of(MovementReview.this.examination(company));
      }
      return examination.get();
    }

    private <T> T inUnit(Supplier<T> action) {
      for (int attempt = 1; ; attempt++) {
        try {
          return unitOfWork.call(
              () -> {
                facts.lockDecisions(company);
                return action.get();
              });
        } catch (UnitOfWork.Conflict e) {
          if (attempt == MOST_ATTEMPTS) throw e;
          LOG.info("{}: looking again, {}", company.siren(), e.getMessage());
        }
      }
    }
  }

  /** What a person has taken back waits for a person. */
  private static boolean isLeftToRules(Movement movement) {
    return movement.decision().filter(decision -> !decision.actor().equals(ACTOR)).isEmpty();
  }

  private static boolean isSame(Movement movement, Decision decision) {
    if (!(decision instanceof Decision.Waits)) return false;
    return movement
        .decision()
        .filter(known -> known.outcome() == MovementDecision.Outcome.TO_IDENTIFY)
        .filter(known -> known.rule().equals(decision.rule()))
        .filter(known -> known.explanation().equals(decision.explanation()))
        .isPresent();
  }
}
