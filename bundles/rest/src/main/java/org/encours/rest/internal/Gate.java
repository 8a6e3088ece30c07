package org.encours.rest.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.encours.api.Words;
import org.encours.api.security.Authentication;
import org.encours.api.security.Role;
import org.encours.api.security.UserIdentity;

/**
 * Decides who may call: HTTP Basic, or the session of the form login. A call that changes something
 * in a session must repeat the session's CSRF token in a header. Passwords are checked on every
 * call, nothing is remembered.
 */
final class Gate {
  /** Session attribute that holds the CSRF token. */
  static final String CSRF_ATTRIBUTE = "org.encours.csrf";

  static final String CSRF_HEADER = "X-CSRF-Token";

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
  private static final String BASIC = "Basic ";

  private final Supplier<Optional<Authentication>> authentication;

  Gate(Supplier<Optional<Authentication>> authentication) {
    this.authentication = authentication;
  }

  /** The answer to a request at the gate. */
  sealed interface Verdict {}

  /** Come in. */
  record Admitted(UserIdentity user) implements Verdict {}

  /**
   * Stay out.
   *
   * @param challenge whether a browser may ask the user for a name and a password
   */
  record Refused(Problem problem, boolean challenge) implements Verdict {}

  Verdict judge(HttpServletRequest request) {
    String header = request.getHeader("Authorization");
    Verdict verdict = header == null ? bySession(request) : byPassword(header, request);
    Role needed = SAFE.contains(request.getMethod()) ? Role.VIEWER : Role.ACCOUNTANT;
    if (verdict instanceof Admitted admitted && !admitted.user().may(needed)) {
      return new Refused(Problem.of(403, missing(needed)), false);
    }
    return verdict;
  }

  private Verdict byPassword(String header, HttpServletRequest request) {
    Optional<Authentication> logins = authentication.get();
    if (logins.isEmpty()) {
      return new Refused(
          Problem.of(
              503,
              new Words(
                  "La vérification des mots de passe n’est pas encore prête.",
                  "The verification of passwords is not ready yet.")),
          false);
    }
    return credentials(header)
        .flatMap(given -> logins.get().login(given.user(), given.password().toCharArray()))
        .<Verdict>map(Admitted::new)
        .orElseGet(() -> unauthorized(request));
  }

  private Verdict bySession(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null
        || !(session.getAttribute(UserIdentity.SESSION_ATTRIBUTE) instanceof UserIdentity user)) {
      return unauthorized(request);
    }
    if (!SAFE.contains(request.getMethod()) && !repeatsToken(request, session)) {
      return new Refused(
          Problem.of(
              403,
              new Words(
                  "Le jeton " + CSRF_HEADER + " de la session manque ou ne correspond pas.",
                  "The session's " + CSRF_HEADER + " token is missing or wrong.")),
          false);
    }
    return new Admitted(user);
  }

  private static boolean repeatsToken(HttpServletRequest request, HttpSession session) {
    String given = request.getHeader(CSRF_HEADER);
    return given != null
        && session.getAttribute(CSRF_ATTRIBUTE) instanceof String expected
        && MessageDigest.isEqual(
            given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
  }

  private static Verdict unauthorized(HttpServletRequest request) {
    // A browser that already has a session, or a script in a page, must not get a password dialog.
    boolean challenge =
        request.getRequestedSessionId() == null && request.getHeader("X-Requested-With") == null;
    return new Refused(
        Problem.of(
            401,
            new Words(
                "Identifiez-vous (HTTP Basic) ou ouvrez une session : l’utilisateur ou le mot de"
                    + " passe manque ou n’est pas reconnu.",
                "Log in (HTTP Basic) or open a session: the user or the password is missing or"
                    + " not recognised.")),
        challenge);
  }

  static Words missing(Role role) {
    return new Words(
        "Il faut le rôle « " + role.principal() + " ».",
        "The role \"" + role.principal() + "\" is needed.");
  }

  private record Credentials(String user, String password) {}

  private static Optional<Credentials> credentials(String header) {
    if (!header.regionMatches(true, 0, BASIC, 0, BASIC.length())) return Optional.empty();
    try {
      byte[] decoded = Base64.getDecoder().decode(header.substring(BASIC.length()).trim());
      String text = new String(decoded, StandardCharsets.UTF_8);
      int colon = text.indexOf(':');
      return colon < 0
          ? Optional.empty()
          : Optional.of(new Credentials(text.substring(0, colon), text.substring(colon + 1)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
