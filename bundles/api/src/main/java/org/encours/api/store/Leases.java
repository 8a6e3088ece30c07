package org.encours.api.store;

import java.util.Optional;

/** Cluster-wide exclusion by name, released when the holder closes it or its node dies. */
public interface Leases {
  /** The lease, or empty while another thread or node holds it. Never waits. */
  Optional<Lease> tryAcquire(String name);

  /** A held lease. */
  interface Lease extends AutoCloseable {
    @Override
    void close();
  }
}
