package org.encours.web.internal.screen;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.encours.api.InvalidRequest;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.lettering.Lettering;
import org.encours.api.lettering.LetteringFacts;
import org.encours.api.lettering.Letterings;
import org.encours.api.web.Reply;
import org.encours.api.web.Screen;
import org.encours.api.web.ScreenRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** One lettering with its entries; posting to it undoes it. */
@Component(service = Screen.class)
public final class LetteringScreen extends CompanyPage {
  private final LetteringFacts facts;
  private final Optional<Letterings> letterings;

  @Activate
  public LetteringScreen(
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
    return "companies/{siren}/letterings/{id}";
  }

  @Override
  Reply show(ScreenRequest request, Company company) {
    Optional<Lettering> found = find(request, company);
    if (found.isEmpty()) return new Reply.NotFound();
    Map<String, Object> model = new HashMap<>();
    model.put("company", company);
    model.put("one", found.get());
    model.put("group", new Group(found.get().entries()));
    model.put("difference", WrittenOff.of(found.get().difference(), company.currency()));
    model.put("lettering", letterings.isPresent());
    if (!request.isPartial()) return new Reply.View("lettering", model);
    boolean undo = request.parameter("part").filter("undo"::equals).isPresent();
    return new Reply.View(undo ? "lettering-undo" : "lettering-entries", model);
  }

  @Override
  Reply act(ScreenRequest request, Company company) {
    Optional<Lettering> found = find(request, company);
    if (found.isEmpty()) return new Reply.NotFound();
    String reason =
        request
            .parameter("reason")
            .orElseThrow(
                () ->
                    new InvalidRequest(
                        "Indiquez le motif du délettrage.", "State why the lettering is undone."));
    Asked.running(letterings).undo(company, found.get().id(), request.user().name(), reason);
    if (request.isPartial() && request.parameter("from").filter("proposals"::equals).isPresent()) {
      return new Reply.View("proposal-undone", Map.of("company", company, "one", found.get()));
    }
    return new Reply.Redirect(Places.customer(company, found.get().account()) + "?done=unlettered");
  }

  private Optional<Lettering> find(ScreenRequest request, Company company) {
    return Asked.id(request.path("id")).flatMap(id -> facts.lettering(company, id));
  }
}
