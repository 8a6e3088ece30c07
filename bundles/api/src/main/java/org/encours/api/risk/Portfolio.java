package org.encours.api.risk;

import java.time.LocalDate;
import java.util.List;
import org.encours.api.Money;

/**
 * How a company's customers are spread over the notes.
 *
 * @param shares one for each note, the best first
 * @param moves customers by the note they had and the one they have, where both are known
 * @param movers those whose chance of being late grew or fell the most, the worst news first
 */
public record Portfolio(
    LocalDate asOf,
    LocalDate since,
    List<ShareOfNote> shares,
    List<Move> moves,
    List<Mover> movers) {

  public Portfolio {
    shares = List.copyOf(shares);
    moves = List.copyOf(moves);
    movers = List.copyOf(movers);
  }

  /** Customers with a note and what they owe. */
  public record ShareOfNote(Note note, long customers, Money open) {}

  /** Customers who went from one note to another, or stayed. */
  public record Move(Note before, Note now, long customers) {}

  /** One customer's way. */
  public record Mover(String account, String name, Note before, Note now, Money open) {}
}
