package org.encours.bank.internal.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.encours.api.Words;
import org.encours.api.bank.BankFacts.Decision;
import org.encours.api.bank.BankFacts.Guess;
import org.encours.api.bank.Movement;

/** What becomes of a movement, once it is known whose it is. */
public final class Verdicts {
  private final ReturnReasons reasons;
  private final Optional<LocalDate> ledgerUntil;

  /**
   * @param ledgerUntil the day up to which the ledger has the receipts of the bank
   */
  public Verdicts(ReturnReasons reasons, Optional<LocalDate> ledgerUntil) {
    this.reasons = reasons;
    this.ledgerUntil = ledgerUntil;
  }

  /** Whether the ledger should show a movement by now. */
  public boolean isCovered(Movement movement) {
    return ledgerUntil.filter(until -> !movement.line().bookedOn().isAfter(until)).isPresent();
  }

  /** A movement that does not concern customers. */
  public Decision notCustomer(Movement movement, MovementKind kind) {
    return switch (kind) {
      case OWN_ACCOUNT ->
          new Decision.NotCustomer(
              movement.id(),
              Rules.OWN_ACCOUNT,
              new Words(
                  "Virement d'un autre compte de l'entreprise.",
                  "Transfer from another account of the company."));
      case OWN_PAYMENT, OWN_PAYMENT_WORDED ->
          new Decision.NotCustomer(movement.id(), Rules.OWN_PAYMENT, ownPayment(movement));
      case NO_AMOUNT ->
          new Decision.NotCustomer(
              movement.id(),
              Rules.NO_AMOUNT,
              new Words("Mouvement sans montant.", "Movement without amount."));
      default ->
          new Decision.NotCustomer(
              movement.id(),
              Rules.PAID_OUT,
              new Words("Paiement de l'entreprise.", "A payment of the company."));
    };
  }

  private Words ownPayment(Movement movement) {
    Words reason = reasons.of(movement.line().returned());
    return new Words(
        "Un paiement émis par l'entreprise est revenu" + after(reason.fr(), " : ") + ".",
        "A payment of the company came back" + after(reason.en(), ": ") + ".");
  }

  private static String after(String text, String separator) {
    return text.isEmpty() ? "" : separator + text;
  }

  /** A payment of the company that came back: of a customer only if a person says so. */
  public Decision ownPayment(Movement movement, MovementKind kind, Finding finding) {
    List<Guess> candidates = candidates(finding);
    if (kind == MovementKind.OWN_PAYMENT && candidates.isEmpty())
      return notCustomer(movement, kind);
    return new Decision.Waits(movement.id(), candidates, Rules.OWN_PAYMENT, ownPayment(movement));
  }

  /** A movement in another currency than the ledger's. */
  public Decision foreign(Movement movement, Finding finding, String currency) {
    return new Decision.Waits(
        movement.id(),
        candidates(finding),
        Rules.CURRENCY,
        new Words(
            "Le compte est en " + currency + " : ce n'est pas la devise de la comptabilité.",
            "The account is in " + currency + ", which is not the currency of the ledger."));
  }

  /** Money that came in. */
  public Decision receipt(Movement movement, Finding finding) {
    if (finding instanceof Finding.Certain certain) {
      if (isCovered(movement)) return covered(movement, certain);
      return new Decision.Received(
          movement.id(), certain.payer().account(), certain.rule(), certain.why());
    }
    return new Decision.Waits(movement.id(), candidates(finding), finding.rule(), finding.why());
  }

  /** A receipt that came back. */
  public Decision returned(Movement movement, Finding finding, ReturnedCredit credit) {
    if (!(finding instanceof Finding.Certain certain)) {
      return new Decision.Waits(
          movement.id(), candidates(finding), finding.rule(), unpaid(movement, finding.why()));
    }
    if (isCovered(movement)) return covered(movement, certain);
    Words found = unpaid(movement, certain.why());
    if (credit instanceof ReturnedCredit.Doubtful doubtful) {
      return waits(
          movement,
          certain,
          new Words(
              found.fr()
                  + " Il peut s'agir de "
                  + doubtful.number()
                  + " règlements du même montant.",
              found.en() + " It may be any of " + doubtful.number() + " payments of that amount."));
    }
    if (credit instanceof ReturnedCredit.Missing && certain.rule().equals(Rules.NAME)) {
      return waits(
          movement,
          certain,
          new Words(
              found.fr() + " Aucun règlement de ce montant n'est au compte.",
              found.en() + " No payment of that amount is on the account."));
    }
    return new Decision.Returned(
        movement.id(), certain.payer().account(), credit.entry(), certain.rule(), found);
  }

  /** "Impayé AM04 : provision insuffisante." and why it is this customer's. */
  public Words unpaid(Movement movement, Words why) {
    Words reason = reasons.of(movement.line().returned());
    return new Words(
        "Impayé" + after(reason.fr(), " ") + ". " + why.fr(),
        "Returned" + after(reason.en(), " ") + ". " + why.en());
  }

  private static Decision waits(Movement movement, Finding.Certain certain, Words why) {
    return new Decision.Waits(movement.id(), candidates(certain), Rules.UNCLEAR, why);
  }

  private Decision covered(Movement movement, Finding.Certain certain) {
    String until = Explanations.day(ledgerUntil.orElseThrow());
    return new Decision.Waits(
        movement.id(),
        candidates(certain),
        Rules.LEDGER_COVERS,
        new Words(
            "La comptabilité va jusqu'au "
                + until
                + " et ne montre pas ce mouvement : l'ajouter pourrait le compter deux fois.",
            "The ledger goes up to "
                + until
                + " and does not show this movement: adding it might count it twice."));
  }

  private static List<Guess> candidates(Finding finding) {
    if (finding instanceof Finding.Unclear unclear) return unclear.candidates();
    Finding.Certain certain = (Finding.Certain) finding;
    return List.of(new Guess(certain.payer().account(), certain.why()));
  }
}
