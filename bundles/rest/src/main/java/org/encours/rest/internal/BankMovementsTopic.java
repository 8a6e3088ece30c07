package org.encours.rest.internal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.encours.api.bank.BankAccount;
import org.encours.api.bank.BankQueries;
import org.encours.api.bank.Movement;
import org.encours.api.bank.Receipts;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.rest.internal.view.BankMovementView;
import org.encours.rest.internal.view.IdentifyRequestView;
import org.encours.rest.internal.view.Listing;
import org.encours.rest.internal.view.ReasonRequestView;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The movements of bank accounts and what people decide on them. */
@Component(service = Topic.class)
@Path("v1/companies/{siren}/bank-movements")
@Produces(Topic.JSON)
public final class BankMovementsTopic implements Topic {
  private final LedgerQueries ledger;
  private final BankQueries bank;
  private final Optional<Receipts> receipts;

  @Activate
  public BankMovementsTopic(
      @Reference LedgerQueries ledger,
      @Reference BankQueries bank,
      @Reference(
              cardinality = ReferenceCardinality.OPTIONAL,
              policyOption = ReferencePolicyOption.GREEDY)
          Receipts receipts) {
    this.ledger = ledger;
    this.bank = bank;
    this.receipts = Optional.ofNullable(receipts);
  }

  @GET
  public Listing<BankMovementView> list(
      @Context Caller caller,
      @PathParam("siren") String siren,
      @QueryParam("account") String account,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor) {
    Company company = CompanyPath.named(ledger, siren);
    List<BankAccount> accounts = bank.accounts(company);
    Optional<Integer> only = Parameters.given(account).map(number -> numbered(accounts, number));
    return Parameters.list(
        Parameters.page(limit, cursor),
        page -> bank.movements(company, only, page),
        movement ->
            BankMovementView.of(movement, currency(company, accounts, movement), caller.locale()));
  }

  @GET
  @Path("{id}")
  public BankMovementView one(
      @Context Caller caller, @PathParam("siren") String siren, @PathParam("id") String id) {
    return shown(caller, CompanyPath.named(ledger, siren), Parameters.id(id));
  }

  @POST
  @Path("{id}/identify")
  @Consumes(MediaType.APPLICATION_JSON)
  public BankMovementView identify(
      @Context Caller caller,
      @PathParam("siren") String siren,
      @PathParam("id") String id,
      IdentifyRequestView request) {
    Company company = CompanyPath.named(ledger, siren);
    long movement = found(company, Parameters.id(id)).id();
    String account = Bodies.text("account", Bodies.present(request).account());
    boolean remember = Boolean.TRUE.equals(request.remember());
    running().identify(company, movement, account, remember, caller.user().name());
    return shown(caller, company, movement);
  }

  @POST
  @Path("{id}/set-aside")
  @Consumes(MediaType.APPLICATION_JSON)
  public BankMovementView setAside(
      @Context Caller caller,
      @PathParam("siren") String siren,
      @PathParam("id") String id,
      ReasonRequestView request) {
    Company company = CompanyPath.named(ledger, siren);
    long movement = found(company, Parameters.id(id)).id();
    String reason = Bodies.text("reason", Bodies.present(request).reason());
    running().setAside(company, movement, reason, caller.user().name());
    return shown(caller, company, movement);
  }

  @POST
  @Path("{id}/reconsider")
  @Consumes(MediaType.APPLICATION_JSON)
  public BankMovementView reconsider(
      @Context Caller caller,
      @PathParam("siren") String siren,
      @PathParam("id") String id,
      ReasonRequestView request) {
    Company company = CompanyPath.named(ledger, siren);
    long movement = found(company, Parameters.id(id)).id();
    String reason = Bodies.text("reason", Bodies.present(request).reason());
    running().reconsider(company, movement, reason, caller.user().name());
    return shown(caller, company, movement);
  }

  /** The currency of the account of a movement. */
  static Currency currency(Company company, List<BankAccount> accounts, Movement movement) {
    return accounts.stream()
        .filter(account -> account.number().equals(movement.account()))
        .findFirst()
        .map(BankAccount::currency)
        .orElse(company.currency());
  }

  private static int numbered(List<BankAccount> accounts, String number) {
    String wanted = number.replace(" ", "");
    return accounts.stream()
        .filter(account -> account.number().equalsIgnoreCase(wanted))
        .findFirst()
        .map(BankAccount::id)
        .orElseThrow(
            () ->
                Refusal.badParameter(
                    "account",
                    "Aucun compte bancaire n’a le numéro " + number + ".",
                    "No bank account has the number " + number + "."));
  }

  private Receipts running() {
    return receipts.orElseThrow(TopicProvider::missing);
  }

  private BankMovementView shown(Caller caller, Company company, long id) {
    Movement movement = found(company, id);
    return BankMovementView.of(
        movement, currency(company, bank.accounts(company), movement), caller.locale());
  }

  private Movement found(Company company, long id) {
    return bank.movement(company, id)
        .orElseThrow(
            () ->
                Refusal.notFound(
                    "Aucun mouvement de banque n’a le numéro " + id + ".",
                    "No bank movement has number " + id + "."));
  }
}
