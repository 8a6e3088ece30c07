package org.encours.bank.internal;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.encours.api.journal.EventKinds;
import org.encours.api.journal.Follower;
import org.encours.api.journal.JournalEntry;
import org.encours.api.journal.JournalEvent;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Looks at the movements of every bank statement that comes in; after every other import, also at
 * those that wait, because the ledger may have made them clear.
 */
@Component
public final class MovementFollower implements Follower {
  private final MovementReview review;
  private final LedgerQueries ledger;
  private final AtomicBoolean caughtUp = new AtomicBoolean();

  @Activate
  public MovementFollower(@Reference MovementReview review, @Reference LedgerQueries ledger) {
    this.review = review;
    this.ledger = ledger;
  }

  @Override
  public String name() {
    return "bank";
  }

  @Override
  public Set<String> kinds() {
    return Set.of(EventKinds.IMPORT_COMPLETED);
  }

  @Override
  public void handle(JournalEntry entry) {
    // An entry that was parked in an earlier life has left its movements undecided.
    if (!caughtUp.get()) {
      review.unfinished().forEach(review::lookAtNew);
      caughtUp.set(true);
    }
    Optional<Company> company = company(entry.event());
    if (company.isEmpty()) return;
    if (isOfBank(entry.event())) {
      review.lookAtNew(company.get());
    } else {
      review.lookAtAll(company.get());
    }
  }

  private Optional<Company> company(JournalEvent event) {
    return ledger.companies().stream()
        .filter(company -> event.company().filter(id -> id == company.id()).isPresent())
        .findFirst();
  }

  private static boolean isOfBank(JournalEvent event) {
    return "BANK".equals(event.data().get("family"));
  }
}
