package org.encours.ledger.internal.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.encours.api.document.BankLine;

/**
 * Derives the identity of a bank movement, within its account, from what stays the same in every
 * report on it: date, amount and references; where the bank gives none, the counterparty and the
 * wording. Equal movements of one day are told apart by their rank. Not thread-safe: one for each
 * file.
 */
public final class MovementKey {
  private static final char SEPARATOR = '\u001f';

  private final MessageDigest digest;
  private final Map<UUID, Integer> ofDay = new HashMap<>();
  private String account = "";
  private LocalDate day = LocalDate.MIN;

  public MovementKey() {
    try {
      // 128 bits against chance, not against an attacker.
      digest = MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A statement begins: ranks begin again with another account. */
  public void begin(String account) {
    if (!account.equals(this.account)) ofDay.clear();
    this.account = account;
  }

  /** The key of the next movement. */
  public UUID of(BankLine line) {
    if (!line.bookedOn().equals(day)) {
      ofDay.clear();
      day = line.bookedOn();
    }
    UUID content = hash(content(line));
    int rank = ofDay.merge(content, 1, Integer::sum);
    return rank == 1 ? content : hash(content + ":" + rank);
  }

  private static String content(BankLine line) {
    StringBuilder text = new StringBuilder(128);
    text.append(line.bookedOn()).append(SEPARATOR).append(line.amount()).append(SEPARATOR);
    text.append(line.bankReference()).append(SEPARATOR);
    text.append(line.references().endToEnd()).append(SEPARATOR);
    text.append(line.references().transaction());
    if (line.bankReference().isEmpty()) {
      text.append(SEPARATOR).append(line.counterparty().name());
      text.append(SEPARATOR).append(line.counterparty().iban());
      text.append(SEPARATOR).append(line.text());
    }
    return text.toString();
  }

  private UUID hash(String text) {
    ByteBuffer hash = ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    return new UUID(hash.getLong(), hash.getLong());
  }
}
