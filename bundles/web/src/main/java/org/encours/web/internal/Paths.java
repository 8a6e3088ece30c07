package org.encours.web.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** Places below the context path. */
final class Paths {
  /** Where the application is. */
  static final String ROOT = "/encours/";

  static final String LOGIN = "login";
  static final String LOGOUT = "logout";
  static final String LANGUAGE = "language";
  static final String STATIC = "static/";

  private static final Set<String> OTHERS = Set.of("api", "ws", "health");

  private Paths() {}

  /** The application as browsers see it, with a trailing slash. */
  static String base(HttpServletRequest request) {
    return request.getContextPath() + ROOT;
  }

  /** Raw path below the application, empty for its home. */
  static String below(HttpServletRequest request) {
    // Not getPathInfo(): in a filter that is relative to whichever servlet will answer.
    String uri = request.getRequestURI();
    String base = base(request);
    return uri.length() < base.length() ? "" : uri.substring(base.length());
  }

  /** The same with its query. */
  static String belowWithQuery(HttpServletRequest request) {
    String query = request.getQueryString();
    return below(request) + (query == null ? "" : "?" + query);
  }

  /** Whether the path belongs to the API, SOAP or health: others answer and guard those. */
  static boolean isOfOthers(String below) {
    int slash = below.indexOf('/');
    return OTHERS.contains(slash < 0 ? below : below.substring(0, slash));
  }
}
