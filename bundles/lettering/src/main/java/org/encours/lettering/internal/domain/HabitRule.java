package org.encours.lettering.internal.domain;

import java.util.ArrayList;
import java.util.List;
import org.encours.api.Words;
import org.encours.api.lettering.LetteringPolicy;
import org.encours.api.lettering.Match;
import org.encours.api.lettering.MatchingRule;
import org.encours.api.lettering.OpenAccount;
import org.encours.api.lettering.OpenEntry;
import org.osgi.service.component.annotations.Component;

/**
 * Reads a payment that nothing ties to an invoice as this customer's payments are to be read: the
 * digits that it cites, all invoices of a period, invoices less the usual discount, of equal ones
 * the one that the usual delay points to. Always a proposal; on accounts without habits it finds
 * nothing. What the habit is worth is added by {@link HabitWeight}.
 */
@Component(service = MatchingRule.class)
public final class HabitRule extends ShippedRule {

  public HabitRule() {
    super("habit", 1, 240, new Words("Habitude du client", "Customer's habit"));
  }

  @Override
  public boolean proposesOnly() {
    return true;
  }

  @Override
  public List<Match> find(OpenAccount account, LetteringPolicy policy) {
    if (account.habits().isEmpty()) return List.of();
    Citations citations = Citations.of(account);
    List<OpenEntry> silent = new ArrayList<>();
    for (int i = 0; i < account.entries().size(); i++) {
      if (!citations.isTied(i) && !citations.citesUnknown(i)) silent.add(account.entries().get(i));
    }
    return new HabitReadings(account.habits(), silent, policy).matches();
  }
}
