package org.encours.rest.internal.view;

import org.encours.api.ledger.Company;

/** A company whose customers are followed. */
public record CompanyView(
    String siren, boolean sirenValid, String name, String currency, String recordedAt) {

  public static CompanyView of(Company company) {
    return new CompanyView(
        company.siren(),
        company.sirenValid(),
        company.name(),
        company.currency().getCurrencyCode(),
        company.recordedAt().toString());
  }
}
