package org.encours.syncsources.internal.domain;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is remembered of the files of one source from one look to the next, in bounded memory.
 * Thread-safe.
 */
public final class SeenFiles {
  private static final int MOST_LISTED = 50_000;
  private static final int MOST_KEPT = 1_000;

  private final Map<String, Stamp> refused = bounded();
  private final Map<String, Received> received = bounded();
  private Map<String, Stamp> before = Map.of();
  private Map<String, Stamp> now = new HashMap<>();

  /**
   * By what a file is told from its next version.
   *
   * @param bytes its size
   * @param modified milliseconds, as exactly as the server tells
   */
  public record Stamp(long bytes, long modified) {}

  private record Received(Stamp stamp, long importId) {}

  /** A new look at all files begins. */
  public synchronized void look() {
    before = now;
    now = new HashMap<>();
  }

  /** Whether a file is as it was at the last look, and not one that was refused. */
  public synchronized boolean isReady(String path, Stamp stamp) {
    if (now.size() < MOST_LISTED) now.put(path, stamp);
    return stamp.equals(before.get(path)) && !stamp.equals(refused.get(path));
  }

  /** The file is not to be offered again as long as it does not change. */
  public synchronized void refuse(String path, Stamp stamp) {
    refused.put(path, stamp);
  }

  /** The file has been received but is still there, since the server did not let it go. */
  public synchronized void remember(String path, Stamp stamp, long importId) {
    received.put(path, new Received(stamp, importId));
  }

  /** The import of a file that is still there; forgotten by this call. */
  public synchronized Optional<Long> recall(String path, Stamp stamp) {
    return Optional.ofNullable(received.remove(path))
        .filter(known -> known.stamp().equals(stamp))
        .map(Received::importId);
  }

  private static <V> Map<String, V> bounded() {
    return new LinkedHashMap<>() {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
        return size() > MOST_KEPT;
      }
    };
  }
}
