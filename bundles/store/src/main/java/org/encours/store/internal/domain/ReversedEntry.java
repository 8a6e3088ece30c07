package org.encours.store.internal.domain;

import java.util.List;
import java.util.Optional;
import org.encours.api.document.References;
import org.encours.api.document.ReversalWords;

/**
 * Which entry a reversal ("extourne") takes back: the one that bears its document number, else the
 * one whose document its label cites, else the one whose entry number it cites. Where two fit
 * equally, none is meant.
 */
public final class ReversedEntry {
  private static final int LEAST_LENGTH = 3;

  private ReversedEntry() {}

  /**
   * The entry that may reverse others.
   *
   * @param ownSide whether it is booked with the other sign on the side of what it reverses
   */
  public record Reversing(String piece, String label, boolean ownSide) {}

  /**
   * An entry of the same account and the opposite amount, not later.
   *
   * @param lettering the lettering that a rule or a person made of it; empty while it is open
   */
  public record Candidate(long entry, String number, String piece, Optional<Long> lettering) {}

  /** The one that is meant. */
  public static Optional<Candidate> of(Reversing reversing, List<Candidate> candidates) {
    if (ReversalWords.markCreditNote(reversing.label())) return Optional.empty();
    if (!reversing.ownSide() && !ReversalWords.mark(reversing.label())) return Optional.empty();
    int best = candidates.stream().mapToInt(each -> fit(reversing, each)).max().orElse(0);
    if (best == 0) return Optional.empty();
    List<Candidate> meant =
        candidates.stream().filter(each -> fit(reversing, each) == best).toList();
    return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
  }

  private static int fit(Reversing reversing, Candidate candidate) {
    String piece = References.canonical(candidate.piece());
    if (!piece.isEmpty() && piece.equals(References.canonical(reversing.piece()))) return 3;
    if (cites(reversing.label(), piece)) return 2;
    return cites(reversing.label(), References.canonical(candidate.number())) ? 1 : 0;
  }

  private static boolean cites(String label, String number) {
    if (References.isDistinctive(number)) return References.in(label).contains(number);
    return number.length() >= LEAST_LENGTH && References.words(label).contains(number);
  }
}
