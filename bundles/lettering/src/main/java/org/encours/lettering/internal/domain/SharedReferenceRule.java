package org.encours.lettering.internal.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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
 * A payment that cites the customer's own order number, and the invoice whose label bears it. That
 * is as good as the invoice's number if no other entry of the account bears it and the amount is
 * exact; otherwise it is proposed. Only where nobody cites a document.
 */
@Component(service = MatchingRule.class)
public final class SharedReferenceRule extends ShippedRule {
  private static final int CERTAIN = 94;
  private static final int ALL = 82;
  private static final int ONE_OF_THEM = 78;
  private static final int ONE_OF_EQUALS = 55;
  private static final int IN_PART = 50;

  public SharedReferenceRule() {
    super("shared-reference", 1, 160, new Words("Référence du client", "Customer's reference"));
  }

  @Override
  public List<Match> find(OpenAccount account, LetteringPolicy policy) {
    Citations citations = Citations.of(account);
    List<Match> matches = new ArrayList<>();
    for (int i = 0; i < account.entries().size(); i++) {
      OpenEntry credit = account.entries().get(i);
      if (credit.isDebit() || citations.isTied(i) || citations.citesUnknown(i)) continue;
      int[] shared = citations.sharing(i);
      if (shared.length == 0) continue;
      int[] open = Arrays.stream(shared).filter(each -> !citations.isTied(each)).toArray();
      boolean alone = open.length == 1 && citations.sharesWithOneOnly(i);
      match(credit, Found.at(account.entries(), open), alone).ifPresent(matches::add);
    }
    return matches;
  }

  private static Optional<Match> match(OpenEntry credit, List<OpenEntry> debits, boolean alone) {
    if (debits.isEmpty()) return Optional.empty();
    boolean exact = Found.sum(debits) == -credit.open();
    List<OpenEntry> equal = debits.stream().filter(d -> d.open() == -credit.open()).toList();
    if (exact) {
      boolean later = debits.stream().noneMatch(d -> d.date().isAfter(credit.date()));
      List<OpenEntry> group = group(debits, credit);
      return Optional.of(
          alone && later
              ? Found.certain(
                  group, CERTAIN, why(debits, "la somme est exacte", "the sum is exact"))
              : Found.proposed(
                  group, ALL, why(debits, "la somme est exacte", "the sum is exact"), 0));
    }
    if (!equal.isEmpty()) {
      OpenEntry nearest =
          equal.stream().min(Comparator.comparingLong(d -> days(d, credit.date()))).orElseThrow();
      return Optional.of(
          Found.proposed(
              group(List.of(nearest), credit),
              equal.size() == 1 ? ONE_OF_THEM : ONE_OF_EQUALS,
              why(
                  List.of(nearest),
                  "d'autres la portent aussi, celle-ci a le montant exact",
                  "others bear it too, this one has the exact amount"),
              equal.size() - 1));
    }
    if (!alone) return Optional.empty();
    return Optional.of(
        new Match(
            Imputation.oldestFirst(group(debits, credit)),
            false,
            IN_PART,
            why(
                debits,
                "les montants diffèrent, le reste demeure ouvert",
                "the amounts differ, the rest stays open")));
  }

  private static List<OpenEntry> group(List<OpenEntry> debits, OpenEntry credit) {
    List<OpenEntry> group = new ArrayList<>(debits);
    group.add(credit);
    return group;
  }

  private static long days(OpenEntry debit, LocalDate day) {
    return Math.abs(ChronoUnit.DAYS.between(debit.due(), day));
  }

  private static Words why(List<OpenEntry> debits, String fr, String en) {
    String documents = Found.documents(debits);
    return new Words(
        "Le règlement porte la même référence que " + documents + " ; " + fr + ".",
        "The payment bears the same reference as " + documents + "; " + en + ".");
  }
}
