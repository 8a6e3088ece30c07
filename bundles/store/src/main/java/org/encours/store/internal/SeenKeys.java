package org.encours.store.internal;

import java.util.UUID;

/**
 * Tells which keys may have been seen before, in a fixed amount of memory (a Bloom filter): never
 * wrong when it says no; a yes is to be checked. One in 30,000 is wrong after two million keys, one
 * in ten after forty million.
 */
final class SeenKeys {
  private static final int BITS = 27;
  private static final int HASHES = 4;

  private final long[] words = new long[1 << (BITS - 6)];

  /** Notes the key and tells whether it may have been noted before. */
  boolean note(UUID key) {
    long high = key.getMostSignificantBits();
    long low = key.getLeastSignificantBits() | 1;
    boolean seen = true;
    for (int i = 0; i < HASHES; i++) {
      int bit = (int) ((high + i * low) >>> (64 - BITS));
      long mask = 1L << bit;
      int word = bit >>> 6;
      seen &= (words[word] & mask) != 0;
      words[word] |= mask;
    }
    return seen;
  }
}
