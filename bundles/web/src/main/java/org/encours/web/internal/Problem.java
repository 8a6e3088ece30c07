package org.encours.web.internal;

import java.util.Optional;

/**
 * Why there is no page, for the person in front of it.
 *
 * @param status of the HTTP answer
 * @param key of the texts {@code problem.<key>.title} and {@code problem.<key>.text}
 * @param detail a text instead of the one of the key
 */
record Problem(int status, String key, Optional<String> detail) {
  static final Problem UNKNOWN = new Problem(404, "unknown");
  static final Problem FORBIDDEN = new Problem(403, "forbidden");
  static final Problem STALE_FORM = new Problem(403, "stale");
  static final Problem METHOD = new Problem(405, "method");
  static final Problem CONFLICT = new Problem(409, "conflict");

  Problem(int status, String key) {
    this(status, key, Optional.empty());
  }

  /** What was asked cannot be done: the reason in words. */
  static Problem refused(String reason) {
    return new Problem(400, "refused", Optional.of(reason));
  }

  /** Something is broken. */
  static Problem broken(String reference) {
    return new Problem(500, "broken", Optional.of(reference));
  }
}
