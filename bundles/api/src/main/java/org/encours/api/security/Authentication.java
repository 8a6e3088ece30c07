package org.encours.api.security;

import java.util.Optional;

/** Checks passwords. Thread-safe. */
public interface Authentication {
  /** The user's identity, or empty if the user is unknown, the password wrong, or no role held. */
  Optional<UserIdentity> login(String user, char[] password);
}
