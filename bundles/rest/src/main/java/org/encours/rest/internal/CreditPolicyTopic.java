package org.encours.rest.internal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.encours.api.credit.CreditDesk;
import org.encours.api.credit.CreditQueries;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.security.Role;
import org.encours.rest.internal.view.CreditPolicyRequestView;
import org.encours.rest.internal.view.CreditPolicyView;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How a company answers orders. */
@Component(service = Topic.class)
@Path("v1/companies/{siren}/credit-policy")
@Produces(Topic.JSON)
public final class CreditPolicyTopic implements Topic {
  private final LedgerQueries ledger;
  private final CreditQueries credit;
  private final CreditDesk desk;

  @Activate
  public CreditPolicyTopic(
      @Reference LedgerQueries ledger,
      @Reference CreditQueries credit,
      @Reference CreditDesk desk) {
    this.ledger = ledger;
    this.credit = credit;
    this.desk = desk;
  }

  @GET
  public CreditPolicyView policy(@PathParam("siren") String siren) {
    return CreditPolicyView.of(credit.policy(CompanyPath.named(ledger, siren)));
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  public CreditPolicyView choose(
      @Context Caller caller, @PathParam("siren") String siren, CreditPolicyRequestView request) {
    caller.needs(Role.CREDIT_MANAGER);
    Company company = CompanyPath.named(ledger, siren);
    desk.choose(company, CreditBodies.policy(Bodies.present(request)), caller.user().name());
    return CreditPolicyView.of(credit.policy(company));
  }
}
