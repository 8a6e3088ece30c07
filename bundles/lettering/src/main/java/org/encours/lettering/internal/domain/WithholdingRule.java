package org.encours.lettering.internal.domain;

import java.util.ArrayList;
import java.util.List;
import org.encours.api.Words;
import org.encours.api.document.Wording;
import org.encours.api.lettering.Difference;
import org.encours.api.lettering.LetteringPolicy;
import org.encours.api.lettering.Match;
import org.encours.api.lettering.MatchingRule;
import org.encours.api.lettering.OpenAccount;
import org.osgi.service.component.annotations.Component;

/**
 * Letters a payment and the debts it cites where the customer has withheld a tax, for which a
 * certificate comes (Tunisia: retenue à la source). Without asking at the rates that the company
 * accepts; at others it is proposed if the label speaks of it. A label that gives another reason is
 * believed.
 */
@Component(service = MatchingRule.class)
public final class WithholdingRule extends ShippedRule {
  private static final int ACCEPTED = 94;
  private static final int NAMED = 80;
  private static final int NEAR = 70;

  /** Rates that only a label speaks of, in permille. */
  private static final int MOST_NAMED = 150;

  public WithholdingRule() {
    super("withholding", 1, 460, new Words("Retenue à la source", "Withholding tax"));
  }

  @Override
  public List<Match> find(OpenAccount account, LetteringPolicy policy) {
    List<Match> matches = new ArrayList<>();
    for (CitedDebts paid : CitedDebts.of(account)) {
      long tax = paid.deducted();
      if (tax <= 0 || policy.writesOff(tax)) continue;
      boolean accepted = policy.withholds(tax, paid.due(), paid.debts().size());
      if (!accepted && paid.permille(MOST_NAMED) == 0) continue;
      // Labels are read last: little is missing at such a rate.
      Wording label = Wording.of(paid.credit().label());
      boolean otherwise =
          DeductionWords.nameDiscount(label)
              || DeductionWords.nameRetention(label)
              || DeductionWords.nameFees(paid.credit().label());
      if (otherwise) continue;
      if (accepted || DeductionWords.nameWithholding(label)) matches.add(match(paid, accepted));
    }
    return matches;
  }

  private static Match match(CitedDebts paid, boolean accepted) {
    int confidence = !paid.plain() ? NEAR : accepted ? ACCEPTED : NAMED;
    return Found.different(
        paid.group(),
        accepted && paid.plain(),
        confidence,
        new Words(
            "Référence citée : "
                + paid.documents()
                + " ; retenue à la source, l'attestation est à recevoir.",
            "Cited reference: "
                + paid.documents()
                + "; tax was withheld, its certificate is to be received."),
        Difference.Kind.WITHHOLDING);
  }
}
