package org.encours.lettering.internal.domain;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.encours.api.Words;
import org.encours.api.lettering.LetteringPolicy;
import org.encours.api.lettering.Match;
import org.encours.api.lettering.MatchingRule;
import org.encours.api.lettering.OpenAccount;
import org.encours.api.lettering.OpenEntry;
import org.osgi.service.component.annotations.Component;

/**
 * Letters a credit and a debit of exactly the same amount where on the day of the credit that debit
 * was the only open one of that amount. Only proposed if the credit comes first or long after, or
 * if either cites or is cited by something else.
 */
@Component(service = MatchingRule.class)
public final class UniqueAmountRule extends ShippedRule {
  private static final int LONGEST_DAYS = 180;
  private static final int CERTAIN = 95;
  private static final int DOUBTFUL = 70;

  public UniqueAmountRule() {
    super("unique-amount", 3, 200, new Words("Montant exact et unique", "Exact and unique amount"));
  }

  @Override
  public List<Match> find(OpenAccount account, LetteringPolicy policy) {
    List<OpenEntry> entries = account.entries();
    List<EqualAmounts.Pair> pairs = EqualAmounts.pairs(account);
    if (pairs.isEmpty()) return List.of();
    Citations citations = Citations.of(account);
    List<Match> matches = new ArrayList<>();
    for (EqualAmounts.Pair pair : pairs) {
      boolean ahead = pair.kind() == EqualAmounts.Kind.AHEAD && pair.others() == 0;
      if (pair.kind() != EqualAmounts.Kind.ONLY_ONE && !ahead) continue;
      boolean spokenFor =
          citations.speaksOfAnother(pair.credit(), pair.debit())
              || citations.speaksOfAnother(pair.debit(), pair.credit());
      if (spokenFor) continue;
      List<OpenEntry> group = List.of(entries.get(pair.debit()), entries.get(pair.credit()));
      matches.add(match(group, doubt(pair, group, citations)));
    }
    return matches;
  }

  private static Match match(List<OpenEntry> group, Optional<Words> doubt) {
    String document = Found.documents(group);
    Words found =
        new Words(
            "Montant exact, seul de ce montant à la date du règlement (" + document + ")",
            "Exact amount, the only one on the day of the payment (" + document + ")");
    if (doubt.isEmpty()) {
      return Found.certain(group, CERTAIN, new Words(found.fr() + ".", found.en() + "."));
    }
    Words why =
        new Words(
            found.fr() + " ; mais " + doubt.get().fr() + ".",
            found.en() + "; but " + doubt.get().en() + ".");
    return Found.proposed(group, DOUBTFUL, why, 0);
  }

  private static Optional<Words> doubt(
      EqualAmounts.Pair pair, List<OpenEntry> group, Citations citations) {
    if (pair.kind() == EqualAmounts.Kind.AHEAD) {
      return Optional.of(
          new Words("le règlement précède la facture", "the payment is older than the invoice"));
    }
    long days = ChronoUnit.DAYS.between(group.get(0).date(), group.get(1).date());
    if (days > LONGEST_DAYS) {
      return Optional.of(
          new Words(
              days + " jours séparent la facture du règlement",
              days + " days lie between invoice and payment"));
    }
    if (citations.isTiedElsewhere(pair.credit(), pair.debit())) {
      return Optional.of(
          new Words("le règlement cite une autre pièce", "the payment cites another document"));
    }
    if (citations.isTiedElsewhere(pair.debit(), pair.credit())) {
      return Optional.of(
          new Words("une autre écriture cite la facture", "another entry cites the invoice"));
    }
    if (citations.sharesWithOthers(pair.credit(), pair.debit())) {
      return Optional.of(
          new Words(
              "le règlement porte la référence d'une autre pièce",
              "the payment bears the reference of another document"));
    }
    String unknown = citations.unknownCited(pair.credit());
    if (!unknown.isEmpty()) {
      return Optional.of(new Words("le règlement cite " + unknown, "the payment cites " + unknown));
    }
    return Optional.empty();
  }
}
