package org.encours.ledger.internal.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.encours.api.document.LedgerLine;

/**
 * Derives the identity of an entry from what never changes about it, so that the same line in
 * another file is recognised. Lettering, validation and the labels of journal and accounts change
 * in the source over time and do not count. Not thread-safe.
 */
public final class EntryKey {
  private static final char SEPARATOR = '\u001f';

  private final MessageDigest digest;
  private final StringBuilder text = new StringBuilder(256);

  public EntryKey() {
    try {
      // 128 bits against chance, not against an attacker.
      digest = MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The key of a line; lines of equal content have equal keys. */
  public UUID of(LedgerLine line) {
    text.setLength(0);
    text.append(line.journal().code()).append(SEPARATOR);
    text.append(line.number()).append(SEPARATOR);
    text.append(line.date()).append(SEPARATOR);
    text.append(line.account().code()).append(SEPARATOR);
    // An auxiliary account that repeats the account says nothing: the export leaves it out.
    boolean repeated = line.auxiliary().code().equals(line.account().code());
    text.append(repeated ? "" : line.auxiliary().code()).append(SEPARATOR);
    text.append(line.piece().reference()).append(SEPARATOR);
    line.piece().date().ifPresent(text::append);
    text.append(SEPARATOR).append(line.label()).append(SEPARATOR);
    text.append(line.posting().amount()).append(SEPARATOR);
    text.append(line.posting().foreignAmount()).append(line.posting().foreignCurrency());
    ByteBuffer hash =
        ByteBuffer.wrap(digest.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    return new UUID(hash.getLong(), hash.getLong());
  }
}
