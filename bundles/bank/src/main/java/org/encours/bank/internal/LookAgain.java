package org.encours.bank.internal;

import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.work.WorkHandler;
import org.encours.api.work.WorkQueue;
import org.encours.api.work.WorkResult;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Looks again at what waits and was paid from an account, once a person has said whose it is. */
@Component
public final class LookAgain implements WorkHandler {
  private static final String KIND = "bank-look-again";

  private final MovementReview review;
  private final LedgerQueries ledger;

  @Activate
  public LookAgain(@Reference MovementReview review, @Reference LedgerQueries ledger) {
    this.review = review;
    this.ledger = ledger;
  }

  /** Asks for it in the current unit of work. */
  static void submit(WorkQueue work, Company company, String iban) {
    String payload = company.id() + " " + iban;
    work.submit(KIND, payload, payload);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public WorkResult run(String payload) {
    int blank = payload.indexOf(' ');
    int id = Integer.parseInt(payload.substring(0, blank));
    String iban = payload.substring(blank + 1);
    ledger.companies().stream()
        .filter(company -> company.id() == id)
        .findFirst()
        .ifPresent(company -> review.lookAgain(company, iban));
    return new WorkResult.Done();
  }
}
