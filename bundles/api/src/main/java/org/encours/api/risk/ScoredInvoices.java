package org.encours.api.risk;

import java.util.List;

/**
 * What became of a list of invoices.
 *
 * @param model version of the model, which grows whenever the same invoices may score otherwise
 * @param chances one for each invoice, in their order
 */
public record ScoredInvoices(String model, List<LateChances> chances) {

  public ScoredInvoices {
    chances = List.copyOf(chances);
  }
}
