package org.encours.lettering.internal.domain;

import java.util.Arrays;

/** The entries of each key, in the order in which they were added. Not thread-safe. */
final class LongIndex {
  private static final int[] NONE = {};
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private long[] keys;
  private int[][] entries;
  private int[] counts;
  private int size;

  /**
   * @param expected how many keys there will be, about
   */
  LongIndex(int expected) {
    int slots = Integer.highestOneBit(Math.max(expected, 4)) * 4;
    keys = new long[slots];
    entries = new int[slots][];
    counts = new int[slots];
  }

  void add(long key, int entry) {
    int slot = slot(key);
    if (entries[slot] == null) {
      if (++size > keys.length / 2) {
        grow();
        slot = slot(key);
      }
      keys[slot] = key;
      entries[slot] = new int[] {entry};
      counts[slot] = 1;
      return;
    }
    if (counts[slot] == entries[slot].length) {
      entries[slot] = Arrays.copyOf(entries[slot], Math.max(1, counts[slot] * 2));
    }
    entries[slot][counts[slot]++] = entry;
  }

  /** The entries of a key; not to be changed. */
  int[] of(long key) {
    int slot = slot(key);
    if (entries[slot] == null) return NONE;
    if (entries[slot].length > counts[slot]) {
      entries[slot] = Arrays.copyOf(entries[slot], counts[slot]);
    }
    return entries[slot];
  }

  int count(long key) {
    return counts[slot(key)];
  }

  boolean has(long key) {
    return count(key) > 0;
  }

  /** Whether nothing was ever added. */
  boolean isEmpty() {
    return size == 0;
  }

  /** Forgets the entries of a key. */
  void drop(long key) {
    int slot = slot(key);
    if (entries[slot] == null) return;
    entries[slot] = NONE; // the key keeps its place
    counts[slot] = 0;
  }

  /** All keys that were added, in growing order. */
  long[] keys() {
    long[] all = new long[size];
    int count = 0;
    for (int slot = 0; slot < keys.length; slot++) {
      if (entries[slot] != null) all[count++] = keys[slot];
    }
    Arrays.sort(all);
    return all;
  }

  private int slot(long key) {
    int slot = (int) (key * SPREAD >>> 33) & keys.length - 1;
    while (entries[slot] != null && keys[slot] != key) slot = slot + 1 & keys.length - 1;
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[][] oldEntries = entries;
    int[] oldCounts = counts;
    keys = new long[oldKeys.length * 2];
    entries = new int[keys.length][];
    counts = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldEntries[i] == null) continue;
      int slot = slot(oldKeys[i]);
      keys[slot] = oldKeys[i];
      entries[slot] = oldEntries[i];
      counts[slot] = oldCounts[i];
    }
  }
}
