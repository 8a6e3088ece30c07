package org.encours.api.work;

/** The durable queue of work, shared by all nodes of the database. */
public interface WorkQueue {
  /**
   * Asks for work in the current unit of work: it is queued when that commits, or not at all. It is
   * done at least once, by any node that has a {@link WorkHandler} of that kind, sooner or later;
   * without a handler it waits.
   *
   * @param kind {@link WorkHandler#kind()}
   * @param key idempotency key, unique within the kind: asking twice while the first waits is
   *     asking once
   * @param payload what the handler needs to know
   * @throws IllegalStateException outside a unit of work
   */
  void submit(String kind, String key, String payload);
}
