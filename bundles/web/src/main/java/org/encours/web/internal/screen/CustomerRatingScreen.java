package org.encours.web.internal.screen;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.encours.api.InvalidRequest;
import org.encours.api.customer.CustomerFile;
import org.encours.api.customer.CustomerFiles;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.risk.Note;
import org.encours.api.risk.Rating;
import org.encours.api.risk.Ratings;
import org.encours.api.security.Role;
import org.encours.api.web.Reply;
import org.encours.api.web.Screen;
import org.encours.api.web.ScreenRequest;
import org.encours.web.internal.domain.RatingChart;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How likely a customer is to pay late, and why; posting to it sets the note by hand. */
@Component(service = Screen.class)
public final class CustomerRatingScreen extends PersonPage {
  private final Ratings ratings;

  @Activate
  public CustomerRatingScreen(
      @Reference LedgerQueries ledger,
      @Reference CustomerFiles files,
      @Reference Ratings ratings,
      @Reference Clock clock) {
    super(ledger, files, clock, "rating");
    this.ratings = ratings;
  }

  @Override
  public Role postRole() {
    return Role.CREDIT_MANAGER;
  }

  @Override
  Reply show(ScreenRequest request, Company company, CustomerFile file, Map<String, Object> model) {
    String account = file.account().number();
    Optional<Rating> rating = ratings.rating(company, account, Asked.today(clock));
    model.put("rating", rating);
    model.put("chart", rating.map(RatingChart::of));
    model.put("history", ratings.history(company, account));
    model.put("notes", Note.values());
    return new Reply.View("customer-rating", model);
  }

  @Override
  Reply act(ScreenRequest request, Company company) {
    Note note =
        request
            .parameter("note")
            .flatMap(
                given -> Stream.of(Note.values()).filter(n -> n.name().equals(given)).findFirst())
            .orElseThrow(() -> new InvalidRequest("Choisissez une note.", "Choose a note."));
    LocalDate until =
        Asked.date(request, "until")
            .orElseThrow(
                () ->
                    new InvalidRequest(
                        "Indiquez jusqu'à quand la note vaut.",
                        "State until when the note holds."));
    ratings.override(
        company,
        request.path("account"),
        new Rating.Override(
            note,
            request.parameter("reason").orElse(""),
            Asked.today(clock),
            until,
            request.user().name()));
    return done(company, request, "note-set");
  }
}
