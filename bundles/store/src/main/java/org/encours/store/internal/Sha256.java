package org.encours.store.internal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digest by which equal contents are known. */
final class Sha256 {
  private Sha256() {}

  static byte[] of(byte[] content) {
    return fresh().digest(content);
  }

  /** One to be fed piece by piece. */
  static MessageDigest fresh() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
