package org.encours.web.internal.screen;

import java.util.List;
import org.encours.api.Money;
import org.encours.api.lettering.LetteredEntry;

/**
 * Entries that belong together, with their totals.
 *
 * @param entries debits and credits
 */
public record Group(List<LetteredEntry> entries) {
  public Group {
    entries = List.copyOf(entries);
  }

  /** What is taken of the debits. */
  public Money debit() {
    return sum(1);
  }

  /** What is taken of the credits, as a positive amount. */
  public Money credit() {
    return sum(-1);
  }

  /** Whether something of an entry is left out. */
  public boolean partial() {
    return entries.stream().anyMatch(entry -> !entry.share().equals(entry.amount()));
  }

  private Money sum(int sign) {
    return entries.stream()
        .map(LetteredEntry::share)
        .filter(share -> share.signum() == sign)
        .reduce(Money::plus)
        .map(Money::abs)
        .orElseGet(() -> Money.zero(entries.get(0).share().currency()));
  }
}
