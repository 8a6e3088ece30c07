package org.encours.rest.internal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.encours.api.credit.CreditQueries;
import org.encours.api.customer.CustomerFiles;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.CustomerQuery;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.risk.Ratings;
import org.encours.rest.internal.view.CustomerDetailView;
import org.encours.rest.internal.view.CustomerView;
import org.encours.rest.internal.view.Listing;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The customers of a company with what they owe. */
@Component(service = Topic.class)
@Path("v1/companies/{siren}/customers")
@Produces(Topic.JSON)
public final class CustomersTopic implements Topic {
  private static final Map<String, CustomerQuery.Order> ORDERS =
      Map.of(
          "account", CustomerQuery.Order.ACCOUNT,
          "name", CustomerQuery.Order.NAME,
          "balance", CustomerQuery.Order.BALANCE,
          "overdue", CustomerQuery.Order.OVERDUE);

  private final LedgerQueries ledger;
  private final Optional<CustomerFiles> files;
  private final Optional<CreditQueries> credit;
  private final Optional<Ratings> ratings;
  private final Clock clock;

  @Activate
  public CustomersTopic(
      @Reference LedgerQueries ledger,
      @Reference(
              cardinality = ReferenceCardinality.OPTIONAL,
              policyOption = ReferencePolicyOption.GREEDY)
          CustomerFiles files,
      @Reference(
              cardinality = ReferenceCardinality.OPTIONAL,
              policyOption = ReferencePolicyOption.GREEDY)
          CreditQueries credit,
      @Reference(
              cardinality = ReferenceCardinality.OPTIONAL,
              policyOption = ReferencePolicyOption.GREEDY)
          Ratings ratings,
      @Reference Clock clock) {
    this.ledger = ledger;
    this.files = Optional.ofNullable(files);
    this.credit = Optional.ofNullable(credit);
    this.ratings = Optional.ofNullable(ratings);
    this.clock = clock;
  }

  @GET
  public Listing<CustomerView> list(
      @PathParam("siren") String siren,
      @QueryParam("search") String search,
      @QueryParam("sort") String sort,
      @QueryParam("asOf") String asOf,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor) {
    Company company = CompanyPath.named(ledger, siren);
    CustomerQuery.Order order =
        Parameters.choice("sort", sort, ORDERS).orElse(CustomerQuery.Order.ACCOUNT);
    LocalDate day = day(asOf);
    return Parameters.list(
        Parameters.page(limit, cursor),
        page ->
            ledger.customers(
                company, new CustomerQuery(Parameters.given(search).orElse(""), order, day, page)),
        CustomerView::of);
  }

  @GET
  @Path("{account}")
  public CustomerDetailView one(
      @Context Caller caller,
      @PathParam("siren") String siren,
      @PathParam("account") String account,
      @QueryParam("asOf") String asOf) {
    Company company = CompanyPath.named(ledger, siren);
    LocalDate day = day(asOf);
    return ledger
        .customer(company, account, day)
        .map(
            balance ->
                CustomerDetailView.of(
                    balance,
                    files.flatMap(known -> known.file(company, account, day)),
                    credit.flatMap(known -> known.standing(company, account, day, clock.instant())),
                    ratings.flatMap(known -> known.rating(company, account, day)),
                    day,
                    caller.locale()))
        .orElseThrow(() -> unknown(account));
  }

  static Refusal unknown(String account) {
    return Refusal.notFound(
        "Aucun client n’a le compte " + account + ".",
        "No customer has the account " + account + ".");
  }

  private LocalDate day(String asOf) {
    return Parameters.date("asOf", asOf).orElseGet(() -> LocalDate.now(clock));
  }
}
