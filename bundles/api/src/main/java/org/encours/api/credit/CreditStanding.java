package org.encours.api.credit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a customer stands on a day, as known at a moment: all that a decision on its credit needs.
 *
 * @param asOf the day
 * @param knownAt what was recorded later does not count
 * @param exposure of the person, the account asked for first
 * @param accountLimit limit of the account in force
 * @param personLimit limit of the person in force
 * @param holds holds in force, of the account and of the person
 * @param covers cover in force on the account asked for
 * @param facts the newest fact of each kind
 * @param policy the company's
 */
public record CreditStanding(
    LocalDate asOf,
    Instant knownAt,
    PersonExposure exposure,
    Optional<CreditLimit> accountLimit,
    Optional<CreditLimit> personLimit,
    List<CreditHold> holds,
    List<Cover> covers,
    List<CreditFact> facts,
    CreditPolicy policy) {

  public CreditStanding {
    holds = List.copyOf(holds);
    covers = List.copyOf(covers);
    facts = List.copyOf(facts);
  }

  public boolean held() {
    return !holds.isEmpty();
  }

  /** What the newest fact of that content says. */
  public <C extends CreditFact.Content> Optional<C> newest(Class<C> content) {
    return facts.stream()
        .map(CreditFact::content)
        .filter(content::isInstance)
        .map(content::cast)
        .findFirst();
  }

  /** The limits in force and what is owed against them, the account's first. */
  public List<LimitUse> uses() {
    return Stream.of(accountLimit, personLimit)
        .flatMap(Optional::stream)
        .map(limit -> LimitUse.of(limit, exposure))
        .toList();
  }

  /** The limit of which the least is left. Limits of several currencies: the account's. */
  public Optional<LimitUse> tightest() {
    return uses().stream()
        .reduce(
            (one, other) ->
                one.limit().currency().equals(other.limit().currency())
                        && other.available().compareTo(one.available()) < 0
                    ? other
                    : one);
  }
}
