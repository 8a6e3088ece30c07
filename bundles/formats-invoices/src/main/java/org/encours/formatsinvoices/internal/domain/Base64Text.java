package org.encours.formatsinvoices.internal.domain;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Base64;

/**
 * Decodes base64 that comes in pieces, blanks between them, without ever holding the text. Not
 * thread-safe.
 */
public final class Base64Text {
  private static final int QUADS = 1024;

  private final long most;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final byte[] signs = new byte[4 * QUADS];
  private int filled;
  private boolean padded;
  private boolean unreadable;
  private boolean tooLarge;

  /**
   * @param most bytes that may come out
   */
  public Base64Text(long most) {
    this.most = most;
  }

  /** Takes the next piece. */
  public void append(String text) {
    for (int i = 0; i < text.length() && !unreadable && !tooLarge; i++) {
      char sign = text.charAt(i);
      if (sign == ' ' || sign == '\n' || sign == '\r' || sign == '\t') continue;
      if (sign > 127 || (padded && sign != '=')) {
        unreadable = true;
        return;
      }
      padded |= sign == '=';
      signs[filled++] = (byte) sign;
      if (filled == signs.length) decode();
    }
  }

  /** What came out. */
  public Base64Content end() {
    decode();
    if (unreadable) return new Base64Content.Unreadable();
    if (tooLarge) return new Base64Content.TooLarge();
    return new Base64Content.Decoded(bytes.toByteArray());
  }

  private void decode() {
    if (unreadable || tooLarge) return;
    byte[] quads = Arrays.copyOf(signs, filled);
    filled = 0;
    try {
      byte[] decoded = Base64.getDecoder().decode(quads);
      tooLarge = bytes.size() + (long) decoded.length > most;
      if (!tooLarge) bytes.writeBytes(decoded);
    } catch (IllegalArgumentException e) {
      unreadable = true;
    }
  }
}
