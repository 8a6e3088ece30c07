package org.encours.syncsources.internal.domain;

import java.util.Map;

/**
 * Where a source is and how it is talked to.
 *
 * @param uri address of the Camel consumer, without options
 * @param options options of the Camel consumer
 * @param secrets options that nobody may read
 * @param nameHeader header of the message that holds the name of a file
 */
public record Address(
    String uri, Map<String, String> options, Map<String, String> secrets, String nameHeader) {
  private static final String HIDDEN = "***";

  /** Shorter ones are no secrets: they stand in every other word. */
  private static final int SHORTEST_SECRET = 3;

  public Address {
    options = Map.copyOf(options);
    secrets = Map.copyOf(secrets);
  }

  public String scheme() {
    return uri.substring(0, uri.indexOf(':'));
  }

  public Family family() {
    return Family.of(scheme());
  }

  /** A text without the secrets, should it contain any. */
  public String redact(String text) {
    String redacted = text;
    for (String secret : secrets.values()) {
      if (secret.length() >= SHORTEST_SECRET) redacted = redacted.replace(secret, HIDDEN);
    }
    return redacted;
  }

  @Override
  public String toString() {
    return uri;
  }
}
