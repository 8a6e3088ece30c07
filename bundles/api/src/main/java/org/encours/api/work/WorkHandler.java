package org.encours.api.work;

/**
 * Does one kind of work. Register as an OSGi service. Must be idempotent: after a crash the same
 * work is done again. An exception means try again later; after several it is parked, visibly.
 */
public interface WorkHandler {
  String kind();

  WorkResult run(String payload) throws Exception;
}
