package org.encours.api.lettering;

import org.encours.api.ledger.Company;

/** Tries the rules on what is known, so that a firm can choose what it lets them do. */
public interface LetteringQualityCheck {
  /**
   * Asks the rules blind about everything that was lettered before by a file or a person, and
   * compares. Writes nothing; takes as long as a run over the whole ledger.
   */
  LetteringQuality of(Company company);
}
