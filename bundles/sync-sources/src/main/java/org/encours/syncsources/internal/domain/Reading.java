package org.encours.syncsources.internal.domain;

import java.util.List;

/** What has been understood of a configuration. */
public sealed interface Reading {

  /** Everything. */
  record Understood(SourceConfig config) implements Reading {}

  /**
   * Not everything.
   *
   * @param problems at least one
   */
  record Wrong(List<Problem> problems) implements Reading {
    public Wrong {
      problems = List.copyOf(problems);
    }
  }
}
