package org.encours.api.credit;

import org.encours.api.Money;

/**
 * A limit in force and what is owed against it.
 *
 * @param scope whether the account's or the person's
 * @param limit the limit
 * @param exposure net exposure in the limit's currency
 */
public record LimitUse(CreditScope scope, Money limit, Money exposure) {
  private static final int WHOLE = 100;

  static LimitUse of(CreditLimit decided, PersonExposure exposure) {
    Money limit = decided.terms().amount().orElseThrow();
    CreditScope scope = decided.terms().scope();
    Money used =
        scope == CreditScope.PERSON
            ? exposure.total(limit.currency())
            : exposure.asked().byCurrency().stream()
                .filter(one -> one.currency().equals(limit.currency()))
                .findFirst()
                .map(Exposure::net)
                .orElse(Money.zero(limit.currency()));
    return new LimitUse(scope, limit, used);
  }

  /** What may still be owed; negative when the limit is passed. */
  public Money available() {
    return limit.minus(exposure);
  }

  public boolean passed() {
    return available().signum() < 0;
  }

  /** How much of the limit is used, in percent rounded down; of a limit of zero, all of it. */
  public long percent() {
    if (exposure.signum() <= 0) return 0;
    return limit.isZero() ? WHOLE : Math.multiplyExact(exposure.minor(), WHOLE) / limit.minor();
  }
}
