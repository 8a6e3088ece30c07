package org.encours.web.internal.screen;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.encours.api.InvalidRequest;
import org.encours.api.Page;
import org.encours.api.customer.CustomerDesk;
import org.encours.api.customer.CustomerEvent;
import org.encours.api.customer.CustomerFile;
import org.encours.api.customer.CustomerFiles;
import org.encours.api.customer.Identifier;
import org.encours.api.customer.PersonAccount;
import org.encours.api.customer.StatedIdentifier;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.web.Reply;
import org.encours.api.web.Screen;
import org.encours.api.web.ScreenRequest;
import org.encours.web.internal.domain.Position;
import org.encours.web.internal.domain.Query;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The legal person: its numbers, its accounts in all companies, merges, history. */
@Component(service = Screen.class)
public final class CustomerFileScreen extends PersonPage {
  private static final int FOUND = 12;
  private static final int EVENTS = 20;

  private final LedgerQueries ledger;
  private final CustomerDesk desk;

  @Activate
  public CustomerFileScreen(
      @Reference LedgerQueries ledger,
      @Reference CustomerFiles files,
      @Reference CustomerDesk desk,
      @Reference Clock clock) {
    super(ledger, files, clock, "file");
    this.ledger = ledger;
    this.desk = desk;
  }

  @Override
  Reply show(ScreenRequest request, Company company, CustomerFile file, Map<String, Object> model) {
    String part = request.isPartial() ? request.parameter("part").orElse("") : "";
    switch (part) {
      case "merge", "found" -> {
        String asked = request.parameter("q").orElse("");
        model.put("asked", asked);
        model.put("found", others(file, asked));
        return new Reply.View(part.equals("merge") ? "merge-dialog" : "merge-found", model);
      }
      case "separate" -> {
        model.put("merge", request.parameter("merge").orElse(""));
        return new Reply.View("separate-dialog", model);
      }
      case "withdraw" -> {
        String id = request.parameter("identifier").orElse("");
        Optional<StatedIdentifier> one =
            file.identifiers().stream()
                .filter(stated -> Long.toString(stated.id()).equals(id))
                .findFirst();
        if (one.isEmpty()) return new Reply.NotFound();
        model.put("one", one.get());
        return new Reply.View("withdraw-dialog", model);
      }
      default -> {
        Position position = Asked.position(request);
        Page<CustomerEvent> history =
            files.history(company, file.account().number(), position.request(EVENTS));
        model.put("history", history.items());
        model.put("pager", Pager.of(position, history.next(), Query.NONE));
        model.put("kinds", Stream.of(Identifier.Kind.values()).map(Enum::name).toList());
        return new Reply.View(request.isPartial() ? "customer-history" : "customer-file", model);
      }
    }
  }

  /** Accounts that are not this person's already. */
  private List<PersonAccount> others(CustomerFile file, String asked) {
    List<Long> own = file.accounts().stream().map(one -> one.balance().account().id()).toList();
    return files.search(asked, FOUND + own.size()).stream()
        .filter(one -> !own.contains(one.account().id()))
        .limit(FOUND)
        .toList();
  }

  @Override
  Reply act(ScreenRequest request, Company company) {
    String account = request.path("account");
    String actor = request.user().name();
    String reason = request.parameter("reason").orElse("");
    switch (request.parameter("do").orElse("")) {
      case "identify" -> {
        desk.addIdentifier(company, account, identifier(request), actor);
        return done(company, request, "identified");
      }
      case "withdraw" -> {
        desk.withdrawIdentifier(company, account, id(request, "identifier"), reason, actor);
        return done(company, request, "withdrawn");
      }
      case "merge" -> {
        desk.merge(find(company, account), other(request), reason, actor);
        return done(company, request, "merged");
      }
      case "separate" -> {
        desk.undoMerge(company, id(request, "merge"), reason, actor);
        return done(company, request, "separated");
      }
      default -> {
        return new Reply.NotFound();
      }
    }
  }

  private static Identifier identifier(ScreenRequest request) {
    String value =
        request
            .parameter("value")
            .orElseThrow(() -> new InvalidRequest("Indiquez le numéro.", "State the number."));
    String kind = request.parameter("kind").orElse("").toUpperCase(Locale.ROOT);
    return Stream.of(Identifier.Kind.values())
        .filter(one -> one.name().equals(kind))
        .findFirst()
        .map(one -> new Identifier(one, value, request.parameter("register").orElse("")))
        .orElseThrow(
            () -> new InvalidRequest("Indiquez la nature du numéro.", "State the kind of number."));
  }

  private PersonAccount other(ScreenRequest request) {
    String[] chosen = request.parameter("other").orElse("").split("/", 2);
    if (chosen.length < 2) {
      throw new InvalidRequest("Choisissez l'autre compte.", "Choose the other account.");
    }
    return ledger
        .company(chosen[0])
        .map(company -> find(company, chosen[1]))
        .orElseThrow(CustomerFileScreen::gone);
  }

  private PersonAccount find(Company company, String account) {
    return ledger
        .customer(company, account, Asked.today(clock))
        .map(found -> new PersonAccount(company, found.account()))
        .orElseThrow(CustomerFileScreen::gone);
  }

  private static long id(ScreenRequest request, String name) {
    return request.parameter(name).flatMap(Asked::id).orElseThrow(CustomerFileScreen::gone);
  }

  private static InvalidRequest gone() {
    return new InvalidRequest(
        "Ce que vous avez choisi n'existe pas, ou plus.",
        "What you chose does not exist, or no longer.");
  }
}
