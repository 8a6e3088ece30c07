package org.encours.api.ledger;

import java.util.Optional;

/**
 * What the ledger took of a file.
 *
 * @param newEntries entries that are new
 * @param knownEntries entries known from an earlier file
 * @param carriedForward opening entries not taken because the years before are in the ledger
 * @param changedEntries entries of earlier files that this one shows changed: they no longer count
 * @param reopened letterings undone because an entry was changed or reversed
 * @param letterings letterings taken over from the file
 * @param letteringConflicts letterings of the file that contradict the ledger's and are left out
 * @param duplicateOf the import that brought the same bytes
 */
public record ImportEffect(
    long newEntries,
    long knownEntries,
    long carriedForward,
    long changedEntries,
    long reopened,
    long letterings,
    long letteringConflicts,
    Optional<Long> duplicateOf) {
  public static final ImportEffect NONE = new ImportEffect(0, 0, 0, 0, 0, 0, 0, Optional.empty());
}
