package org.encours.rest.internal;

import java.util.Locale;
import org.encours.api.security.Role;
import org.encours.api.security.UserIdentity;

/**
 * Who calls.
 *
 * @param user proved identity
 * @param locale language of the texts in the answer
 * @param base path of the API on this server, for links: {@code /encours/api/v1}
 */
public record Caller(UserIdentity user, Locale locale, String base) {
  /** Request attribute that carries it from the servlet to the resources. */
  static final String ATTRIBUTE = "org.encours.rest.caller";

  /** Refuses who does not have that role. */
  void needs(Role role) {
    if (!user.may(role)) throw new Refusal(Problem.of(403, Gate.missing(role)));
  }
}
