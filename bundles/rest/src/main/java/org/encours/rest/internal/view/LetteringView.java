package org.encours.rest.internal.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.encours.api.lettering.Decision;
import org.encours.api.lettering.Difference;
import org.encours.api.lettering.Lettering;

/**
 * A recorded lettering; its entries are shown when it is asked for by itself.
 *
 * @param difference what was written off, {@code null} if nothing was; never left out
 */
public record LetteringView(
    long id,
    String account,
    String customer,
    String code,
    boolean partial,
    String date,
    String recordedAt,
    String origin,
    String rule,
    Integer ruleVersion,
    String actor,
    String explanation,
    @JsonInclude(JsonInclude.Include.ALWAYS) MoneyView difference,
    String differenceKind,
    UndoneView undone,
    List<LetteredEntryView> entries) {

  /** That the lettering was undone. */
  public record UndoneView(String recordedAt, String actor, String reason) {}

  /** As a line of a list. */
  public static LetteringView line(Lettering lettering, Currency currency, Locale locale) {
    return of(lettering, currency, locale, null);
  }

  /** With its entries. */
  public static LetteringView whole(Lettering lettering, Currency currency, Locale locale) {
    return of(
        lettering,
        currency,
        locale,
        lettering.entries().stream().map(LetteredEntryView::of).toList());
  }

  private static LetteringView of(
      Lettering lettering, Currency currency, Locale locale, List<LetteredEntryView> entries) {
    Decision decision = lettering.decision();
    Optional<Decision> ruled = Optional.of(decision).filter(one -> !one.rule().isEmpty());
    return new LetteringView(
        lettering.id(),
        lettering.account(),
        lettering.customer(),
        lettering.code(),
        lettering.partial(),
        lettering.date().toString(),
        lettering.recordedAt().toString(),
        decision.origin().name().toLowerCase(Locale.ROOT),
        ruled.map(Decision::rule).orElse(null),
        ruled.map(Decision::ruleVersion).orElse(null),
        decision.actor(),
        decision.explanation().in(locale),
        lettering.difference().map(d -> MoneyView.of(d.amount(), currency)).orElse(null),
        lettering.difference().map(Difference::kind).map(Difference.Kind::code).orElse(null),
        lettering
            .undone()
            .map(
                undone ->
                    new UndoneView(undone.recordedAt().toString(), undone.actor(), undone.reason()))
            .orElse(null),
        entries);
  }
}
