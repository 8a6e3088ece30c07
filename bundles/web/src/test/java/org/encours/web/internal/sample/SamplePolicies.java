package org.encours.web.internal.sample;

import java.util.Map;
import org.encours.api.ledger.Company;
import org.encours.api.lettering.ErpConflict;
import org.encours.api.lettering.LetteringPolicies;
import org.encours.api.lettering.LetteringPolicy;
import org.encours.api.lettering.RuleMode;

/** The lettering policy of the sample company. */
public final class SamplePolicies implements LetteringPolicies {
  public LetteringPolicy policy =
      new LetteringPolicy(Map.of("absent", RuleMode.OFF), 5, 15_00, 25, 40, ErpConflict.ASK);

  /** Who chose it. */
  public String actor = "";

  @Override
  public LetteringPolicy of(int company) {
    return policy;
  }

  @Override
  public void choose(Company company, LetteringPolicy chosen, String by) {
    policy = chosen;
    actor = by;
  }
}
