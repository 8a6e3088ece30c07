package org.encours.lettering.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.encours.api.lettering.NewLettering;
import org.encours.api.lettering.NewProposal;
import org.encours.api.lettering.OpenAccount;
import org.encours.api.lettering.OpenEntry;
import org.encours.api.lettering.Share;
import org.encours.api.lettering.WholeLettering;
import org.encours.lettering.internal.domain.Matching;

/**
 * What the rules find, whole accounts in batches, read and matched by a thread of its own while the
 * caller records the batch before. At most one batch waits: memory does not grow with the ledger.
 */
final class MatchedBatches implements AutoCloseable {
  static final int BATCH_LINES = 40_000;

  private final Supplier<Stream<OpenAccount>> accounts;
  private final Matching matching;
  private final BlockingQueue<Step> steps = new ArrayBlockingQueue<>(1);
  private final Thread reader;

  /**
   * What is to be recorded of some accounts.
   *
   * @param accounts how many were looked at
   * @param lines entries in the letterings and proposals
   */
  record Batch(
      int accounts, int lines, List<WholeLettering> letterings, List<NewProposal> proposals)
      implements Step {

    List<NewLettering> newLetterings() {
      return letterings.stream().map(WholeLettering::lettering).toList();
    }
  }

  /** What the reader hands over. */
  private sealed interface Step {}

  private record End() implements Step {}

  private record Failed(Throwable cause) implements Step {}

  MatchedBatches(String name, Supplier<Stream<OpenAccount>> accounts, Matching matching) {
    this.accounts = accounts;
    this.matching = matching;
    reader = new Thread(this::read, name);
    reader.setDaemon(true);
    reader.start();
  }

  /**
   * The next batch, empty at the end.
   *
   * @throws RuntimeException what reading or matching failed with
   */
  Optional<Batch> next() {
    try {
      Step step = steps.take();
      if (step instanceof Failed failed) throw failure(failed.cause());
      return step instanceof Batch batch ? Optional.of(batch) : Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static RuntimeException failure(Throwable cause) {
    return cause instanceof RuntimeException e
        ? e
        : new IllegalStateException("matching failed: " + cause, cause);
  }

  private void read() {
    try {
      steps.put(readAll());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // closed: nobody listens any more
    }
  }

  private Step readAll() throws InterruptedException {
    try (Stream<OpenAccount> open = accounts.get()) {
      match(open.iterator());
      return new End();
    } catch (InterruptedException e) {
      throw e;
    } catch (Throwable e) { // whatever it is, someone waits to be told
      return new Failed(e);
    }
  }

  private void match(Iterator<OpenAccount> open) throws InterruptedException {
    Collecting now = new Collecting();
    while (open.hasNext()) {
      OpenAccount account = open.next();
      now.add(account, matching.match(account));
      if (now.lines >= BATCH_LINES) {
        steps.put(now.batch());
        now = new Collecting();
      }
    }
    if (now.accounts > 0) steps.put(now.batch());
  }

  /** Stops reading. */
  @Override
  public void close() {
    reader.interrupt();
    steps.clear();
    try {
      reader.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static final class Collecting {
    private final List<WholeLettering> letterings = new ArrayList<>();
    private final List<NewProposal> proposals = new ArrayList<>();
    private int accounts;
    private int lines;

    void add(OpenAccount account, Matching.Outcome outcome) {
      accounts++;
      if (!outcome.letterings().isEmpty()) {
        Map<Long, OpenEntry> entries = new HashMap<>();
        for (OpenEntry entry : account.entries()) entries.put(entry.id(), entry);
        for (NewLettering lettering : outcome.letterings()) add(lettering, entries);
      }
      for (NewProposal proposal : outcome.proposals()) lines += proposal.shares().size();
      proposals.addAll(outcome.proposals());
    }

    private void add(NewLettering lettering, Map<Long, OpenEntry> entries) {
      LocalDate latest = LocalDate.MIN;
      boolean extending = false;
      for (Share share : lettering.shares()) {
        OpenEntry entry = entries.get(share.entry());
        if (entry.date().isAfter(latest)) latest = entry.date();
        extending |= entry.settled() != 0;
      }
      letterings.add(new WholeLettering(lettering, latest, extending));
      lines += lettering.shares().size();
    }

    Batch batch() {
      return new Batch(accounts, lines, letterings, proposals);
    }
  }
}
