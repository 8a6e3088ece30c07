package org.encours.web.internal.screen;

import java.util.Map;
import java.util.Optional;
import org.encours.api.Words;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.Exports;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.web.MenuEntry;
import org.encours.api.web.Reply;
import org.encours.api.web.Screen;
import org.encours.api.web.ScreenRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Chooses what goes out to the accounting. */
@Component(service = Screen.class)
public final class ExportsScreen extends CompanyPage {
  private final boolean on;

  @Activate
  public ExportsScreen(
      @Reference LedgerQueries ledger,
      @Reference(
              cardinality = ReferenceCardinality.OPTIONAL,
              policyOption = ReferencePolicyOption.GREEDY)
          Exports exports) {
    super(ledger);
    this.on = exports != null;
  }

  @Override
  public String path() {
    return "companies/{siren}/exports";
  }

  @Override
  public Optional<MenuEntry> menu() {
    if (!on) return Optional.empty();
    return Optional.of(
        new MenuEntry(700, new Words("Exports", "Exports"), "companies/{siren}/exports"));
  }

  @Override
  Reply show(ScreenRequest request, Company company) {
    return on ? new Reply.View("exports", Map.of("company", company)) : new Reply.NotFound();
  }
}
