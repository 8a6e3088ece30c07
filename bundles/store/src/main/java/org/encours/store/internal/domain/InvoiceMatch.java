package org.encours.store.internal.domain;

import java.util.List;
import java.util.Optional;
import org.encours.api.Words;
import org.encours.api.document.References;

/**
 * Which entry of the ledger an invoice is: the one that bears its number, if amount and party do
 * not contradict. Where several do, the party decides; where it does not, the invoice waits.
 */
public final class InvoiceMatch {
  private static final int TELLING_NAME = 8;

  private InvoiceMatch() {}

  /**
   * An invoice that looks for its entry.
   *
   * @param payable due for payment, minor units, with the sign of an entry
   * @param gross with tax, likewise
   * @param siren the buyer's register number, empty if unknown
   * @param account the buyer's number at the seller, empty if unknown
   * @param name the buyer's name
   */
  public record Wanted(long payable, long gross, String siren, String account, String name) {}

  /**
   * An entry that bears the number.
   *
   * @param siren register number of the account's person, empty if unknown
   */
  public record Found(long entry, long amount, String siren, String account, String name) {}

  /** The entry, or why there is none yet. */
  public sealed interface Outcome {
    record Met(Found entry) implements Outcome {}

    record Waits(Words why) implements Outcome {}
  }

  /** Decides among the entries that bear the invoice's number, of which there is at least one. */
  public static Outcome decide(Wanted wanted, List<Found> found) {
    List<Found> sameParty = found.stream().filter(f -> !contradicts(wanted, f)).toList();
    if (sameParty.isEmpty()) {
      return waits(
          "L'écriture qui porte ce numéro est celle d'un autre client (" + names(found) + ").",
          "The entry with this number is another customer's (" + names(found) + ").");
    }
    List<Found> sameAmount =
        sameParty.stream()
            .filter(f -> f.amount() == wanted.payable() || f.amount() == wanted.gross())
            .toList();
    if (sameAmount.isEmpty()) {
      return waits(
          "L'écriture qui porte ce numéro est d'un autre montant.",
          "The entry with this number has another amount.");
    }
    if (sameAmount.size() == 1) return new Outcome.Met(sameAmount.get(0));
    Optional<Found> one = only(sameAmount.stream().filter(f -> supports(wanted, f)).toList());
    if (one.isPresent()) return new Outcome.Met(one.get());
    return waits(
        "Plusieurs écritures portent ce numéro (" + names(sameAmount) + ").",
        "Several entries bear this number (" + names(sameAmount) + ").");
  }

  private static boolean contradicts(Wanted wanted, Found found) {
    return !wanted.siren().isEmpty()
        && !found.siren().isEmpty()
        && !wanted.siren().equals(found.siren());
  }

  private static boolean supports(Wanted wanted, Found found) {
    if (!wanted.siren().isEmpty() && wanted.siren().equals(found.siren())) return true;
    if (!wanted.account().isEmpty() && wanted.account().equalsIgnoreCase(found.account())) {
      return true;
    }
    String asked = References.canonical(wanted.name());
    String known = References.canonical(found.name());
    return asked.length() >= TELLING_NAME
        && known.length() >= TELLING_NAME
        && (asked.startsWith(known) || known.startsWith(asked));
  }

  private static Optional<Found> only(List<Found> found) {
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private static String names(List<Found> found) {
    return String.join(", ", found.stream().map(Found::account).distinct().limit(3).toList());
  }

  private static Outcome waits(String fr, String en) {
    return new Outcome.Waits(new Words(fr, en));
  }
}
