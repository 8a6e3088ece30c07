package org.encours.web.internal.screen;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.encours.api.credit.BalanceSheet;
import org.encours.api.credit.Cover;
import org.encours.api.credit.CreditChecks;
import org.encours.api.credit.CreditDesk;
import org.encours.api.credit.CreditFact;
import org.encours.api.credit.CreditFact.Insolvency;
import org.encours.api.credit.CreditQueries;
import org.encours.api.credit.CreditScope;
import org.encours.api.credit.CreditStanding;
import org.encours.api.credit.PublishedScore;
import org.encours.api.customer.CustomerFile;
import org.encours.api.customer.CustomerFiles;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.web.Reply;
import org.encours.api.web.Screen;
import org.encours.api.web.ScreenRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * What a customer owes and may owe, and what the outside says; posting to it states facts. Limits
 * and holds are decided by {@link CreditDecisionsScreen}.
 */
@Component(service = Screen.class)
public final class CustomerCreditScreen extends PersonPage {
  static final String TAB = "credit";
  private static final List<CreditFact.Kind> PLAIN =
      List.of(
          CreditFact.Kind.REGISTRY_EXTRACT,
          CreditFact.Kind.TAX_PRIVILEGE,
          CreditFact.Kind.AGENCY_SCORE,
          CreditFact.Kind.GUARANTEE,
          CreditFact.Kind.NOTE);

  private final CreditQueries credit;
  private final CreditDesk desk;
  private final Optional<CreditChecks> checks;

  @Activate
  public CustomerCreditScreen(
      @Reference LedgerQueries ledger,
      @Reference CustomerFiles files,
      @Reference CreditQueries credit,
      @Reference CreditDesk desk,
      @Reference(
              cardinality = ReferenceCardinality.OPTIONAL,
              policyOption = ReferencePolicyOption.GREEDY)
          CreditChecks checks,
      @Reference Clock clock) {
    super(ledger, files, clock, TAB);
    this.credit = credit;
    this.desk = desk;
    this.checks = Optional.ofNullable(checks);
  }

  @Override
  Reply show(ScreenRequest request, Company company, CustomerFile file, Map<String, Object> model) {
    String account = file.account().number();
    LocalDate today = Asked.today(clock);
    Optional<CreditStanding> found = credit.standing(company, account, today, clock.instant());
    if (found.isEmpty()) return new Reply.NotFound();
    CreditStanding standing = found.get();
    List<CreditFact> facts = credit.facts(company, account);
    model.put("standing", standing);
    model.put("limits", credit.limits(company, account));
    model.put("holds", credit.holds(company, account));
    model.put("commitments", credit.commitments(company, account, Optional.of(today)));
    model.put("covers", credit.covers(company, account));
    model.put("facts", facts);
    model.put("scores", scores(standing));
    model.put("scopes", CreditScope.values());
    model.put("coverKinds", Cover.Kind.values());
    model.put("factKinds", PLAIN);
    model.put("stages", Insolvency.Stage.values());
    model.put("figures", BalanceSheet.Figure.values());
    model.put("here", Places.credit(company, account));
    return new Reply.View("customer-credit", model);
  }

  /** Of the newest balance sheet. */
  private List<PublishedScore> scores(CreditStanding standing) {
    return standing
        .newest(BalanceSheet.class)
        .flatMap(sheet -> checks.map(judge -> judge.scores(sheet)))
        .orElse(List.of());
  }

  @Override
  Reply act(ScreenRequest request, Company company) {
    String account = request.path("account");
    String actor = request.user().name();
    LocalDate today = Asked.today(clock);
    if (request.parameter("do").filter("cover"::equals).isPresent()) {
      desk.cover(company, account, CreditForms.cover(request, company, today), actor);
      return done(company, request, "cover-saved");
    }
    desk.record(
        company,
        account,
        CreditForms.fact(request, company),
        Asked.date(request, "effective").orElse(today),
        CreditForms.evidence(request),
        actor);
    return done(company, request, "credit-fact-saved");
  }
}
