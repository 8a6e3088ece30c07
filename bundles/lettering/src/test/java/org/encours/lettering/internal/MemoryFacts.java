package org.encours.lettering.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.encours.api.ledger.Company;
import org.encours.api.lettering.LetteringFacts;
import org.encours.api.lettering.LetteringRun;
import org.encours.api.lettering.NewLettering;
import org.encours.api.lettering.NewProposal;
import org.encours.api.lettering.OpenAccount;
import org.encours.api.lettering.OpenEntry;
import org.encours.api.lettering.Proposal;
import org.encours.api.lettering.RunMode;
import org.encours.api.lettering.RunScope;
import org.encours.api.lettering.WholeLettering;

/** Storage of lettering in memory: one run, one proposal, the methods the services use. */
final class MemoryFacts {
  final List<OpenAccount> accounts = new ArrayList<>();
  final List<WholeLettering> whole = new ArrayList<>();
  final List<NewLettering> recorded = new ArrayList<>();
  final List<NewProposal> proposed = new ArrayList<>();
  final List<NewLettering> foreseen = new ArrayList<>();
  final List<LetteringRun.State> states = new ArrayList<>();
  final List<Long> decided = new ArrayList<>();
  Optional<Proposal> pending = Optional.empty();
  boolean cancelled;
  int forgotten;

  /** Called before every batch with the number of those before. */
  IntConsumer beforeBatch = batch -> {};

  /** Called for every account that is read. */
  Runnable whileReading = () -> {};

  private int batches;
  private LetteringRun run;

  MemoryFacts(RunMode mode) {
    run =
        new LetteringRun(
            9,
            7,
            mode,
            "marie",
            99,
            Instant.EPOCH,
            LetteringRun.State.QUEUED,
            new LetteringRun.Progress(0, 0),
            new LetteringRun.Result(0, 0, 0, 0, Optional.empty()));
  }

  LetteringRun current() {
    return run;
  }

  /** The contract, by the methods of this class of the same name. */
  LetteringFacts facts() {
    return (LetteringFacts)
        Proxy.newProxyInstance(
            LetteringFacts.class.getClassLoader(),
            new Class<?>[] {LetteringFacts.class},
            (proxy, method, arguments) -> {
              Method own = MemoryFacts.class.getDeclaredMethod(method.getName(), types(method));
              try {
                return own.invoke(this, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private static Class<?>[] types(Method method) {
    return method.getParameterTypes();
  }

  Stream<OpenAccount> openAccounts(RunScope scope) {
    return List.copyOf(accounts).stream().peek(account -> whileReading.run());
  }

  long countAccounts(int company) {
    return accounts.size();
  }

  List<OpenEntry> openEntries(Company company, String account, List<Long> entries) {
    return accounts.stream()
        .filter(open -> open.number().equals(account))
        .flatMap(open -> open.entries().stream())
        .filter(entry -> entries.contains(entry.id()))
        .toList();
  }

  List<Long> record(int company, Optional<Long> ofRun, List<NewLettering> letterings) {
    recorded.addAll(letterings);
    return List.of((long) recorded.size());
  }

  void recordWhole(int company, long ofRun, List<WholeLettering> letterings) {
    beforeBatch.accept(batches++);
    whole.addAll(letterings);
  }

  int propose(int company, long ofRun, List<NewProposal> proposals) {
    proposed.addAll(proposals);
    return proposals.size();
  }

  int foresee(long ofRun, List<NewLettering> letterings, List<NewProposal> proposals) {
    beforeBatch.accept(batches++);
    foreseen.addAll(letterings);
    return proposals.size();
  }

  void forgetForeseen(long ofRun) {
    foreseen.clear();
    forgotten++;
  }

  Set<Set<Long>> undoneGroups(int company) {
    return Set.of();
  }

  Optional<LetteringRun> run(long id) {
    return Optional.of(run).filter(known -> known.id() == id);
  }

  RunScope scope(long ofRun) {
    return new RunScope(7, 99, LocalDate.EPOCH);
  }

  boolean cancel(long ofRun) {
    if (run.state() == LetteringRun.State.DONE) return false;
    cancelled = true;
    return true;
  }

  boolean isCancelled(long ofRun) {
    return cancelled;
  }

  void progress(
      long ofRun,
      LetteringRun.State state,
      LetteringRun.Progress progress,
      LetteringRun.Result result) {
    states.add(state);
    run =
        new LetteringRun(
            run.id(),
            run.company(),
            run.mode(),
            run.requestedBy(),
            run.upToEntry(),
            run.requestedAt(),
            state,
            progress,
            result);
  }

  Optional<Proposal> proposal(Company company, long id) {
    return pending.filter(known -> known.id() == id);
  }

  boolean wasProposed(Company company, long id) {
    return id < 100;
  }

  boolean decide(long proposal, String actor, Optional<Long> lettering) {
    decided.add(proposal);
    return true;
  }
}
