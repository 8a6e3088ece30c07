package org.encours.web.internal.screen;

import java.util.Optional;
import java.util.stream.Stream;
import org.encours.api.InvalidRequest;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.lettering.Letterings;
import org.encours.api.lettering.RunMode;
import org.encours.api.web.Reply;
import org.encours.api.web.Screen;
import org.encours.api.web.ScreenRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Starts lettering runs. */
@Component(service = Screen.class)
public final class LetteringRunsScreen extends CompanyPage {
  private final Optional<Letterings> letterings;

  @Activate
  public LetteringRunsScreen(
      @Reference LedgerQueries ledger,
      @Reference(
              cardinality = ReferenceCardinality.OPTIONAL,
              policyOption = ReferencePolicyOption.GREEDY)
          Letterings letterings) {
    super(ledger);
    this.letterings = Optional.ofNullable(letterings);
  }

  @Override
  public String path() {
    return "companies/{siren}/lettering-runs";
  }

  @Override
  Reply show(ScreenRequest request, Company company) {
    return new Reply.Redirect(Places.proposals(company));
  }

  @Override
  Reply act(ScreenRequest request, Company company) {
    String code = request.parameter("mode").orElse("");
    RunMode mode =
        Stream.of(RunMode.values())
            .filter(each -> each.code().equals(code))
            .findFirst()
            .orElseThrow(
                () ->
                    new InvalidRequest(
                        "Lettrer, proposer ou simuler ?", "To letter, to propose or to simulate?"));
    long run = Asked.running(letterings).requestRun(company, mode, request.user().name());
    return new Reply.Redirect(Places.run(company, run));
  }
}
