package org.encours.api.document;

/**
 * A code of the outside world with its label, both trimmed, empty when absent.
 *
 * @param code journal code, account number …
 * @param label what it is called
 */
public record Coded(String code, String label) {
  public static final Coded NONE = new Coded("", "");
}
