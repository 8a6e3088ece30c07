package org.encours.web.internal.screen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.encours.api.InvalidRequest;
import org.encours.api.Page;
import org.encours.api.Words;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.lettering.ErpConflict;
import org.encours.api.lettering.LetteringConflict;
import org.encours.api.lettering.LetteringConflicts;
import org.encours.api.store.UnitOfWork;
import org.encours.api.web.Reply;
import org.encours.api.web.Screen;
import org.encours.api.web.ScreenRequest;
import org.encours.web.internal.domain.Position;
import org.encours.web.internal.domain.Query;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Where the ERP letters otherwise than the ledger, side by side; posting to it decides the
 * conflicts that are named, each on its own.
 */
@Component(service = Screen.class)
public final class LetteringConflictsScreen extends CompanyPage {
  private static final int CARDS = 20;

  private final LetteringConflicts conflicts;

  @Activate
  public LetteringConflictsScreen(
      @Reference LedgerQueries ledger, @Reference LetteringConflicts conflicts) {
    super(ledger);
    this.conflicts = conflicts;
  }

  @Override
  public String path() {
    return "companies/{siren}/lettering-conflicts";
  }

  @Override
  Reply show(ScreenRequest request, Company company) {
    boolean decided = request.parameter("decided").isPresent();
    Position position = Asked.position(request);
    Page<LetteringConflict> page =
        decided
            ? conflicts.decided(company, position.request(CARDS))
            : conflicts.pending(company, position.request(CARDS));
    Map<String, Object> model = new HashMap<>();
    model.put("company", company);
    model.put("decided", decided);
    model.put("count", conflicts.countPending(company));
    model.put("cards", page.items().stream().map(each -> ConflictCard.of(each, company)).toList());
    model.put(
        "pager",
        Pager.of(position, page.next(), Query.NONE.with("decided", decided ? "true" : "")));
    return new Reply.View("lettering-conflicts", model);
  }

  @Override
  Reply act(ScreenRequest request, Company company) {
    ErpConflict keep =
        request
            .parameter("keep")
            .flatMap(LetteringConflictsScreen::side)
            .orElseThrow(
                () ->
                    new InvalidRequest(
                        "Indiquez quel lettrage garder.", "State which lettering to keep."));
    List<Words> refused = new ArrayList<>();
    request.parameters("conflict").stream()
        .flatMap(text -> Asked.id(text).stream())
        .distinct()
        .limit(CARDS)
        .forEach(id -> decide(company, id, keep, request.user().name()).ifPresent(refused::add));
    if (!refused.isEmpty()) throw new InvalidRequest(InvalidRequest.Kind.INVALID, summary(refused));
    return new Reply.Redirect(Places.conflicts(company) + "?done=conflicts-decided");
  }

  private static Optional<ErpConflict> side(String code) {
    return List.of(ErpConflict.ERP, ErpConflict.OURS).stream()
        .filter(side -> side.code().equals(code))
        .findFirst();
  }

  /** Why it could not be decided; empty if it was. */
  private Optional<Words> decide(Company company, long id, ErpConflict keep, String actor) {
    try {
      conflicts.decide(company, id, keep, actor);
      return Optional.empty();
    } catch (InvalidRequest e) {
      return Optional.of(e.words());
    } catch (UnitOfWork.Conflict e) {
      return Optional.of(
          new Words(
              "Une de ces écritures vient d'être lettrée par quelqu'un d'autre.",
              "Somebody else has just lettered one of these entries."));
    }
  }

  private static Words summary(List<Words> refused) {
    int count = refused.size();
    return new Words(
        "Non tranchés (" + count + ") : " + refused.get(0).fr(),
        "Not decided (" + count + "): " + refused.get(0).en());
  }
}
