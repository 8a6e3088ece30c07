package org.encours.lettering.example;

import java.util.List;
import org.encours.api.Words;
import org.encours.api.lettering.LetteringPolicy;
import org.encours.api.lettering.Match;
import org.encours.api.lettering.MatchingRule;
import org.encours.api.lettering.OpenAccount;
import org.encours.api.lettering.OpenEntry;
import org.encours.api.lettering.Share;
import org.osgi.service.component.annotations.Component;

@Component
public final class BalancedAccountRule implements MatchingRule {
  @Override
  public String id() {
    return "balanced-account";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Words title() {
    return new Words("Compte soldé", "Balanced account");
  }

  @Override
  public int order() {
    return 900;
  }

  @Override
  public List<Match> find(OpenAccount account, LetteringPolicy policy) {
    long balance = account.entries().stream().mapToLong(OpenEntry::open).sum();
    if (balance != 0 || account.entries().isEmpty()) return List.of();
    List<Share> all =
        account.entries().stream().map(entry -> new Share(entry.id(), entry.open())).toList();
    return List.of(
        new Match(all, false, 50, new Words("Le compte est soldé.", "The account balances.")));
  }
}
