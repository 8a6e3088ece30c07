package org.encours.ledger.internal.domain;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.encours.api.document.Coded;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningJournalTest {
  @ParameterizedTest
  @ValueSource(strings = {"AN", "RAN", "ANO", "OUV", "an", "Ran"})
  void knownByItsCode(String code) {
    assertTrue(OpeningJournal.is(new Coded(code, "")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A NOUVEAU",
        "À nouveau",
        "A-NOUVEAUX",
        "à-nouveaux 2026",
        "ANOUVEAUX",
        "Journal des à nouveaux",
        "Report à-nouveau",
        "REPORT A NOUVEAU",
        "REPORTS NOUVEAUX",
        "BILAN D'OUVERTURE",
        "Bilan d’ouverture",
        "BILAN OUVERTURE",
        "BILAN DEBUT",
        "Bilan début",
        "Écritures d'ouverture"
      })
  void knownByItsLabel(String label) {
    assertTrue(OpeningJournal.is(new Coded("J9", label)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "VENTES",
        "Nouveaux clients",
        "Ventes à nouveaux clients",
        "NOUVEAU",
        "Banque nouvelle",
        "Bilan",
        "Réouvertures",
        "Opérations diverses",
        "BILAN DE FIN"
      })
  void notKnown(String label) {
    assertFalse(OpeningJournal.is(new Coded("VE", label)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A", "ANA", "VE", "BQ"})
  void otherCodes(String code) {
    assertFalse(OpeningJournal.is(new Coded(code, "Ventes")));
  }
}
