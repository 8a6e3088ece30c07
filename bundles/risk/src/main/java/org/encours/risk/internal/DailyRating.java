package org.encours.risk.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.store.Leases;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rates every company anew on every day: invoices fall due though nothing is written. A day on
 * which nobody was there is not made up, the next one says the same.
 */
@Component(immediate = true, service = DailyRating.class)
public final class DailyRating {
  private static final Logger LOG = LoggerFactory.getLogger(DailyRating.class);
  private static final int LOOK_AGAIN_SECONDS = 60;
  private static final int LONGEST_GOODBYE_SECONDS = 30;

  private final CompanyRatings ratings;
  private final LedgerQueries ledger;
  private final Leases leases;
  private final Clock clock;
  private final ScheduledExecutorService thread;

  @Activate
  public DailyRating(
      @Reference CompanyRatings ratings,
      @Reference LedgerQueries ledger,
      @Reference Leases leases,
      @Reference Clock clock) {
    this.ratings = ratings;
    this.ledger = ledger;
    this.leases = leases;
    this.clock = clock;
    thread =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread daemon = new Thread(work, "encours-rating");
              daemon.setDaemon(true);
              return daemon;
            });
    thread.scheduleWithFixedDelay(
        this::look, LOOK_AGAIN_SECONDS, LOOK_AGAIN_SECONDS, TimeUnit.SECONDS);
  }

  /** Waits for the ratings in hand. */
  @Deactivate
  void stop() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(LONGEST_GOODBYE_SECONDS, TimeUnit.SECONDS)) thread.shutdownNow();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** An exception would end the timer: this is the edge that tries again. */
  private void look() {
    try {
      rateIfDue();
    } catch (RuntimeException e) {
      LOG.warn("The daily rating is tried again", e);
    }
  }

  /**
   * Rates the companies that were not rated today; a company that is new today is left to the
   * lettering of its first entries.
   */
  @SuppressWarnings("try") // the lease is only held
  void rateIfDue() {
    Optional<Leases.Lease> lease = leases.tryAcquire("timer:rating");
    if (lease.isEmpty()) return;
    try (Leases.Lease held = lease.get()) {
      LocalDate today = day(clock.instant());
      for (Company company : ledger.companies()) {
        Instant last = ratings.lastRated(company.id()).orElse(company.recordedAt());
        boolean due = day(last).isBefore(today);
        if (due && !thread.isShutdown()) ratings.rate(company.id());
      }
    }
  }

  private LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, clock.getZone());
  }
}
