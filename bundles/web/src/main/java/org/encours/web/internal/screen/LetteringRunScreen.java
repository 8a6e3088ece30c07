package org.encours.web.internal.screen;

import java.util.Map;
import java.util.Optional;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.lettering.LetteringFacts;
import org.encours.api.lettering.LetteringRun;
import org.encours.api.web.Reply;
import org.encours.api.web.Screen;
import org.encours.api.web.ScreenRequest;
import org.encours.web.internal.domain.Display;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How far a lettering run has come, and what it did. */
@Component(service = Screen.class)
public final class LetteringRunScreen extends CompanyPage {
  private final LetteringFacts facts;

  @Activate
  public LetteringRunScreen(@Reference LedgerQueries ledger, @Reference LetteringFacts facts) {
    super(ledger);
    this.facts = facts;
  }

  @Override
  public String path() {
    return "companies/{siren}/lettering-runs/{id}";
  }

  @Override
  Reply show(ScreenRequest request, Company company) {
    Optional<LetteringRun> run =
        Asked.id(request.path("id"))
            .flatMap(facts::run)
            .filter(found -> found.company() == company.id());
    if (run.isEmpty()) return new Reply.NotFound();
    LetteringRun.Progress progress = run.get().progress();
    boolean ended = run.get().state().compareTo(LetteringRun.State.DONE) >= 0;
    return new Reply.View(
        request.isPartial() ? "run-progress" : "run",
        Map.of(
            "company",
            company,
            "run",
            run.get(),
            "ended",
            ended,
            "percent",
            Display.percent(progress.done(), progress.total()).orElse(ended ? 100 : 0)));
  }
}
