package org.encours.api.kpi;

import java.util.List;

/**
 * The key figures of a company.
 *
 * @param inputs what they are made of
 * @param figures one for each name, in that order
 */
public record Kpis(KpiInputs inputs, List<Kpi> figures) {

  public Kpis {
    figures = List.copyOf(figures);
  }

  public Kpi figure(KpiName name) {
    return figures.get(name.ordinal());
  }
}
