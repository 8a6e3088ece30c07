package org.encours.rest.internal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.lettering.LetteringPolicies;
import org.encours.api.lettering.LetteringPolicy;
import org.encours.api.lettering.MatchingRule;
import org.encours.rest.internal.view.LetteringPolicyRequestView;
import org.encours.rest.internal.view.LetteringPolicyView;
import org.encours.rest.internal.view.LetteringPolicyView.RuleModeView;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** How far a company lets the lettering rules go. */
@Component(service = Topic.class)
@Path("v1/companies/{siren}/lettering-policy")
@Produces(Topic.JSON)
public final class LetteringPolicyTopic implements Topic {
  private final LedgerQueries ledger;
  private final LetteringPolicies policies;
  private final List<MatchingRule> rules;

  @Activate
  public LetteringPolicyTopic(
      @Reference LedgerQueries ledger,
      @Reference LetteringPolicies policies,
      @Reference(
              cardinality = ReferenceCardinality.MULTIPLE,
              policyOption = ReferencePolicyOption.GREEDY)
          List<MatchingRule> rules) {
    this.ledger = ledger;
    this.policies = policies;
    // They come the lowest ranked first.
    List<MatchingRule> ranked = new ArrayList<>(rules);
    Collections.reverse(ranked);
    this.rules = MatchingRule.inOrder(ranked);
  }

  @GET
  public LetteringPolicyView policy(@Context Caller caller, @PathParam("siren") String siren) {
    return view(caller, CompanyPath.named(ledger, siren));
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  public LetteringPolicyView choose(
      @Context Caller caller,
      @PathParam("siren") String siren,
      LetteringPolicyRequestView request) {
    Company company = CompanyPath.named(ledger, siren);
    if (rules.isEmpty()) throw TopicProvider.missing();
    LetteringPolicy policy =
        PolicyBodies.policy(Bodies.present(request), rules, company.currency());
    policies.choose(company, policy, caller.user().name());
    return view(caller, company);
  }

  private LetteringPolicyView view(Caller caller, Company company) {
    LetteringPolicy policy = policies.of(company.id());
    Map<String, RuleModeView> modes = new LinkedHashMap<>();
    for (MatchingRule rule : rules) {
      modes.put(
          rule.id(),
          new RuleModeView(
              rule.id(), rule.title().in(caller.locale()), policy.mode(rule.id()).code()));
    }
    for (String rule : new TreeSet<>(policy.modes().keySet())) {
      modes.putIfAbsent(rule, new RuleModeView(rule, null, policy.mode(rule).code()));
    }
    return LetteringPolicyView.of(policy, new ArrayList<>(modes.values()), company.currency());
  }
}
