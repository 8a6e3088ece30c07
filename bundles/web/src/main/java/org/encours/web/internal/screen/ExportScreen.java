package org.encours.web.internal.screen;

import java.util.Optional;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.Exports;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.web.Reply;
import org.encours.api.web.Screen;
import org.encours.api.web.ScreenRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** A file that goes out, of the kind in its path. */
@Component(service = Screen.class)
public final class ExportScreen extends CompanyPage {
  private final Optional<Exports> exports;

  @Activate
  public ExportScreen(
      @Reference LedgerQueries ledger,
      @Reference(
              cardinality = ReferenceCardinality.OPTIONAL,
              policyOption = ReferencePolicyOption.GREEDY)
          Exports exports) {
    super(ledger);
    this.exports = Optional.ofNullable(exports);
  }

  @Override
  public String path() {
    return "companies/{siren}/exports/{kind}";
  }

  @Override
  Reply show(ScreenRequest request, Company company) {
    Exports.Export export =
        Asked.running(exports)
            .prepare(
                company,
                request.path("kind"),
                Asked.date(request, "from"),
                Asked.date(request, "until"));
    return new Reply.Content(export.mediaType(), export.filename(), export::writeTo);
  }
}
