package org.encours.rest.internal.view;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.encours.api.credit.BalanceSheet.Figure;
import org.encours.api.credit.PublishedScore;

/** A published score; without value where a figure is missing. */
public record ScoreView(
    String id,
    String title,
    String formula,
    String source,
    String value,
    String zone,
    List<ScoreTermView> terms,
    List<String> missing) {

  public static ScoreView of(PublishedScore score, Locale locale) {
    return new ScoreView(
        score.id(),
        score.title(),
        score.formula().in(locale),
        score.source(),
        score.result().map(result -> result.value().toPlainString()).orElse(null),
        score.result().map(result -> result.zone().code()).orElse(null),
        score.terms().stream()
            .map(
                term ->
                    new ScoreTermView(
                        term.name().in(locale),
                        term.weight().toPlainString(),
                        term.ratio().map(BigDecimal::toPlainString).orElse(null)))
            .toList(),
        score.missing().stream().map(Figure::code).toList());
  }
}
