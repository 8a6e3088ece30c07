package org.encours.rest.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.encours.api.InvalidRequest;
import org.encours.api.Page;
import org.encours.api.PageRequest;
import org.encours.api.Words;
import org.encours.api.ledger.Company;
import org.encours.api.lettering.ErpConflict;
import org.encours.api.lettering.Foreseen;
import org.encours.api.lettering.Lettering;
import org.encours.api.lettering.LetteringConflict;
import org.encours.api.lettering.LetteringConflicts;
import org.encours.api.lettering.LetteringPolicies;
import org.encours.api.lettering.LetteringPolicy;
import org.encours.api.lettering.LetteringQuery;
import org.encours.api.lettering.LetteringRun;
import org.encours.api.lettering.Letterings;
import org.encours.api.lettering.ManualLettering;
import org.encours.api.lettering.Proposal;
import org.encours.api.lettering.RunMode;
import org.encours.api.store.UnitOfWork;

/** Lettering with one lettering and one proposal; entry 99 is always taken by somebody else. */
final class LetteringDouble implements Letterings, LetteringPolicies {
  final List<String> asked = new ArrayList<>();
  final List<LetteringRun> runs = new ArrayList<>();
  final LetteringConflicts conflicts = new Conflicts();
  LetteringQuery query;
  private LetteringPolicy policy = LetteringPolicy.DEFAULT;

  @Override
  public long requestRun(Company company, RunMode mode, String actor) {
    runs.add(Demo.run(runs.size() + 1L, company.id(), mode, actor));
    return runs.size();
  }

  @Override
  public void cancelRun(Company company, long run, String actor) {
    if (asked.contains("cancel " + run + " " + actor)) {
      throw new InvalidRequest("déjà terminée", "has ended");
    }
    asked.add("cancel " + run + " " + actor);
  }

  @Override
  public long letter(Company company, ManualLettering lettering, String actor) {
    List<Long> entries = lettering.entries();
    if (entries.contains(99L)) throw new UnitOfWork.Conflict("taken", null);
    if (entries.size() < 2) throw new InvalidRequest("un seul côté", "one side only");
    asked.add(
        "letter "
            + lettering.account()
            + " "
            + entries
            + " "
            + actor
            + " "
            + lettering.reason()
            + lettering.writtenOff().map(kind -> " " + kind).orElse(""));
    return Demo.LETTERING.id();
  }

  @Override
  public void undo(Company company, long lettering, String actor, String reason) {
    asked.add("undo " + lettering + " " + actor + " " + reason);
  }

  @Override
  public long accept(Company company, long proposal, String actor) {
    if (proposal == 6) throw new InvalidRequest("déjà décidée", "decided");
    if (proposal != Demo.PROPOSAL.id()) {
      throw new InvalidRequest(InvalidRequest.Kind.NOT_FOUND, new Words("inconnue", "unknown"));
    }
    asked.add("accept " + proposal + " " + actor);
    return Demo.LETTERING.id();
  }

  @Override
  public void reject(Company company, long proposal, String actor) {
    asked.add("reject " + proposal + " " + actor);
  }

  Optional<LetteringRun> run(long id) {
    return runs.stream().filter(run -> run.id() == id).findFirst();
  }

  Optional<Lettering> lettering(Company company, long id) {
    return Optional.of(Demo.LETTERING).filter(one -> one.id() == id);
  }

  Page<Lettering> letterings(Company company, LetteringQuery wanted) {
    query = wanted;
    return new Page<>(List.of(Demo.LETTERING), Optional.empty());
  }

  Optional<Proposal> proposal(Company company, long id) {
    return Optional.of(Demo.PROPOSAL).filter(one -> one.id() == id);
  }

  Page<Proposal> proposals(Company company, LetteringQuery wanted) {
    query = wanted;
    return new Page<>(List.of(Demo.PROPOSAL), Optional.empty());
  }

  Page<Foreseen> foreseen(long run, PageRequest page) {
    return new Page<>(
        List.of(new Foreseen(true, false, Demo.PROPOSAL)), Optional.of(run + "~" + page.limit()));
  }

  @Override
  public LetteringPolicy of(int company) {
    return policy;
  }

  @Override
  public void choose(Company company, LetteringPolicy chosen, String actor) {
    policy = chosen;
    asked.add("policy " + company.siren() + " " + actor);
  }

  /** One conflict, number 8, pending until it is decided. */
  private final class Conflicts implements LetteringConflicts {
    private Optional<LetteringConflict.Decided> decision = Optional.empty();

    private LetteringConflict one() {
      return new LetteringConflict(
          8,
          "C1",
          "CLIENT UN",
          2,
          Demo.NOON,
          "BB",
          Optional.empty(),
          Demo.LETTERING.entries(),
          List.of(Demo.LETTERING),
          decision);
    }

    @Override
    public Page<LetteringConflict> pending(Company company, PageRequest page) {
      return new Page<>(decision.isEmpty() ? List.of(one()) : List.of(), Optional.empty());
    }

    @Override
    public Page<LetteringConflict> decided(Company company, PageRequest page) {
      return new Page<>(decision.isEmpty() ? List.of() : List.of(one()), Optional.empty());
    }

    @Override
    public long countPending(Company company) {
      return decision.isEmpty() ? 1 : 0;
    }

    @Override
    public Optional<LetteringConflict> find(Company company, long id) {
      return Optional.of(one()).filter(conflict -> conflict.id() == id);
    }

    @Override
    public void decide(Company company, long id, ErpConflict keep, String actor) {
      if (id != 8) {
        throw new InvalidRequest(InvalidRequest.Kind.NOT_FOUND, new Words("inconnu", "unknown"));
      }
      if (decision.isPresent()) throw new InvalidRequest("déjà tranché", "decided");
      decision = Optional.of(new LetteringConflict.Decided(keep, false, actor, Demo.NOON));
    }
  }
}
