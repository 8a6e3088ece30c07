package org.encours.lettering.internal.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.encours.api.Money;
import org.encours.api.Words;
import org.encours.api.lettering.Difference;
import org.encours.api.lettering.LetteringPolicy;
import org.encours.api.lettering.Match;
import org.encours.api.lettering.MatchingRule;
import org.encours.api.lettering.OpenAccount;
import org.encours.api.lettering.OpenEntry;
import org.osgi.service.component.annotations.Component;

/**
 * Letters a payment and the debts it cites although a small difference remains: cents, a discount
 * for early payment, a bank's fee, a change of the exchange rate. Cents within the company's limit
 * and exchange differences without asking, everything else is proposed.
 */
@Component(service = MatchingRule.class)
public final class DifferenceRule extends ShippedRule {
  private static final int EXCHANGE = 96;
  private static final int CENTS = 93;
  private static final int DISCOUNT = 85;
  private static final int SMALL = 75;
  private static final int SMALL_NEAR = 65;
  private static final int[] DISCOUNTS_PERMILLE = {5, 10, 15, 20, 25, 30};

  public DifferenceRule() {
    super("difference", 1, 500, new Words("Écart de règlement", "Small difference"));
  }

  @Override
  public List<Match> find(OpenAccount account, LetteringPolicy policy) {
    List<Match> matches = new ArrayList<>();
    for (CitedDebts paid : CitedDebts.of(account)) match(paid, policy).ifPresent(matches::add);
    return matches;
  }

  private static Optional<Match> match(CitedDebts paid, LetteringPolicy policy) {
    long difference = paid.deducted();
    if (difference == 0) return Optional.empty();
    String documents = paid.documents();
    if (isEvenAbroad(paid.group())) {
      return Optional.of(
          Found.different(
              paid.group(),
              paid.plain(),
              EXCHANGE,
              new Words(
                  "Soldé en devise ; écart de change (" + documents + ").",
                  "Settled in the foreign currency; exchange difference (" + documents + ")."),
              Difference.Kind.EXCHANGE));
    }
    if (!policy.writesOff(difference) && !policy.proposesToWriteOff(difference, paid.due())) {
      return Optional.empty();
    }
    Difference.Kind kind = kind(paid, policy);
    boolean certain = paid.plain() && policy.writesOff(difference);
    int confidence = !paid.plain() ? SMALL_NEAR : confidence(kind);
    return Optional.of(
        Found.different(paid.group(), certain, confidence, why(kind, documents), kind));
  }

  private static int confidence(Difference.Kind kind) {
    return switch (kind) {
      case ROUNDING -> CENTS;
      case DISCOUNT -> DISCOUNT;
      default -> SMALL;
    };
  }

  private static Difference.Kind kind(CitedDebts paid, LetteringPolicy policy) {
    long difference = paid.deducted();
    if (policy.writesOff(difference)) return Difference.Kind.ROUNDING;
    boolean early = paid.debts().stream().noneMatch(d -> paid.credit().date().isAfter(d.due()));
    if (early && difference > 0) {
      for (int permille : DISCOUNTS_PERMILLE) {
        long discount = Payment.discount(paid.due(), permille);
        if (Math.abs(difference - discount) <= 1) return Difference.Kind.DISCOUNT;
      }
    }
    boolean fees = difference > 0 && DeductionWords.nameFees(paid.credit().label());
    return fees ? Difference.Kind.BANK_FEES : Difference.Kind.WRITE_OFF;
  }

  private static Words why(Difference.Kind kind, String documents) {
    return switch (kind) {
      case ROUNDING ->
          new Words(
              "Référence citée : " + documents + " ; écart de centimes.",
              "Cited reference: " + documents + "; a difference of cents.");
      case DISCOUNT ->
          new Words(
              "Référence citée : " + documents + " ; escompte déduit, payé avant l'échéance.",
              "Cited reference: " + documents + "; discount taken, paid before it was due.");
      case BANK_FEES ->
          new Words(
              "Référence citée : " + documents + " ; frais bancaires retenus.",
              "Cited reference: " + documents + "; bank fees were kept.");
      default ->
          new Words(
              "Référence citée : " + documents + " ; petit écart de règlement.",
              "Cited reference: " + documents + "; a small difference.");
    };
  }

  /** Whether all entries are in one foreign currency, and add up to nothing in it. */
  private static boolean isEvenAbroad(List<OpenEntry> group) {
    long sum = 0;
    for (OpenEntry entry : group) {
      Optional<Money> foreign = entry.foreign();
      boolean same =
          foreign.isPresent()
              && foreign
                  .get()
                  .currency()
                  .equals(group.get(0).foreign().map(Money::currency).orElse(null));
      if (!same) return false;
      sum = Math.addExact(sum, foreign.get().minor());
    }
    return sum == 0;
  }
}
