package org.encours.syncsources.internal.domain;

/**
 * What is wrong with a configuration. Never contains a value that could be a secret.
 *
 * @param key the key to be changed, without its file
 * @param text what is wrong and what to write instead
 */
public record Problem(String key, String text) {
  @Override
  public String toString() {
    return key + ": " + text;
  }
}
