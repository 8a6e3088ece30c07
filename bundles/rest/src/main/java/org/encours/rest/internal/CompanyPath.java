package org.encours.rest.internal;

import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;

/** The company that a path names. */
final class CompanyPath {
  private CompanyPath() {}

  static Company named(LedgerQueries ledger, String siren) {
    return ledger
        .company(siren)
        .orElseThrow(
            () ->
                Refusal.notFound(
                    "Aucune société n’a le SIREN " + siren + ".",
                    "No company has the SIREN " + siren + "."));
  }
}
