package org.encours.api.customer;

/** What checking a number by itself has shown. Nobody is asked whether it exists. */
public enum Verdict {
  /** Its check digits are right. */
  VALID,
  /** It has a possible form; there is nothing to compute. */
  UNVERIFIED,
  /** It cannot be right. */
  WRONG
}
