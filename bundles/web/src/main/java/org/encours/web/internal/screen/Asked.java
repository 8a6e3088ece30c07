package org.encours.web.internal.screen;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.encours.api.InvalidRequest;
import org.encours.api.Money;
import org.encours.api.web.ScreenRequest;
import org.encours.web.internal.domain.AmountText;
import org.encours.web.internal.domain.Pace;
import org.encours.web.internal.domain.Position;

/** Reads what a request asks for; what cannot be read is told in words. */
final class Asked {
  private static final int MOST_LOOKS = 50;

  private Asked() {}

  /** A date as browsers send it. */
  static Optional<LocalDate> date(ScreenRequest request, String name) {
    return request
        .parameter(name)
        .map(
            text -> {
              try {
                return LocalDate.parse(text);
              } catch (DateTimeException e) {
                throw new InvalidRequest(
                    "« " + text + " » n'est pas une date (attendu : AAAA-MM-JJ).",
                    "“" + text + "” is not a date (expected: YYYY-MM-DD).");
              }
            });
  }

  /** A local date and time as browsers send it. */
  static Optional<Instant> moment(ScreenRequest request, String name, ZoneId zone) {
    return request
        .parameter(name)
        .map(
            text -> {
              try {
                return LocalDateTime.parse(text).atZone(zone).toInstant();
              } catch (DateTimeException e) {
                throw new InvalidRequest(
                    "« " + text + " » n'est pas un moment (attendu : AAAA-MM-JJThh:mm).",
                    "“" + text + "” is not a moment (expected: YYYY-MM-DDThh:mm).");
              }
            });
  }

  /** An amount as people type it, empty if none was. */
  static Optional<Money> amount(ScreenRequest request, String name, Currency currency) {
    return request
        .parameter(name)
        .map(
            typed ->
                AmountText.parse(typed)
                    .flatMap(amount -> amount.minor(currency.getDefaultFractionDigits()))
                    .map(minor -> new Money(minor, currency))
                    .orElseThrow(() -> noAmount(typed)));
  }

  static InvalidRequest noAmount(String typed) {
    return new InvalidRequest(
        "« " + typed + " » n'est pas un montant (attendu : 15,00).",
        "“" + typed + "” is not an amount (expected: 15.00).");
  }

  /** A number in a path or a form; empty if it is none, for there is nothing of that name then. */
  static Optional<Long> id(String text) {
    try {
      return Optional.of(Long.parseLong(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Where the reader stands in a list. */
  static Position position(ScreenRequest request) {
    Optional<String> cursor = request.parameter("cursor");
    long page = request.parameter("page").flatMap(Asked::id).orElse(1L);
    List<String> trail = request.parameters("trail");
    return new Position((int) Math.max(1, Math.min(page, Integer.MAX_VALUE)), cursor, trail);
  }

  /** How far files were read when the reader last looked. */
  static List<Pace.Look> looks(ScreenRequest request) {
    return request.parameters("seen").stream()
        .limit(MOST_LOOKS)
        .flatMap(text -> Pace.Look.parse(text).stream())
        .toList();
  }

  /** Today, in the legal time zone. */
  static LocalDate today(Clock clock) {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }

  /** The service, or the words that say that its bundle is switched off. */
  static <T> T running(Optional<T> service) {
    return service.orElseThrow(
        () ->
            new InvalidRequest(
                "Cette fonction est arrêtée pour le moment ; l'administrateur peut la remettre"
                    + " en marche.",
                "This capability is switched off at the moment; the administrator can switch it"
                    + " on again."));
  }
}
