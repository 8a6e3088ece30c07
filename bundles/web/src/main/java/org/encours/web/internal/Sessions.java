package org.encours.web.internal;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.encours.api.security.UserIdentity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the screens keep in the HTTP session, and the rules for its cookie. */
final class Sessions {
  /** Attribute that holds the CSRF token; the API reads it too. */
  static final String CSRF = "org.encours.csrf";

  static final String CSRF_HEADER = "X-CSRF-Token";
  static final String CSRF_FIELD = "_csrf";

  private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);
  private static final String COMPANY = "org.encours.web.company";
  private static final int ANONYMOUS_IDLE_SECONDS = 15 * 60;
  private static final int LONGEST_TOKEN = 100;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Sessions() {}

  /** The session, made if need be, with its CSRF token. */
  static HttpSession open(HttpServletRequest request, HttpServletResponse response) {
    HttpSession session = request.getSession();
    if (session.getAttribute(CSRF) == null) {
      session.setAttribute(CSRF, token());
      session.setMaxInactiveInterval(ANONYMOUS_IDLE_SECONDS);
      protectCookies(response);
    }
    return session;
  }

  /** Who is logged in. */
  static Optional<UserIdentity> user(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null
            && session.getAttribute(UserIdentity.SESSION_ATTRIBUTE) instanceof UserIdentity user
        ? Optional.of(user)
        : Optional.empty();
  }

  /** Makes the session the user's own, under a new id and with a new CSRF token. */
  static void login(
      HttpServletRequest request, HttpServletResponse response, UserIdentity user, int idle) {
    request.changeSessionId();
    protectCookies(response);
    HttpSession session = request.getSession();
    session.setAttribute(CSRF, token());
    session.setAttribute(UserIdentity.SESSION_ATTRIBUTE, user);
    session.setMaxInactiveInterval(idle);
  }

  /** Whether the request carries the session's CSRF token, as header or as form field. */
  static boolean csrfMatches(HttpServletRequest request) throws IOException {
    HttpSession session = request.getSession(false);
    if (session == null || !(session.getAttribute(CSRF) instanceof String expected)) return false;
    String given = request.getHeader(CSRF_HEADER);
    if (given == null) given = request.getParameter(CSRF_FIELD);
    if (given == null && isMultipart(request)) given = multipartField(request);
    return given != null
        && MessageDigest.isEqual(
            expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }

  /** The SIREN of the company that was looked at last. */
  static Optional<String> company(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session == null
        ? Optional.empty()
        : Optional.ofNullable((String) session.getAttribute(COMPANY));
  }

  static void lookAt(HttpServletRequest request, String siren) {
    request.getSession().setAttribute(COMPANY, siren);
  }

  static boolean isMultipart(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
  }

  /** Deletes the files of a form; the container would leave that to the garbage collector. */
  static void discardUploads(HttpServletRequest request) throws IOException {
    // The form of a stranger was never read, and must not be now.
    if (!isMultipart(request) || user(request).isEmpty()) return;
    try {
      for (Part part : request.getParts()) part.delete();
    } catch (ServletException | IllegalStateException e) {
      LOG.debug("The form could not be read, so it left no files", e);
    }
  }

  private static String multipartField(HttpServletRequest request) throws IOException {
    try {
      Part part = request.getPart(CSRF_FIELD);
      if (part == null) return "";
      return new String(part.getInputStream().readNBytes(LONGEST_TOKEN), StandardCharsets.UTF_8);
    } catch (ServletException e) {
      throw new IOException("cannot read the multipart form", e);
    }
  }

  /** The container writes its session cookie itself and has no setting for SameSite. */
  private static void protectCookies(HttpServletResponse response) {
    Collection<String> cookies = List.copyOf(response.getHeaders("Set-Cookie"));
    boolean first = true;
    for (String cookie : cookies) {
      String safe = cookie;
      if (!safe.contains("HttpOnly")) safe += "; HttpOnly";
      if (!safe.contains("SameSite")) safe += "; SameSite=Lax";
      if (first) response.setHeader("Set-Cookie", safe);
      else response.addHeader("Set-Cookie", safe);
      first = false;
    }
  }

  private static String token() {
    byte[] bytes = new byte[24];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
