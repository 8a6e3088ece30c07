package org.encours.rest.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.encours.api.InvalidRequest;
import org.encours.api.Page;
import org.encours.api.PageRequest;
import org.encours.api.Words;
import org.encours.api.ledger.Company;
import org.encours.api.risk.Factor;
import org.encours.api.risk.LateChances;
import org.encours.api.risk.Note;
import org.encours.api.risk.NoteBounds;
import org.encours.api.risk.Portfolio;
import org.encours.api.risk.Rating;
import org.encours.api.risk.Ratings;

/** Account C1 is rated D from 1 March 2024 on, and again on the 20th; there is no other. */
final class RatingDouble implements Ratings {
  static final LocalDate RATED = LocalDate.of(2024, 3, 1);

  final List<Rating.Override> overrides = new ArrayList<>();
  NoteBounds bounds = NoteBounds.USUAL;
  List<LocalDate> asked = List.of();

  @Override
  public Optional<Rating> rating(Company company, String account, LocalDate asOf) {
    if (!account.equals("C1") || asOf.isBefore(RATED)) return Optional.empty();
    return Optional.of(
        rated(
            RATED,
            asOf,
            List.of(
                new Factor("past-delay", 0.812_345, false, new Words("Paie tard", "Pays late")),
                new Factor("insolvency", 0, true, new Words("Rien de connu", "Nothing known")))));
  }

  private Rating rated(LocalDate from, LocalDate asOf, List<Factor> factors) {
    return new Rating(
        "C1",
        "CLIENT UN",
        from,
        Note.D,
        // As a column of single precision gives it back.
        new LateChances(0.6f, 0.45f, 0.3f, 0.2f),
        Demo.euros("120.00"),
        14,
        "logistic-1",
        Demo.NOON,
        factors,
        overrides.stream().filter(one -> !one.from().isAfter(asOf)).findFirst());
  }

  @Override
  public Page<Rating> ratings(Company company, LocalDate asOf, PageRequest page) {
    asked = List.of(asOf);
    return new Page<>(List.of(rated(RATED, asOf, List.of())), Optional.of("next"));
  }

  @Override
  public List<Rating> history(Company company, String account) {
    return List.of(rated(RATED.plusDays(19), RATED, List.of()), rated(RATED, RATED, List.of()));
  }

  @Override
  public Portfolio portfolio(Company company, LocalDate asOf, LocalDate since) {
    asked = List.of(asOf, since);
    return new Portfolio(
        asOf,
        since,
        List.of(new Portfolio.ShareOfNote(Note.D, 1, Demo.euros("120.00"))),
        List.of(new Portfolio.Move(Note.B, Note.D, 1)),
        List.of(new Portfolio.Mover("C1", "CLIENT UN", Note.B, Note.D, Demo.euros("120.00"))));
  }

  @Override
  public NoteBounds bounds(int company) {
    return bounds;
  }

  @Override
  public void choose(Company company, NoteBounds chosen, String actor) {
    bounds = chosen;
  }

  @Override
  public void override(Company company, String account, Rating.Override override) {
    if (!account.equals("C1")) {
      throw new InvalidRequest(InvalidRequest.Kind.NOT_FOUND, new Words("inconnu", "unknown"));
    }
    overrides.add(override);
  }
}
