package org.encours.rest.internal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import java.util.Optional;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.ItemQuery;
import org.encours.api.ledger.LedgerQueries;
import org.encours.rest.internal.view.ItemView;
import org.encours.rest.internal.view.Listing;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The items of a company, by due date. */
@Component(service = Topic.class)
@Path("v1/companies/{siren}/items")
@Produces(Topic.JSON)
public final class ItemsTopic implements Topic {
  private static final Map<String, ItemQuery.State> STATES =
      Map.of(
          "open", ItemQuery.State.OPEN,
          "lettered", ItemQuery.State.LETTERED,
          "all", ItemQuery.State.ALL);

  private final LedgerQueries ledger;

  @Activate
  public ItemsTopic(@Reference LedgerQueries ledger) {
    this.ledger = ledger;
  }

  @GET
  public Listing<ItemView> list(
      @PathParam("siren") String siren,
      @QueryParam("account") String account,
      @QueryParam("state") String state,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor) {
    Company company = CompanyPath.named(ledger, siren);
    Optional<String> only = Parameters.given(account);
    ItemQuery.State wanted = Parameters.choice("state", state, STATES).orElse(ItemQuery.State.OPEN);
    return Parameters.list(
        Parameters.page(limit, cursor),
        page -> ledger.items(company, new ItemQuery(only, wanted, page)),
        ItemView::of);
  }
}
