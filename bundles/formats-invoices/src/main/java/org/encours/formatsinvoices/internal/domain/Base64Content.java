package org.encours.formatsinvoices.internal.domain;

/** The file inside an element. */
public sealed interface Base64Content {
  /**
   * It was decoded.
   *
   * @param bytes not to be changed
   */
  record Decoded(byte[] bytes) implements Base64Content {}

  /** With it, the files of the document would be larger than is allowed. */
  record TooLarge() implements Base64Content {}

  /** It is not base64. */
  record Unreadable() implements Base64Content {}
}
