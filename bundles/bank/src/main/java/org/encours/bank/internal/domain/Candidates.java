package org.encours.bank.internal.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.encours.api.Words;
import org.encours.api.bank.BankFacts.Cited;
import org.encours.api.bank.BankFacts.Earlier;
import org.encours.api.bank.BankFacts.Guess;
import org.encours.api.bank.BankFacts.Payer;
import org.encours.bank.internal.domain.CitedDocuments.Cite;

/** Who may be meant by a payment and what speaks for each, the strongest clue first. */
final class Candidates {
  private static final int MOST = 5;

  private final Payment payment;
  private final Evidence evidence;
  private final Explanations explanations;
  private final Map<Long, List<Words>> reasons = new LinkedHashMap<>();

  private Candidates(Payment payment, Evidence evidence, Explanations explanations) {
    this.payment = payment;
    this.evidence = evidence;
    this.explanations = explanations;
  }

  static List<Guess> of(
      Payment payment, Evidence evidence, CitedDocuments cited, Explanations explanations) {
    Candidates candidates = new Candidates(payment, evidence, explanations);
    candidates.collect(cited);
    return candidates.guesses();
  }

  private void collect(CitedDocuments cited) {
    List<Cite> telling = cited.telling(payment);
    for (Payer payer : CitedDocuments.payers(telling)) {
      add(payer, explanations.cites(of(payer, telling), payment.isReturn()));
    }
    evidence.earlier(payment).stream()
        .map(Earlier::payer)
        .sorted(PayerDirectory.BY_NUMBER)
        .forEach(payer -> add(payer, EARLIER));
    List<Payer> ofIban = evidence.ofIban(payment);
    for (Payer payer : likeliestFirst(ofIban)) add(payer, ofIban.size() > 1 ? SHARED_IBAN : IBAN);
    for (Payer payer : CitedDocuments.payers(cited.settled())) {
      if (!payment.isReturn()) add(payer, explanations.settled(of(payer, cited.settled())));
    }
    for (Payer payer : likeliestFirst(payment.names().strict())) {
      add(payer, Explanations.named(payment, payer));
    }
    for (Payer payer : likeliestFirst(payment.names().rivals())) add(payer, alike());
    for (Cite cite : cited.unconfirmed()) add(cite.payer(), explanations.unconfirmed(cite));
    for (Payer payer : likeliestFirst(payment.names().alike())) add(payer, alike());
    Optional<Cited> only = evidence.onlyDebit(payment);
    only.ifPresent(debit -> add(debit.payer(), explanations.amountOf(payment, debit.piece())));
  }

  private static final Words IBAN =
      new Words(
          "L'IBAN du payeur est connu pour ce client",
          "The payer's IBAN is known for this customer");
  private static final Words SHARED_IBAN =
      new Words(
          "L'IBAN du payeur sert à plusieurs clients, dont celui-ci",
          "The payer's IBAN serves several customers, this one among them");
  private static final Words EARLIER =
      new Words(
          "Un règlement antérieur de ce client porte la même référence",
          "An earlier payment of this customer bears the same reference");

  private Words alike() {
    return Explanations.alike(payment);
  }

  private static List<Cite> of(Payer payer, List<Cite> cites) {
    return cites.stream().filter(cite -> cite.payer().account() == payer.account()).toList();
  }

  private List<Payer> likeliestFirst(List<Payer> payers) {
    Comparator<Payer> byAmount =
        Comparator.comparing(payer -> !evidence.amountFits(payment, payer));
    return payers.stream().sorted(byAmount.thenComparing(PayerDirectory.BY_NUMBER)).toList();
  }

  private void add(Payer payer, Words reason) {
    List<Words> known = reasons.get(payer.account());
    if (known == null) {
      if (reasons.size() == MOST) return;
      known = new ArrayList<>();
      reasons.put(payer.account(), known);
      known.add(reason);
      boolean fits =
          !payment.isReturn()
              && evidence.amountFits(payment, payer)
              && !known.contains(amountOf(payer));
      if (fits) known.add(amountOf(payer));
    } else if (!known.contains(reason)) {
      known.add(reason);
    }
  }

  private Words amountOf(Payer payer) {
    List<Cited> debits = evidence.debits(payment, payer);
    return explanations.amountOf(payment, debits.size() == 1 ? debits.get(0).piece() : "");
  }

  private List<Guess> guesses() {
    List<Guess> guesses = new ArrayList<>();
    reasons.forEach(
        (account, why) ->
            guesses.add(
                new Guess(
                    account,
                    Explanations.sentence(why.stream().reduce(Explanations::join).orElseThrow()))));
    return guesses;
  }
}
