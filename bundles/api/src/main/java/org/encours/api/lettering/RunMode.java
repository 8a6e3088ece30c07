package org.encours.api.lettering;

import java.util.Locale;

/** What a lettering run may do. */
public enum RunMode {
  /** Letters what is certain, proposes the rest. */
  AUTOMATIC,
  /** Proposes everything. */
  PROPOSE,
  /** Writes nothing down but what an automatic run would do now. */
  DRY_RUN;

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
