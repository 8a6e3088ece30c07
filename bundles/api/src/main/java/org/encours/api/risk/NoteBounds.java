package org.encours.api.risk;

import java.util.List;

/**
 * How chances become notes. The chance is that the customer's next invoice is paid more than 30
 * days late; what is at risk is that chance of what is open.
 *
 * @param upTo the highest chances of A, B, C, D and E, rising; F is above
 * @param largeAtRisk with more than this at risk, in minor units, the note is one worse
 */
public record NoteBounds(List<Double> upTo, long largeAtRisk) {
  /** What a company has that chose nothing. */
  public static final NoteBounds USUAL =
      new NoteBounds(List.of(0.02, 0.05, 0.12, 0.25, 0.50), 1_000_000);

  public NoteBounds {
    upTo = List.copyOf(upTo);
    boolean rising = upTo.size() == Note.values().length - 1 && largeAtRisk >= 0;
    for (int i = 0; rising && i < upTo.size(); i++) {
      rising = upTo.get(i) > (i == 0 ? 0 : upTo.get(i - 1)) && upTo.get(i) < 1;
    }
    if (!rising) throw new IllegalArgumentException("no bounds of notes: " + upTo);
  }

  /**
   * @param chance of being paid more than 30 days late
   * @param open what the customer owes, in minor units
   */
  public Note note(double chance, long open) {
    int place = 0;
    while (place < upTo.size() && chance > upTo.get(place)) place++;
    Note note = Note.values()[place];
    return chance * Math.max(0, open) > largeAtRisk ? note.worse() : note;
  }
}
