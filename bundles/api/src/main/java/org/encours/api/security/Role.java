package org.encours.api.security;

import java.util.Optional;
import java.util.stream.Stream;

/** The roles, each including those before it. */
public enum Role {
  /** Sees everything, changes nothing. */
  VIEWER("viewer"),
  /** Imports, letters, unletters, records facts. */
  ACCOUNTANT("accountant"),
  /** Decides on limits, holds, policies. */
  CREDIT_MANAGER("credit-manager"),
  /** Switches capabilities, edits settings. */
  ADMINISTRATOR("administrator");

  private final String principal;

  Role(String principal) {
    this.principal = principal;
  }

  /** Name of the JAAS role principal that grants this role. */
  public String principal() {
    return principal;
  }

  public boolean includes(Role other) {
    return ordinal() >= other.ordinal();
  }

  public static Optional<Role> ofPrincipal(String name) {
    return Stream.of(values()).filter(role -> role.principal.equals(name)).findFirst();
  }
}
