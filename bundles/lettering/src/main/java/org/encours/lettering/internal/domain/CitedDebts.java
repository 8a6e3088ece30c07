package org.encours.lettering.internal.domain;

import java.util.ArrayList;
import java.util.List;
import org.encours.api.lettering.OpenAccount;
import org.encours.api.lettering.OpenEntry;

/**
 * A payment and the debts it cites, which nothing else cites.
 *
 * @param debts one at least
 * @param credit the payment
 * @param plain whether they are cited by their whole numbers
 */
record CitedDebts(List<OpenEntry> debts, OpenEntry credit, boolean plain) {

  /** All on an account; no debt is in two of them. */
  static List<CitedDebts> of(OpenAccount account) {
    return Citations.of(account).citedDebts();
  }

  /** The same from the citations among those entries. */
  static List<CitedDebts> of(List<OpenEntry> entries, Citations citations) {
    List<CitedDebts> all = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).isDebit()) continue;
      boolean plain = citations.plain(i).length > 0;
      int[] ties = plain ? citations.plain(i) : citations.near(i);
      if (ties.length == 0) continue;
      List<OpenEntry> debts = new ArrayList<>(ties.length);
      boolean disputed = false;
      for (int cited : ties) {
        if (!entries.get(cited).isDebit()) continue;
        debts.add(entries.get(cited));
        disputed |= isCitedByAnother(cited, i, citations);
      }
      if (!debts.isEmpty() && !disputed) all.add(new CitedDebts(debts, entries.get(i), plain));
    }
    return all;
  }

  private static boolean isCitedByAnother(int debt, int credit, Citations citations) {
    for (int other : citations.plain(debt)) if (other != credit) return true;
    for (int other : citations.near(debt)) if (other != credit) return true;
    return false;
  }

  /** What is due, minor units. */
  long due() {
    return Found.sum(debts);
  }

  /** What was paid less than that; negative if more was paid. */
  long deducted() {
    return Math.addExact(due(), credit.open());
  }

  /** The debts, then the payment. */
  List<OpenEntry> group() {
    List<OpenEntry> group = new ArrayList<>(debts);
    group.add(credit);
    return group;
  }

  String documents() {
    return Found.documents(debts);
  }

  /** The rate of what was deducted, in permille: 0 if that is none. */
  int permille(int most) {
    return Payment.permille(deducted(), due(), debts.size(), most);
  }
}
