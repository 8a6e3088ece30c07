package org.encours.web.internal.screen;

import java.time.Clock;
import java.util.List;
import org.encours.api.ledger.ImportFacts;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.lettering.LetteringFacts;
import org.encours.api.lettering.Letterings;
import org.encours.api.web.Screen;
import org.encours.web.internal.sample.SampleServer;

/** All screens of this bundle, wired by hand. */
public final class SampleScreens {
  private SampleScreens() {}

  public static List<Screen> all(SampleServer sample, boolean letteringOn) {
    LedgerQueries ledger = sample.ledger.queries();
    LetteringFacts facts = sample.lettering.facts();
    ImportFacts imports = sample.imports.facts();
    Letterings letterings = letteringOn ? sample.lettering : null;
    Clock clock = SampleServer.CLOCK;
    return List.of(
        new CompaniesScreen(ledger, imports),
        new OverviewScreen(ledger, facts, imports, sample.ledger::declare, clock),
        new CustomersScreen(ledger, clock),
        new CustomerScreen(ledger, facts, letterings, clock),
        new LetteringsScreen(ledger, facts, letterings),
        new LetteringScreen(ledger, facts, letterings),
        new ProposalsScreen(ledger, facts, letterings),
        new ProposalScreen(ledger, facts, letterings),
        new LetteringRunsScreen(ledger, sample.lettering),
        new LetteringRunScreen(ledger, facts),
        new ImportsScreen(imports, sample.imports),
        new ImportScreen(imports),
        new ExportsScreen(ledger, sample.exports()),
        new ExportScreen(ledger, sample.exports()));
  }
}
