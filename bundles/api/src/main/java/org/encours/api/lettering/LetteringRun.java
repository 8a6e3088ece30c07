package org.encours.api.lettering;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A run of the rules over a company's open items.
 *
 * @param id number
 * @param company the company's internal number
 * @param mode what it may do
 * @param requestedBy user, or {@code import/<id>} for the run after an import
 * @param upToEntry last entry it looks at: later ones belong to later runs
 * @param requestedAt when it was asked for
 * @param state where it stands
 * @param progress how far it has come
 * @param result what it did so far
 */
public record LetteringRun(
    long id,
    int company,
    RunMode mode,
    String requestedBy,
    long upToEntry,
    Instant requestedAt,
    State state,
    Progress progress,
    Result result) {

  /** Where a run stands. */
  public enum State {
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Customer accounts done, out of all the company has. */
  public record Progress(long done, long total) {}

  /**
   * What a run did.
   *
   * @param letterings made
   * @param proposals made
   * @param entriesLettered in those letterings
   * @param durationMs time from start to end, or until now
   * @param error why it failed
   */
  public record Result(
      long letterings,
      long proposals,
      long entriesLettered,
      long durationMs,
      Optional<String> error) {}
}
