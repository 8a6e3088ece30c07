package org.encours.rest.internal.view;

import org.encours.api.lettering.LetteringRun;

/** A lettering run as it stands. */
public record LetteringRunView(
    long id,
    String state,
    ProgressView progress,
    String mode,
    String requestedBy,
    String requestedAt,
    long letterings,
    long proposals,
    long entriesLettered,
    long durationMs,
    String error) {

  public static LetteringRunView of(LetteringRun run) {
    return new LetteringRunView(
        run.id(),
        run.state().code(),
        new ProgressView(run.progress().done(), run.progress().total()),
        run.mode().code(),
        run.requestedBy(),
        run.requestedAt().toString(),
        run.result().letterings(),
        run.result().proposals(),
        run.result().entriesLettered(),
        run.result().durationMs(),
        run.result().error().orElse(null));
  }
}
