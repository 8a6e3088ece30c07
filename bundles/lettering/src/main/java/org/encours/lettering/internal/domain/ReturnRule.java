package org.encours.lettering.internal.domain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import org.encours.api.Words;
import org.encours.api.lettering.LetteringPolicy;
import org.encours.api.lettering.Match;
import org.encours.api.lettering.MatchingRule;
import org.encours.api.lettering.OpenAccount;
import org.encours.api.lettering.OpenEntry;
import org.osgi.service.component.annotations.Component;

/**
 * A payment that was taken back: a debit of the same amount, later, that cites the payment or the
 * document which the payment cites. The two are proposed together, so that the invoice stays due.
 */
@Component(service = MatchingRule.class)
public final class ReturnRule extends ShippedRule {
  private static final int CONFIDENCE = 86;

  public ReturnRule() {
    super("return", 1, 180, new Words("Règlement repris ou rejeté", "Payment taken back"));
  }

  @Override
  public boolean proposesOnly() {
    return true;
  }

  @Override
  public List<Match> find(OpenAccount account, LetteringPolicy policy) {
    List<OpenEntry> entries = account.entries();
    Citations citations = Citations.of(account);
    BitSet used = new BitSet();
    List<Match> matches = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      if (!entries.get(i).isDebit() || used.get(i)) continue;
      OptionalInt payment = paymentTakenBack(i, entries, citations, used);
      if (payment.isEmpty()) continue;
      used.set(i);
      used.set(payment.getAsInt());
      List<OpenEntry> group = List.of(entries.get(payment.getAsInt()), entries.get(i));
      matches.add(
          Found.proposed(
              group,
              CONFIDENCE,
              new Words(
                  "Règlement du "
                      + Found.frenchDay(group.get(0).date())
                      + " repris ou rejeté le "
                      + Found.frenchDay(group.get(1).date())
                      + " ; la facture reste due.",
                  "Payment of "
                      + group.get(0).date()
                      + " taken back on "
                      + group.get(1).date()
                      + "; the invoice stays due."),
              0));
    }
    return matches;
  }

  /** The latest payment before a debit that cites it, or cites what it cites. */
  private static OptionalInt paymentTakenBack(
      int debit, List<OpenEntry> entries, Citations citations, BitSet used) {
    OptionalInt found = OptionalInt.empty();
    for (int tied : citations.plain(debit)) {
      if (isPayment(tied, debit, entries, used)) found = OptionalInt.of(tied);
      if (!entries.get(tied).isDebit()
          || entries.get(tied).date().isAfter(entries.get(debit).date())) {
        continue;
      }
      for (int[] ties : List.of(citations.plain(tied), citations.near(tied))) {
        for (int payment : ties) {
          boolean later = found.isEmpty() || payment > found.getAsInt();
          if (later && isPayment(payment, debit, entries, used)) found = OptionalInt.of(payment);
        }
      }
    }
    return found;
  }

  private static boolean isPayment(int place, int debit, List<OpenEntry> entries, BitSet used) {
    OpenEntry payment = entries.get(place);
    OpenEntry back = entries.get(debit);
    return payment.open() == -back.open()
        && !payment.date().isAfter(back.date())
        && payment.journal().equals(back.journal())
        && !used.get(place);
  }
}
