package org.encours.lettering.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.encours.api.ledger.Company;
import org.encours.api.lettering.LetteringFacts;
import org.encours.api.lettering.LetteringPolicies;
import org.encours.api.lettering.LetteringQuality;
import org.encours.api.lettering.LetteringQualityCheck;
import org.encours.api.lettering.MatchingRule;
import org.encours.api.lettering.PastAccount;
import org.encours.api.lettering.RunMode;
import org.encours.api.lettering.RunScope;
import org.encours.lettering.internal.domain.BlindTest;
import org.encours.lettering.internal.domain.Matching;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Plays the company's past letterings again with today's rules and policy. */
@Component
public final class QualityCheck implements LetteringQualityCheck {
  private final LetteringFacts facts;
  private final LetteringPolicies policies;
  private final RuleBook rules;
  private final Clock clock;

  @Activate
  public QualityCheck(
      @Reference LetteringFacts facts,
      @Reference LetteringPolicies policies,
      @Reference RuleBook rules,
      @Reference Clock clock) {
    this.facts = facts;
    this.policies = policies;
    this.rules = rules;
    this.clock = clock;
  }

  @Override
  public LetteringQuality of(Company company) {
    List<MatchingRule> asked = rules.rules();
    Matching matching =
        new Matching(
            asked, policies.of(company.id()), RunMode.AUTOMATIC, "quality-check", Set.of());
    BlindTest test = new BlindTest(matching, asked.stream().map(MatchingRule::id).toList());
    RunScope scope =
        new RunScope(company.id(), facts.lastEntry(company.id()), LocalDate.now(clock));
    try (Stream<PastAccount> accounts = facts.pastAccounts(scope)) {
      accounts.forEach(test::compare);
    }
    return test.quality();
  }
}
