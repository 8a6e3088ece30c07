package org.encours.credit.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.encours.api.InvalidRequest;
import org.encours.api.Money;
import org.encours.api.credit.BalanceSheet;
import org.encours.api.credit.CreditAnswer;
import org.encours.api.credit.CreditChecks;
import org.encours.api.credit.CreditQueries;
import org.encours.api.credit.PublishedScore;
import org.encours.api.ledger.Company;
import org.encours.credit.internal.domain.AltmanScore;
import org.encours.credit.internal.domain.ConanHolderScore;
import org.encours.credit.internal.domain.OrderCheck;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads how a customer stands and lets the pure rules answer. */
@Component
public final class CreditCheckService implements CreditChecks {
  private final CreditQueries queries;
  private final Clock clock;

  @Activate
  public CreditCheckService(@Reference CreditQueries queries, @Reference Clock clock) {
    this.queries = queries;
    this.clock = clock;
  }

  @Override
  public Optional<CreditAnswer> check(
      Company company, String account, Money amount, LocalDate asOf) {
    if (amount.signum() < 0) {
      throw new InvalidRequest(
          "Le montant d'une commande n'est pas négatif.",
          "The amount of an order is not negative.");
    }
    return queries
        .standing(company, account, asOf, clock.instant())
        .map(standing -> new OrderCheck(standing, amount).answer());
  }

  @Override
  public List<PublishedScore> scores(BalanceSheet sheet) {
    return List.of(AltmanScore.of(sheet), ConanHolderScore.of(sheet));
  }
}
