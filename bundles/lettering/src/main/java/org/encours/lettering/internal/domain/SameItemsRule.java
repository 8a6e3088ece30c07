package org.encours.lettering.internal.domain;

import java.util.ArrayList;
import java.util.List;
import org.encours.api.Words;
import org.encours.api.lettering.LetteringPolicy;
import org.encours.api.lettering.Match;
import org.encours.api.lettering.MatchingRule;
import org.encours.api.lettering.OpenAccount;
import org.encours.api.lettering.OpenEntry;
import org.osgi.service.component.annotations.Component;

/**
 * Payments of an amount that several debts have. Debts of the same date and due date are one as
 * good as the other, and settled without asking, as is the one whose month the label names; where
 * as many payments came as there are debts, they are proposed in turn; else the one due nearest to
 * the payment.
 */
@Component(service = MatchingRule.class)
public final class SameItemsRule extends ShippedRule {
  private static final int SAME = 92;
  private static final int IN_TURN = 80;
  private static final int NEAREST = 55;

  public SameItemsRule() {
    super("same-items", 2, 250, new Words("Échéances de même montant", "Items of the same amount"));
  }

  @Override
  public List<Match> find(OpenAccount account, LetteringPolicy policy) {
    List<OpenEntry> entries = account.entries();
    List<EqualAmounts.Pair> pairs = EqualAmounts.pairs(account);
    if (pairs.isEmpty()) return List.of();
    Citations citations = Citations.of(account);
    List<Match> matches = new ArrayList<>();
    for (EqualAmounts.Pair pair : pairs) {
      List<OpenEntry> group = List.of(entries.get(pair.debit()), entries.get(pair.credit()));
      boolean says = citations.isTied(pair.credit()) || citations.citesUnknown(pair.credit());
      String document = Found.documents(group);
      switch (pair.kind()) {
        case NAMED_MONTH -> {
          Words why =
              new Words(
                  "Le libellé nomme le mois de " + document + " ; même montant.",
                  "The label names the month of " + document + "; same amount.");
          matches.add(
              says ? Found.proposed(group, NEAREST, why, 0) : Found.certain(group, SAME, why));
        }
        case SAME_ITEMS -> {
          Words why =
              new Words(
                  "Même montant, même date, même échéance : l'une vaut l'autre (" + document + ").",
                  "Same amount, date and due date: one is as good as the other ("
                      + document
                      + ").");
          matches.add(
              says ? Found.proposed(group, NEAREST, why, 0) : Found.certain(group, SAME, why));
        }
        case IN_TURN ->
            matches.add(
                Found.proposed(
                    group,
                    IN_TURN,
                    new Words(
                        "Autant de règlements que d'échéances de ce montant ; la plus ancienne d'abord ("
                            + document
                            + ").",
                        "As many payments as items of this amount; the oldest first ("
                            + document
                            + ")."),
                    pair.others()));
        case NEAREST ->
            matches.add(
                Found.proposed(
                    group,
                    NEAREST,
                    new Words(
                        "Plusieurs échéances de ce montant ; la plus proche du règlement ("
                            + document
                            + ").",
                        "Several items of this amount; the one due nearest to the payment ("
                            + document
                            + ")."),
                    pair.others()));
        default -> {}
      }
    }
    return matches;
  }
}
