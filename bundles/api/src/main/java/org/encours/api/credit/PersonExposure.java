package org.encours.api.credit;

import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.encours.api.Money;

/**
 * The exposure on a legal person.
 *
 * @param accounts its accounts in all companies, the one asked for first
 */
public record PersonExposure(List<AccountExposure> accounts) {

  public PersonExposure {
    accounts = List.copyOf(accounts);
  }

  /** The account that was asked for. */
  public AccountExposure asked() {
    return accounts.get(0);
  }

  /**
   * The net exposure of all accounts, by currency. Accounts of one company are added up, cover
   * included. Companies are creditors of their own: what one has covered or owes back does not
   * lessen what another may lose, so each counts with nothing at the least.
   */
  public List<Money> total() {
    Map<String, Money> totals = new TreeMap<>();
    for (Exposure one : ofCompanies()) {
      Money net = one.net();
      Money counted = net.signum() < 0 ? Money.zero(net.currency()) : net;
      totals.merge(net.currency().getCurrencyCode(), counted, Money::plus);
    }
    return List.copyOf(totals.values());
  }

  /** The total in that currency, zero if there is none. */
  public Money total(Currency currency) {
    return total().stream()
        .filter(money -> money.currency().equals(currency))
        .findFirst()
        .orElse(Money.zero(currency));
  }

  private Iterable<Exposure> ofCompanies() {
    Map<String, Exposure> sums = new LinkedHashMap<>();
    for (AccountExposure account : accounts) {
      for (Exposure one : account.byCurrency()) {
        String key = account.account().company().id() + " " + one.currency().getCurrencyCode();
        sums.merge(key, one, Exposure::plus);
      }
    }
    return sums.values();
  }
}
