package org.encours.rest.internal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.encours.api.bank.BankQueries;
import org.encours.api.ledger.LedgerQueries;
import org.encours.rest.internal.view.BankAccountView;
import org.encours.rest.internal.view.Listing;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The bank accounts of a company. */
@Component(service = Topic.class)
@Path("v1/companies/{siren}/bank-accounts")
@Produces(Topic.JSON)
public final class BankAccountsTopic implements Topic {
  private final LedgerQueries ledger;
  private final BankQueries bank;

  @Activate
  public BankAccountsTopic(@Reference LedgerQueries ledger, @Reference BankQueries bank) {
    this.ledger = ledger;
    this.bank = bank;
  }

  @GET
  public Listing<BankAccountView> list(@PathParam("siren") String siren) {
    return new Listing<>(
        bank.accounts(CompanyPath.named(ledger, siren)).stream().map(BankAccountView::of).toList(),
        null);
  }
}
