package org.encours.lettering.internal.domain;

import java.util.ArrayList;
import java.util.BitSet;
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
    List<OpenEntry> entries = account.entries();
    Citations citations = Citations.of(account);
    BitSet used = new BitSet();
    List<Match> matches = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).isDebit() || used.get(i)) continue;
      boolean plain = citations.plain(i).length > 0;
      int[] cited = plain ? citations.plain(i) : citations.near(i);
      List<OpenEntry> group = new ArrayList<>();
      BitSet places = new BitSet();
      for (int other : cited) {
        if (entries.get(other).isDebit()) places.set(other);
      }
      if (places.isEmpty() || places.intersects(used) || isDisputed(places, i, citations)) continue;
      places.stream().forEach(place -> group.add(entries.get(place)));
      group.add(entries.get(i));
      Optional<Match> match = match(group, plain, policy);
      if (match.isEmpty()) continue;
      matches.add(match.get());
      used.or(places);
      used.set(i);
    }
    return matches;
  }

  /** Whether something else cites those debts. */
  private static boolean isDisputed(BitSet debts, int credit, Citations citations) {
    return debts.stream()
        .anyMatch(
            debt -> {
              for (int other : citations.plain(debt)) if (other != credit) return true;
              for (int other : citations.near(debt)) if (other != credit) return true;
              return false;
            });
  }

  private static Optional<Match> match(
      List<OpenEntry> group, boolean plain, LetteringPolicy policy) {
    OpenEntry credit = group.get(group.size() - 1);
    long difference = Found.sum(group);
    long due = difference - credit.open();
    if (difference == 0) return Optional.empty();
    String documents = Found.documents(group);
    if (isEvenAbroad(group)) {
      return Optional.of(
          Found.different(
              group,
              plain,
              EXCHANGE,
              new Words(
                  "Soldé en devise ; écart de change (" + documents + ").",
                  "Settled in the foreign currency; exchange difference (" + documents + ")."),
              Difference.Kind.EXCHANGE));
    }
    if (!policy.writesOff(difference) && !policy.proposesToWriteOff(difference, due)) {
      return Optional.empty();
    }
    Difference.Kind kind = kind(difference, due, group, policy);
    boolean certain = plain && policy.writesOff(difference);
    int confidence = !plain ? SMALL_NEAR : confidence(kind);
    return Optional.of(Found.different(group, certain, confidence, why(kind, documents), kind));
  }

  private static int confidence(Difference.Kind kind) {
    return switch (kind) {
      case ROUNDING -> CENTS;
      case DISCOUNT -> DISCOUNT;
      default -> SMALL;
    };
  }

  private static Difference.Kind kind(
      long difference, long due, List<OpenEntry> group, LetteringPolicy policy) {
    if (policy.writesOff(difference)) return Difference.Kind.ROUNDING;
    OpenEntry credit = group.get(group.size() - 1);
    boolean early =
        group.stream().filter(OpenEntry::isDebit).noneMatch(d -> credit.date().isAfter(d.due()));
    if (early && difference > 0) {
      for (int permille : DISCOUNTS_PERMILLE) {
        long discount = Math.multiplyExact(due, permille) / 1000;
        if (Math.abs(difference - discount) <= 1) return Difference.Kind.DISCOUNT;
      }
    }
    String label = credit.label().toUpperCase(java.util.Locale.ROOT);
    boolean fees = difference > 0 && (label.contains("FRAIS") || label.contains("COMMISSION"));
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
