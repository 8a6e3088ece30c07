package org.encours.api.security;

import java.io.Serializable;
import java.util.Set;

/**
 * A user who has proved who they are.
 *
 * @param name login name
 * @param roles the roles granted, without those they include
 */
public record UserIdentity(String name, Set<Role> roles) implements Serializable {
  /** Attribute of the HTTP session that holds the identity after a form login. */
  public static final String SESSION_ATTRIBUTE = "org.encours.user";

  public UserIdentity {
    roles = Set.copyOf(roles);
  }

  /** Whether one of the user's roles is or includes that role. */
  public boolean may(Role role) {
    return roles.stream().anyMatch(own -> own.includes(role));
  }
}
