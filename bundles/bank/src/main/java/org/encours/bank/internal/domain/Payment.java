package org.encours.bank.internal.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.encours.api.bank.BankFacts.Payer;
import org.encours.api.bank.Movement;
import org.encours.api.document.BankLine;
import org.encours.api.document.Counterparty;
import org.encours.api.document.PaymentReferences;
import org.encours.api.document.PaymentRefusal;

/**
 * A payment whose customer is sought.
 *
 * @param id movement or refusal
 * @param purpose what is asked of it
 * @param amount minor units, positive; 0 if unknown or of another currency than the ledger
 * @param day booking date
 * @param references the bank's references
 * @param clues document numbers it may cite
 * @param iban the other side's IBAN, empty if unknown
 * @param name the other side's name, empty if unknown
 * @param names who fits that name
 */
public record Payment(
    long id,
    Purpose purpose,
    long amount,
    LocalDate day,
    PaymentReferences references,
    Clues clues,
    String iban,
    String name,
    NameFits names) {

  /** What is asked of a payment. */
  public enum Purpose {
    /** Whose money it is: what is still open speaks for a customer. */
    RECEIPT,
    /** Whose payment came back: what has been settled speaks for a customer as well. */
    RETURN
  }

  /**
   * @param sameCurrency whether its amounts compare to those of the ledger
   */
  public static Payment of(
      Movement movement, Purpose purpose, boolean sameCurrency, PayerDirectory directory) {
    BankLine line = movement.line();
    long amount = sameCurrency ? Math.abs(line.amount()) : 0;
    return of(
        movement.id(),
        purpose,
        amount,
        line.bookedOn(),
        line.references(),
        line.counterparty(),
        line.text(),
        directory);
  }

  /**
   * @param day the day the refusal was taken in
   */
  public static Payment of(
      long id,
      PaymentRefusal refusal,
      LocalDate day,
      boolean sameCurrency,
      PayerDirectory directory) {
    return of(
        id,
        Purpose.RETURN,
        sameCurrency ? refusal.amount() : 0,
        day,
        refusal.references(),
        refusal.debtor(),
        "",
        directory);
  }

  private static Payment of(
      long id,
      Purpose purpose,
      long amount,
      LocalDate day,
      PaymentReferences references,
      Counterparty party,
      String text,
      PayerDirectory directory) {
    Optional<String> worded =
        party.name().isBlank() ? WordedName.in(text) : Optional.of(party.name());
    NameFits names =
        worded
            .map(n -> party.name().isBlank() ? directory.fitsBeginning(n) : directory.fits(n))
            .orElse(NameFits.NONE);
    return new Payment(
        id,
        purpose,
        amount,
        day,
        references,
        Clues.of(references, text),
        party.iban(),
        worded.orElse(""),
        names);
  }

  /** The document numbers to look up. */
  public Set<String> numbers() {
    return clues.references().keySet();
  }

  /** The customers to whom the name may point. */
  public Stream<Payer> namedPayers() {
    return Stream.of(names.strict(), names.rivals(), names.alike()).flatMap(List::stream);
  }

  boolean isReturn() {
    return purpose == Purpose.RETURN;
  }
}
