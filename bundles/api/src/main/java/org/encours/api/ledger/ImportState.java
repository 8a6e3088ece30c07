package org.encours.api.ledger;

import java.util.Locale;

/** Where an import stands. */
public enum ImportState {
  /** Taken in, durable, waiting. */
  RECEIVED,
  /** Being read. */
  IMPORTING,
  /** In the ledger. */
  IMPORTED,
  /** Refused; nothing of it is in the ledger. */
  REJECTED,
  /** The same bytes are in the ledger already. */
  DUPLICATE;

  /** The name outside: {@code received} … */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it will not change any more. */
  public boolean isFinal() {
    return ordinal() >= IMPORTED.ordinal();
  }
}
