package org.encours.lettering.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.encours.api.journal.EventKinds;
import org.encours.api.journal.Follower;
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
 * Letters after every import, in the order of the imports, each run looking only at the entries
 * that were there then: whether the bundle was running or catches up later makes no difference.
 */
@Component
public final class ImportFollower implements Follower {
  private final UnitOfWork unitOfWork;
  private final LetteringFacts facts;
  private final RunExecutor executor;
  private final Clock clock;

  @Activate
  public ImportFollower(
      @Reference UnitOfWork unitOfWork,
      @Reference LetteringFacts facts,
      @Reference RunExecutor executor,
      @Reference Clock clock) {
    this.unitOfWork = unitOfWork;
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
    return Set.of(EventKinds.IMPORT_COMPLETED);
  }

  @Override
  public void handle(JournalEntry entry) {
    if ("0".equals(entry.event().data().get("newEntries"))) return;
    int company = entry.event().company().orElseThrow();
    String cause = entry.event().subject();
    Optional<LetteringRun> asked = facts.requested(company, cause);
    long run = asked.map(LetteringRun::id).orElseGet(() -> request(entry, company, cause));
    executor.execute(run);
  }

  private long request(JournalEntry entry, int company, String cause) {
    long lastEntry = Long.parseLong(entry.event().data().get("lastEntry"));
    LocalDate day = LocalDate.ofInstant(entry.recordedAt(), clock.getZone());
    return unitOfWork.call(
        () -> facts.request(new RunScope(company, lastEntry, day), RunMode.AUTOMATIC, cause));
  }
}
