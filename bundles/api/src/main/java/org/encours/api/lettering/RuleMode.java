package org.encours.api.lettering;

import java.util.Locale;

/** What a company lets a rule do. */
public enum RuleMode {
  /** Letters what it is certain of, proposes the rest. */
  AUTOMATIC,
  /** Proposes everything. */
  PROPOSE,
  /** Is not asked. */
  OFF;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
