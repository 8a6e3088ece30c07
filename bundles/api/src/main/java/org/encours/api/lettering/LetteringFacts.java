package org.encours.api.lettering;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.encours.api.Page;
import org.encours.api.PageRequest;
import org.encours.api.ledger.Company;

/** Storage contract of lettering. Thread-safe. */
public interface LetteringFacts {

  /**
   * Open entries of every account of the scope that has both debits and credits open, one general
   * ledger account at a time, collective accounts included; of entries of a partial lettering what
   * it leaves open. Streams on a connection of its own: close it.
   */
  Stream<OpenAccount> openAccounts(RunScope scope);

  /**
   * Every account that has both debits and credits, as if nothing had been lettered, with the
   * letterings in force that a file brought or a person made or accepted. Streams on a connection
   * of its own: close it.
   */
  Stream<PastAccount> pastAccounts(RunScope scope);

  /** How many customer accounts the company has. */
  long countAccounts(int company);

  /** These entries of one customer account as they are now, those fully lettered left out. */
  List<OpenEntry> openEntries(Company company, String account, List<Long> entries);

  /**
   * Records letterings, with the next codes of their accounts, in the current unit of work. One
   * that takes what a partial lettering leaves open of an entry becomes one with it, under its
   * code.
   *
   * @return their numbers, in order; the same number for those that became one
   * @throws org.encours.api.store.UnitOfWork.Conflict when the unit of work ends, or here, if an
   *     entry has been lettered meanwhile
   */
  List<Long> record(int company, Optional<Long> run, List<NewLettering> letterings);

  /**
   * Records letterings of a run in the current unit of work, like {@link #record}, without looking
   * at their entries again: that they are taken wholly and that the dates are theirs is checked
   * when all is written.
   *
   * @throws org.encours.api.store.UnitOfWork.Conflict also if a partial lettering that one extends
   *     has changed meanwhile
   */
  void recordWhole(int company, long run, List<WholeLettering> letterings);

  /** Records proposals in the current unit of work; one that is pending already is not doubled. */
  int propose(int company, long run, List<NewProposal> proposals);

  /**
   * Undoes a lettering in the current unit of work; its entries are open again.
   *
   * @return whether it was in force
   */
  boolean undo(long lettering, String actor, String reason);

  /**
   * The sets of entries whose lettering a person has undone: they are not lettered automatically
   * again.
   */
  Set<Set<Long>> undoneGroups(int company);

  Optional<Lettering> lettering(Company company, long id);

  Page<Lettering> letterings(Company company, LetteringQuery query);

  /** A proposal nobody has decided and whose entries are still open. */
  Optional<Proposal> proposal(Company company, long id);

  /** Whether there ever was a proposal of that number. */
  boolean wasProposed(Company company, long id);

  /** Pending proposals, the most confident first. */
  Page<Proposal> proposals(Company company, LetteringQuery query);

  /**
   * Records a person's decision on a proposal in the current unit of work.
   *
   * @param lettering the lettering made of it, empty if it was rejected
   * @return false if it had been decided before
   */
  boolean decide(long proposal, String actor, Optional<Long> lettering);

  /** Records a run to be done. In the current unit of work. */
  long request(RunScope scope, RunMode mode, String requestedBy);

  /** The run that an import or another cause has asked for already. */
  Optional<LetteringRun> requested(int company, String requestedBy);

  Optional<LetteringRun> run(long id);

  /** What a run may look at, its last entry fixed when it was asked for. */
  RunScope scope(long run);

  /** Number of the company's latest entry, 0 if it has none. */
  long lastEntry(int company);

  /** Asks the run to stop; false if it has ended. In the current unit of work. */
  boolean cancel(long run);

  /** Whether a person has asked the run to stop. */
  boolean isCancelled(long run);

  /**
   * Writes down what a dry run would do, in the order given, in the current unit of work; nothing
   * else changes. What a person has decided on before would not be proposed again.
   *
   * @return how many of the proposals would be new
   */
  int foresee(long run, List<NewLettering> letterings, List<NewProposal> proposals);

  /** Forgets what a dry run has foreseen: it begins again. In the current unit of work. */
  void forgetForeseen(long run);

  /** What a dry run would do: letterings first, then proposals, the surest first. */
  Page<Foreseen> foreseen(long run, PageRequest page);

  /** Shows how far a run has come; {@code result} is what it did so far. */
  void progress(
      long run,
      LetteringRun.State state,
      LetteringRun.Progress progress,
      LetteringRun.Result result);
}
