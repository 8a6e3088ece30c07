package org.encours.syncfiles.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.encours.api.Words;
import org.encours.api.document.LedgerLine;
import org.encours.api.ledger.Company;
import org.encours.api.lettering.Decision;
import org.encours.api.lettering.LetteringBatch;
import org.encours.api.lettering.LetteringChange;
import org.encours.api.lettering.LetteringChanges;
import org.encours.testkit.LedgerLineBuilder;

/** Changes of one company, told by their number, for one receiver. */
final class MemoryChanges implements LetteringChanges {
  final List<LetteringBatch> taken = new ArrayList<>();
  private int made;
  private Optional<LetteringBatch> offered = Optional.empty();

  void letter() {
    made++;
  }

  @Override
  public Optional<LetteringBatch> next(Company company, String receiver) {
    if (offered.isPresent()) {
      LetteringBatch before = offered.get();
      return Optional.of(batch(company, receiver, before.number(), before.upTo(), true));
    }
    long after = taken.isEmpty() ? 0 : taken.get(taken.size() - 1).upTo();
    if (after == made) return Optional.empty();
    offered = Optional.of(batch(company, receiver, taken.size() + 1L, made, false));
    return offered;
  }

  private LetteringBatch batch(
      Company company, String receiver, long number, long upTo, boolean repeated) {
    long after = taken.isEmpty() ? 0 : taken.get(taken.size() - 1).upTo();
    return new LetteringBatch(receiver, company.id(), number, after, upTo, Instant.EPOCH, repeated);
  }

  @Override
  public void read(Company company, LetteringBatch batch, Consumer<LetteringChange> consumer) {
    for (long number = batch.after() + 1; number <= batch.upTo(); number++) {
      consumer.accept(change(number));
    }
  }

  private static LetteringChange change(long number) {
    LedgerLine line = LedgerLineBuilder.line().debit("1.00").build();
    Decision decision = new Decision(Decision.Origin.MANUAL, "", 0, "marie", Words.same("test"));
    return new LetteringChange(
        number, line, 100, false, Optional.empty(), decision, Instant.EPOCH, Optional.empty());
  }

  @Override
  public void taken(LetteringBatch batch) {
    taken.add(batch);
    offered = Optional.empty();
  }
}
