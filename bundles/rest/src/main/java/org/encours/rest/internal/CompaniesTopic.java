package org.encours.rest.internal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.encours.api.Page;
import org.encours.api.PageRequest;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.rest.internal.view.CompanyView;
import org.encours.rest.internal.view.Listing;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The companies, by SIREN. */
@Component(service = Topic.class)
@Path("v1/companies")
@Produces(Topic.JSON)
public final class CompaniesTopic implements Topic {
  private final LedgerQueries ledger;

  @Activate
  public CompaniesTopic(@Reference LedgerQueries ledger) {
    this.ledger = ledger;
  }

  @GET
  public Listing<CompanyView> list(
      @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
    return Parameters.list(Parameters.page(limit, cursor), this::page, CompanyView::of);
  }

  @GET
  @Path("{siren}")
  public CompanyView one(@PathParam("siren") String siren) {
    return CompanyView.of(CompanyPath.named(ledger, siren));
  }

  /** The cursor is the last SIREN of the page before. */
  private Page<Company> page(PageRequest request) {
    String after = request.cursor().orElse("");
    if (!after.matches("[0-9]{0,9}")) throw Parameters.badCursor();
    List<Company> rest =
        ledger.companies().stream()
            .filter(company -> company.siren().compareTo(after) > 0)
            .sorted(Comparator.comparing(Company::siren))
            .limit(request.limit() + 1L)
            .toList();
    if (rest.size() <= request.limit()) return new Page<>(rest, Optional.empty());
    List<Company> page = rest.subList(0, request.limit());
    return new Page<>(page, Optional.of(page.get(page.size() - 1).siren()));
  }
}
