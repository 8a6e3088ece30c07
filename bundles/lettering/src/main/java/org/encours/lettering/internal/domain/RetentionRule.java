package org.encours.lettering.internal.domain;

import java.util.ArrayList;
import java.util.List;
import org.encours.api.Words;
import org.encours.api.document.Wording;
import org.encours.api.lettering.LetteringPolicy;
import org.encours.api.lettering.Match;
import org.encours.api.lettering.MatchingRule;
import org.encours.api.lettering.OpenAccount;
import org.encours.api.lettering.OpenEntry;
import org.encours.api.lettering.Share;
import org.osgi.service.component.annotations.Component;

/**
 * Proposes to letter in part what a customer has paid less a retention ("retenue de garantie"): of
 * every invoice the same share stays open, to be paid when the guarantee ends. A share of 5 %, the
 * most that French law allows (loi n° 71-584 of 16 July 1971, art. 1), is taken for one; another
 * only if the payment or an invoice speaks of it.
 */
@Component(service = MatchingRule.class)
public final class RetentionRule extends ShippedRule {
  private static final int NAMED = 78;
  private static final int USUAL = 62;
  private static final int NEARER = 15;
  private static final int USUAL_PERMILLE = 50;
  private static final int MOST_PERMILLE = 100;

  public RetentionRule() {
    super("retention", 1, 470, new Words("Retenue de garantie", "Retention"));
  }

  @Override
  public boolean proposesOnly() {
    return true;
  }

  @Override
  public List<Match> find(OpenAccount account, LetteringPolicy policy) {
    List<Match> matches = new ArrayList<>();
    for (CitedDebts paid : CitedDebts.of(account)) {
      int permille = paid.permille(MOST_PERMILLE);
      if (permille == 0) continue;
      boolean named =
          paid.group().stream()
              .map(entry -> Wording.of(entry.label()))
              .anyMatch(DeductionWords::nameRetention);
      if (named || permille == USUAL_PERMILLE) matches.add(match(paid, permille, named));
    }
    return matches;
  }

  private static Match match(CitedDebts paid, int permille, boolean named) {
    String share = HabitWords.percent(permille);
    String fr = named ? " % de retenue de garantie" : " % manquent : une retenue de garantie ?";
    String en = named ? "% is kept back as a retention" : "% is missing: a retention?";
    return new Match(
        shares(paid, permille),
        false,
        (named ? NAMED : USUAL) - (paid.plain() ? 0 : NEARER),
        new Words(
            "Référence citée : "
                + paid.documents()
                + " ; "
                + share.replace('.', ',')
                + fr
                + (named ? ", qui demeure ouverte." : " Elle demeure ouverte."),
            "Cited reference: "
                + paid.documents()
                + "; "
                + share
                + en
                + (named ? ", which stays open." : " It stays open.")));
  }

  /**
   * Of each invoice what is not kept back; the last one takes what rounding leaves. If that is not
   * within the last one, the oldest are settled first.
   */
  private static List<Share> shares(CitedDebts paid, int permille) {
    List<Share> shares = new ArrayList<>();
    long left = -paid.credit().open();
    for (int i = 0; i < paid.debts().size(); i++) {
      OpenEntry debt = paid.debts().get(i);
      boolean last = i == paid.debts().size() - 1;
      if (last && (left <= 0 || left > debt.open())) return Imputation.oldestFirst(paid.group());
      long share = last ? left : debt.open() - Payment.discount(debt.open(), permille);
      shares.add(new Share(debt.id(), share));
      left -= share;
    }
    shares.add(new Share(paid.credit().id(), paid.credit().open()));
    return shares;
  }
}
