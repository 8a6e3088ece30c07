package org.encours.lettering.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.encours.api.journal.EventKinds;
import org.encours.api.journal.Follower;
import org.encours.api.journal.Journal;
import org.encours.api.journal.JournalEntry;
import org.encours.api.lettering.LetteringFacts;
import org.encours.api.lettering.LetteringRun;
import org.encours.api.lettering.RunMode;
import org.encours.api.lettering.RunScope;
import org.encours.api.store.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Letters after every import of a ledger, in the order of the imports, each run looking only at the
 * entries that were there then: whether the bundle was running or catches up later makes no
 * difference. Letters too after receipts were recorded; of several such events in a row the last
 * one's run does for all.
 */
@Component
public final class LedgerFollower implements Follower {
  private static final int LOOK_AHEAD = 500;

  private final UnitOfWork unitOfWork;
  private final Journal journal;
  private final LetteringFacts facts;
  private final RunExecutor executor;
  private final Clock clock;

  @Activate
  public LedgerFollower(
      @Reference UnitOfWork unitOfWork,
      @Reference Journal journal,
      @Reference LetteringFacts facts,
      @Reference RunExecutor executor,
      @Reference Clock clock) {
    this.unitOfWork = unitOfWork;
    this.journal = journal;
    this.facts = facts;
    this.executor = executor;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "lettering";
  }

  @Override
  public Set<String> kinds() {
    return Set.of(EventKinds.IMPORT_COMPLETED, EventKinds.RECEIPTS_RECORDED);
  }

  @Override
  public void handle(JournalEntry entry) {
    boolean receipts = entry.event().kind().equals(EventKinds.RECEIPTS_RECORDED);
    if (receipts ? isFollowedByMore(entry) : bringsNoEntries(entry)) return;
    int company = entry.event().company().orElseThrow();
    String cause = receipts ? "receipts/" + entry.position() : entry.event().subject();
    Optional<LetteringRun> asked = facts.requested(company, cause);
    long run = asked.map(LetteringRun::id).orElseGet(() -> request(entry, company, cause));
    executor.execute(run);
  }

  private static boolean bringsNoEntries(JournalEntry entry) {
    Map<String, String> data = entry.event().data();
    return "0".equals(data.get("newEntries")) || !"LEDGER".equals(data.get("family"));
  }

  private boolean isFollowedByMore(JournalEntry entry) {
    return journal.after(entry.position(), LOOK_AHEAD).stream()
        .map(JournalEntry::event)
        .anyMatch(
            later ->
                later.kind().equals(EventKinds.RECEIPTS_RECORDED)
                    && later.company().equals(entry.event().company()));
  }

  private long request(JournalEntry entry, int company, String cause) {
    long lastEntry = Long.parseLong(entry.event().data().get("lastEntry"));
    LocalDate day = LocalDate.ofInstant(entry.recordedAt(), clock.getZone());
    return unitOfWork.call(
        () -> facts.request(new RunScope(company, lastEntry, day), RunMode.AUTOMATIC, cause));
  }
}
