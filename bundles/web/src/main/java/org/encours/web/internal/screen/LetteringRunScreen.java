package org.encours.web.internal.screen;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.encours.api.Page;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.lettering.Foreseen;
import org.encours.api.lettering.LetteringFacts;
import org.encours.api.lettering.LetteringRun;
import org.encours.api.lettering.Letterings;
import org.encours.api.lettering.RunMode;
import org.encours.api.web.Reply;
import org.encours.api.web.Screen;
import org.encours.api.web.ScreenRequest;
import org.encours.web.internal.domain.Display;
import org.encours.web.internal.domain.Position;
import org.encours.web.internal.domain.Query;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * How far a lettering run has come, and what it did; of a dry run, what it would do. Posting to it
 * asks it to stop.
 */
@Component(service = Screen.class)
public final class LetteringRunScreen extends CompanyPage {
  private static final int CARDS = 40;

  private final LetteringFacts facts;
  private final Optional<Letterings> letterings;

  @Activate
  public LetteringRunScreen(
      @Reference LedgerQueries ledger,
      @Reference LetteringFacts facts,
      @Reference(
              cardinality = ReferenceCardinality.OPTIONAL,
              policyOption = ReferencePolicyOption.GREEDY)
          Letterings letterings) {
    super(ledger);
    this.facts = facts;
    this.letterings = Optional.ofNullable(letterings);
  }

  @Override
  public String path() {
    return "companies/{siren}/lettering-runs/{id}";
  }

  @Override
  Reply show(ScreenRequest request, Company company) {
    Optional<LetteringRun> found = find(request, company);
    if (found.isEmpty()) return new Reply.NotFound();
    LetteringRun run = found.get();
    boolean ended = ended(run);
    Map<String, Object> model = new HashMap<>();
    model.put("company", company);
    model.put("run", run);
    model.put("ended", ended);
    model.put("part", request.isPartial());
    model.put("stopping", !ended && facts.isCancelled(run.id()));
    model.put("dry", run.mode() == RunMode.DRY_RUN);
    model.put("lettering", letterings.isPresent());
    model.put("started", ended || run.progress().total() > 0);
    model.put(
        "percent",
        Display.percent(run.progress().done(), run.progress().total()).orElse(ended ? 100 : 0));
    foreseen(request, company, run, model);
    return new Reply.View(request.isPartial() ? "run-progress" : "run", model);
  }

  private void foreseen(
      ScreenRequest request, Company company, LetteringRun run, Map<String, Object> model) {
    List<ProposalCard.Dry> cards = List.of();
    Pager pager = ImportTable.NONE.pager();
    if (run.mode() == RunMode.DRY_RUN && run.state() == LetteringRun.State.DONE) {
      Position position = Asked.position(request);
      Page<Foreseen> page = facts.foreseen(run.id(), position.request(CARDS));
      cards = page.items().stream().map(each -> ProposalCard.Dry.of(each, company)).toList();
      pager = Pager.of(position, page.next(), Query.NONE);
    }
    model.put("foreseen", cards);
    model.put("pager", pager);
  }

  @Override
  Reply act(ScreenRequest request, Company company) {
    Optional<LetteringRun> run = find(request, company);
    if (run.isEmpty()) return new Reply.NotFound();
    // One that has just ended needs no stopping: the page shows what it did.
    if (!ended(run.get())) {
      Asked.running(letterings).cancelRun(company, run.get().id(), request.user().name());
    }
    return request.isPartial()
        ? show(request, company)
        : new Reply.Redirect(Places.run(company, run.get().id()));
  }

  private static boolean ended(LetteringRun run) {
    return run.state().compareTo(LetteringRun.State.DONE) >= 0;
  }

  private Optional<LetteringRun> find(ScreenRequest request, Company company) {
    return Asked.id(request.path("id"))
        .flatMap(facts::run)
        .filter(found -> found.company() == company.id());
  }
}
