package org.encours.lettering.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.encours.api.InvalidRequest;
import org.encours.api.Words;
import org.encours.api.journal.EventKinds;
import org.encours.api.journal.Journal;
import org.encours.api.journal.JournalEvent;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.CustomerAccount;
import org.encours.api.ledger.CustomerBalance;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.lettering.Decision;
import org.encours.api.lettering.LetteringFacts;
import org.encours.api.lettering.Letterings;
import org.encours.api.lettering.ManualLettering;
import org.encours.api.lettering.NewLettering;
import org.encours.api.lettering.OpenEntry;
import org.encours.api.lettering.Proposal;
import org.encours.api.lettering.RunMode;
import org.encours.api.lettering.RunScope;
import org.encours.api.lettering.Share;
import org.encours.api.store.UnitOfWork;
import org.encours.api.work.WorkQueue;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lettering as people ask for it. */
@Component
public final class LetteringService implements Letterings {
  private static final int MOST_ENTRIES = 10_000;

  private final UnitOfWork unitOfWork;
  private final LetteringFacts facts;
  private final LedgerQueries ledger;
  private final Journal journal;
  private final WorkQueue work;
  private final Clock clock;

  @Activate
  public LetteringService(
      @Reference UnitOfWork unitOfWork,
      @Reference LetteringFacts facts,
      @Reference LedgerQueries ledger,
      @Reference Journal journal,
      @Reference WorkQueue work,
      @Reference Clock clock) {
    this.unitOfWork = unitOfWork;
    this.facts = facts;
    this.ledger = ledger;
    this.journal = journal;
    this.work = work;
    this.clock = clock;
  }

  @Override
  public long requestRun(Company company, RunMode mode, String actor) {
    return unitOfWork.call(
        () -> {
          RunScope scope =
              new RunScope(company.id(), facts.lastEntry(company.id()), LocalDate.now(clock));
          long run = facts.request(scope, mode, actor);
          work.submit(RunWork.KIND, Long.toString(run), Long.toString(run));
          return run;
        });
  }

  @Override
  public void cancelRun(Company company, long run, String actor) {
    unitOfWork.run(
        () -> {
          if (facts.run(run).filter(known -> known.company() == company.id()).isEmpty()) {
            throw new InvalidRequest(
                InvalidRequest.Kind.NOT_FOUND,
                new Words(
                    "Aucune passe de lettrage n’a le numéro " + run + ".",
                    "No lettering run has number " + run + "."));
          }
          if (!facts.cancel(run)) {
            throw new InvalidRequest(
                "Cette passe de lettrage est déjà terminée.", "This lettering run has ended.");
          }
          append(
              EventKinds.LETTERING_RUN_CANCELLED, company, "lettering-run/" + run, actor, Map.of());
        });
  }

  @Override
  public long letter(Company company, ManualLettering lettering, String actor) {
    Set<Long> wanted = new HashSet<>(lettering.entries());
    if (wanted.size() < 2 || wanted.size() > MOST_ENTRIES) {
      throw new InvalidRequest(
          "Choisissez de 2 à " + MOST_ENTRIES + " écritures.",
          "Choose 2 to " + MOST_ENTRIES + " entries.");
    }
    CustomerAccount customer = account(company, lettering.account());
    return unitOfWork.call(
        () -> {
          List<OpenEntry> open =
              facts.openEntries(company, lettering.account(), List.copyOf(wanted));
          requireOpen(wanted, open);
          Settlement settlement =
              lettering
                  .writtenOff()
                  .map(kind -> Settlement.writingOff(open, kind, company.currency()))
                  .orElseGet(() -> Settlement.oldestFirst(open));
          Words explanation =
              lettering.reason().isBlank()
                  ? new Words("Lettrage manuel", "Lettered by hand")
                  : Words.same(lettering.reason());
          return record(
              company,
              new NewLettering(
                  customer.id(),
                  settlement.shares(),
                  new Decision(Decision.Origin.MANUAL, "", 0, actor, explanation),
                  settlement.difference()));
        });
  }

  private static void requireOpen(Set<Long> wanted, List<OpenEntry> open) {
    Set<Long> missing = new HashSet<>(wanted);
    open.forEach(entry -> missing.remove(entry.id()));
    if (missing.isEmpty()) return;
    String ids = missing.stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
    throw new InvalidRequest(
        "Ces écritures sont déjà lettrées ou ne sont pas de ce compte : " + ids + ".",
        "These entries are lettered already or do not belong to this account: " + ids + ".");
  }

  private CustomerAccount account(Company company, String number) {
    return ledger
        .customer(company, number, LocalDate.now(clock))
        .map(CustomerBalance::account)
        .orElseThrow(
            () ->
                new InvalidRequest(
                    "Compte client inconnu : " + number, "Unknown customer account: " + number));
  }

  private long record(Company company, NewLettering lettering) {
    long id = facts.record(company.id(), Optional.empty(), List.of(lettering)).get(0);
    append(
        EventKinds.LETTERED,
        company,
        "lettering/" + id,
        lettering.decision().actor(),
        Map.of("entries", Integer.toString(lettering.shares().size())));
    return id;
  }

  @Override
  public void undo(Company company, long lettering, String actor, String reason) {
    if (reason.isBlank()) {
      throw new InvalidRequest(
          "Un délettrage demande un motif.", "Undoing a lettering needs a reason.");
    }
    unitOfWork.run(
        () -> {
          if (facts.lettering(company, lettering).isEmpty()
              || !facts.undo(lettering, actor, reason)) {
            throw new InvalidRequest(
                "Ce lettrage est inconnu ou déjà défait.",
                "This lettering is unknown or undone already.");
          }
          append(
              EventKinds.UNLETTERED,
              company,
              "lettering/" + lettering,
              actor,
              Map.of("reason", reason));
        });
  }

  @Override
  public long accept(Company company, long proposal, String actor) {
    return unitOfWork.call(
        () -> {
          Proposal pending = pending(company, proposal);
          List<Share> shares =
              pending.entries().stream()
                  .map(entry -> new Share(entry.entry(), entry.share().minor()))
                  .toList();
          Decision found = pending.decision();
          long id =
              record(
                  company,
                  new NewLettering(
                      account(company, pending.account()).id(),
                      shares,
                      new Decision(
                          Decision.Origin.ACCEPTED,
                          found.rule(),
                          found.ruleVersion(),
                          actor,
                          found.explanation()),
                      pending.difference()));
          requireUndecided(facts.decide(proposal, actor, Optional.of(id)));
          return id;
        });
  }

  @Override
  public void reject(Company company, long proposal, String actor) {
    unitOfWork.run(
        () -> {
          pending(company, proposal);
          requireUndecided(facts.decide(proposal, actor, Optional.empty()));
          append(EventKinds.PROPOSAL_REJECTED, company, "proposal/" + proposal, actor, Map.of());
        });
  }

  private Proposal pending(Company company, long proposal) {
    return facts
        .proposal(company, proposal)
        .orElseThrow(
            () -> facts.wasProposed(company, proposal) ? noLongerPending() : unknown(proposal));
  }

  private static InvalidRequest unknown(long proposal) {
    return new InvalidRequest(
        InvalidRequest.Kind.NOT_FOUND,
        new Words(
            "Aucune proposition n’a le numéro " + proposal + ".",
            "No proposal has number " + proposal + "."));
  }

  private static void requireUndecided(boolean decided) {
    if (!decided) throw noLongerPending();
  }

  private static InvalidRequest noLongerPending() {
    return new InvalidRequest(
        "Ce rapprochement n'est plus proposé : il a été traité, ou une de ses écritures est"
            + " lettrée.",
        "This match is no longer proposed: it was decided, or one of its entries is lettered.");
  }

  private void append(
      String kind, Company company, String subject, String actor, Map<String, String> data) {
    journal.append(new JournalEvent(kind, Optional.of(company.id()), subject, actor, data));
  }
}
