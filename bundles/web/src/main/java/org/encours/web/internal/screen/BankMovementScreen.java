package org.encours.web.internal.screen;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.encours.api.InvalidRequest;
import org.encours.api.bank.BankQueries;
import org.encours.api.bank.Movement;
import org.encours.api.bank.Receipts;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.web.Reply;
import org.encours.api.web.Screen;
import org.encours.api.web.ScreenRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** One bank movement; posting to it takes back what was decided on it. */
@Component(service = Screen.class)
public final class BankMovementScreen extends CompanyPage {
  private final BankQueries bank;
  private final Optional<Receipts> receipts;

  @Activate
  public BankMovementScreen(
      @Reference LedgerQueries ledger,
      @Reference BankQueries bank,
      @Reference(
              cardinality = ReferenceCardinality.OPTIONAL,
              policyOption = ReferencePolicyOption.GREEDY)
          Receipts receipts) {
    super(ledger);
    this.bank = bank;
    this.receipts = Optional.ofNullable(receipts);
  }

  @Override
  public String path() {
    return "companies/{siren}/bank/movements/{id}";
  }

  @Override
  Reply show(ScreenRequest request, Company company) {
    Optional<Movement> found = found(request, company);
    if (found.isEmpty()) return new Reply.NotFound();
    Map<String, Object> model = new HashMap<>();
    model.put("company", company);
    model.put("on", receipts.isPresent());
    model.put("row", MovementRow.of(found.get(), company, bank.accounts(company)));
    return new Reply.View("bank-movement", model);
  }

  @Override
  Reply act(ScreenRequest request, Company company) {
    Optional<Movement> found = found(request, company);
    if (found.isEmpty()) return new Reply.NotFound();
    String reason =
        request
            .parameter("reason")
            .orElseThrow(() -> new InvalidRequest("Indiquez le motif.", "State the reason."));
    long id = found.get().id();
    Asked.running(receipts).reconsider(company, id, reason, request.user().name());
    return new Reply.Redirect(Places.toIdentify(company) + "/" + id + "?done=receipt-reconsidered");
  }

  private Optional<Movement> found(ScreenRequest request, Company company) {
    return Asked.id(request.path("id")).flatMap(id -> bank.movement(company, id));
  }
}
