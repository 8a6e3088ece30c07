package org.encours.web.internal;

import jakarta.servlet.http.HttpServletResponse;

/** Headers that tell browsers what the screens never do. */
final class SecurityHeaders {
  /** Nothing from elsewhere, nothing inline, no framing, forms only to ourselves. */
  static final String POLICY =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'";

  private SecurityHeaders() {}

  /** Adds them, and forbids to store the answer. */
  static void add(HttpServletResponse response) {
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cache-Control", "no-store");
  }
}
