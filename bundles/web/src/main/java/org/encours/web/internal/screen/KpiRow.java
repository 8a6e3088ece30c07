package org.encours.web.internal.screen;

import java.util.Optional;
import org.encours.api.Words;
import org.encours.api.kpi.Kpi;

/**
 * A key figure, to be read.
 *
 * @param value with its unit; empty where it cannot be computed
 * @param explanation its workings, or why there is none
 */
public record KpiRow(Words title, Words formula, Optional<Words> value, Words explanation) {

  static KpiRow of(Kpi kpi) {
    if (kpi instanceof Kpi.Computed computed) {
      return row(kpi, Optional.of(value(computed)), computed.workings());
    }
    return row(kpi, Optional.empty(), ((Kpi.Missing) kpi).reason());
  }

  private static KpiRow row(Kpi kpi, Optional<Words> value, Words explanation) {
    return new KpiRow(kpi.name().title(), kpi.name().formula(), value, explanation);
  }

  private static Words value(Kpi.Computed computed) {
    String plain = computed.value().toPlainString();
    String french = plain.replace('.', ',');
    return switch (computed.name().unit()) {
      case DAYS -> new Words(french + "\u00a0j", plain + "\u00a0d");
      case PERCENT -> new Words(french + "\u00a0%", plain + "%");
    };
  }
}
