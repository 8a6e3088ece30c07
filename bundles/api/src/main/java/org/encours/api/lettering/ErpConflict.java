package org.encours.api.lettering;

import java.util.Locale;

/** Whose lettering holds where the ERP letters the same entries otherwise. */
public enum ErpConflict {
  /** The ledger's own stays until a person decides. */
  ASK,
  /** The ledger's own is undone, the ERP's is taken over. */
  ERP,
  /** The ledger's own stays, the ERP's is left out. */
  OURS;

  /** The name in requests and forms. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
