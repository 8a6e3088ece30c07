package org.encours.rest.internal.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import org.encours.api.kpi.Kpi;
import org.encours.api.kpi.KpiName;

/**
 * A key figure.
 *
 * @param value decimal text; {@code null} where it cannot be computed, never left out
 * @param explanation the formula with its figures; left out without value
 * @param reason why there is no value
 */
public record KpiView(
    @JsonInclude(JsonInclude.Include.ALWAYS) String value,
    String unit,
    String title,
    String formula,
    String explanation,
    String reason) {

  static KpiView of(Kpi kpi, Locale locale) {
    if (kpi instanceof Kpi.Computed computed) {
      return view(
          kpi.name(),
          locale,
          computed.value().toPlainString(),
          computed.workings().in(locale),
          null);
    }
    return view(kpi.name(), locale, null, null, ((Kpi.Missing) kpi).reason().in(locale));
  }

  private static KpiView view(
      KpiName name, Locale locale, String value, String explanation, String reason) {
    return new KpiView(
        value,
        name.unit().name().toLowerCase(Locale.ROOT),
        name.title().in(locale),
        name.formula().in(locale),
        explanation,
        reason);
  }
}
