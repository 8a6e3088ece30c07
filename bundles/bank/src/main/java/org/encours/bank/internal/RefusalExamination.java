package org.encours.bank.internal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.encours.api.Words;
import org.encours.api.bank.BankFacts;
import org.encours.api.bank.BankFacts.Credit;
import org.encours.api.bank.Refusal;
import org.encours.api.document.PaymentRefusal;
import org.encours.api.ledger.Company;
import org.encours.bank.internal.domain.Finding;
import org.encours.bank.internal.domain.Payment;
import org.encours.bank.internal.domain.ReturnReasons;
import org.encours.bank.internal.domain.ReturnedCredit;
import org.encours.bank.internal.domain.Rules;

/**
 * Looks at collections that the bank refused: no money moved, but the ledger may have taken them
 * for paid. In the caller's unit of work.
 */
final class RefusalExamination {
  private final BankFacts facts;
  private final Company company;
  private final Examination examination;
  private final ReturnReasons reasons;
  private final ZoneId zone;

  RefusalExamination(BankFacts facts, Examination examination, ReturnReasons reasons, ZoneId zone) {
    this.facts = facts;
    this.company = examination.company();
    this.examination = examination;
    this.reasons = reasons;
    this.zone = zone;
  }

  /** Decides on a refusal and records it. */
  void decide(Refusal refusal) {
    PaymentRefusal said = refusal.refusal();
    LocalDate day = LocalDate.ofInstant(refusal.recordedAt(), zone);
    boolean comparable =
        said.currency().isEmpty() || said.currency().equals(company.currency().getCurrencyCode());
    Examination.Found found =
        examination.find(Payment.of(refusal.id(), said, day, comparable, examination.directory()));
    Words reason = refused(said);
    if (!(found.finding() instanceof Finding.Certain certain)) {
      record(refusal, Optional.empty(), reason, found.finding().why());
      return;
    }
    long account = certain.payer().account();
    Words effect = certain.why();
    // A name alone may say whose account it is, not undo what the ledger says.
    if (!certain.rule().equals(Rules.NAME)) {
      effect = both(effect, reopen(examination.credit(found, account), reason));
    }
    record(refusal, Optional.of(account), reason, effect);
  }

  private Words reopen(ReturnedCredit credit, Words reason) {
    if (credit instanceof ReturnedCredit.Known known) {
      Credit taken = known.credit();
      if (taken.lettered() && facts.reopen(company, taken.entry(), reason.fr())) {
        return new Words(
            "Le lettrage de son règlement est défait, la facture est de nouveau ouverte.",
            "The lettering of its payment is undone, the invoice is open again.");
      }
      return new Words(
          "Son règlement n'est pas lettré : rien à rouvrir.",
          "Its payment is not lettered: nothing to open again.");
    }
    return credit instanceof ReturnedCredit.Missing
        ? new Words(
            "La comptabilité n'a pas ce règlement : la facture est restée ouverte.",
            "The ledger does not have this payment: the invoice has stayed open.")
        : new Words(
            "Plusieurs règlements ont ce montant : à voir au compte du client.",
            "Several payments have this amount: to be looked at on the customer's account.");
  }

  private Words refused(PaymentRefusal refusal) {
    Words reason = reasons.of(refusal.reason());
    return reason.fr().isEmpty()
        ? new Words("Refusé par la banque", "Refused by the bank")
        : new Words("Refusé par la banque, " + reason.fr(), "Refused by the bank, " + reason.en());
  }

  private void record(Refusal refusal, Optional<Long> account, Words reason, Words effect) {
    Words sentence = new Words(reason.fr() + ".", reason.en() + ".");
    facts.decideRefusal(company, refusal.id(), account, both(sentence, effect));
  }

  private static Words both(Words first, Words second) {
    return new Words(first.fr() + " " + second.fr(), first.en() + " " + second.en());
  }
}
