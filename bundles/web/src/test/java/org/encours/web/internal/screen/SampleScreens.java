package org.encours.web.internal.screen;

import java.time.Clock;
import java.util.List;
import org.encours.api.bank.Receipts;
import org.encours.api.ledger.ImportFacts;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.lettering.LetteringFacts;
import org.encours.api.lettering.Letterings;
import org.encours.api.web.Screen;
import org.encours.web.internal.sample.SampleLedger;
import org.encours.web.internal.sample.SampleRules;
import org.encours.web.internal.sample.SampleServer;
import org.encours.web.internal.sample.SampleTables;

/** All screens of this bundle, wired by hand. */
public final class SampleScreens {
  private SampleScreens() {}

  public static List<Screen> all(SampleServer sample, boolean letteringOn) {
    LedgerQueries ledger = sample.ledger.queries();
    LetteringFacts facts = sample.lettering.facts();
    ImportFacts imports = sample.imports.facts();
    Letterings letterings = letteringOn ? sample.lettering : null;
    Receipts receipts = letteringOn ? sample.bank : null;
    Clock clock = SampleServer.CLOCK;
    return List.of(
        new CompaniesScreen(ledger, imports),
        new OverviewScreen(ledger, facts, imports, sample.bank, sample.ledger::declare, clock),
        new KpisScreen(ledger, letteringOn ? sample.kpis : null, clock),
        new CustomersScreen(ledger, clock),
        new CustomerScreen(
            ledger,
            facts,
            letterings,
            sample.habits,
            sample.invoices,
            sample.credit,
            sample.ratings,
            clock),
        new HabitsScreen(ledger, sample.habits),
        new CustomerFileScreen(ledger, sample.customers, sample.customers, clock),
        new CustomerContactsScreen(ledger, sample.customers, sample.customers, clock),
        new CustomerTermsScreen(ledger, sample.customers, sample.customers, clock),
        new CustomerCreditScreen(
            ledger, sample.customers, sample.credit, sample.credit, sample.credit, clock),
        new CustomerRatingScreen(ledger, sample.customers, sample.ratings, clock),
        new RiskScreen(ledger, sample.ratings, clock),
        new ModelCheckScreen(ledger, sample.scoring),
        new CreditDecisionsScreen(ledger, sample.credit, clock),
        new ExposuresScreen(ledger, sample.credit, clock),
        new CreditAlertsScreen(ledger, sample.credit, clock),
        new CreditSettingsScreen(ledger, sample.credit, sample.credit),
        new CompanySettingsScreen(ledger, sample.customers, sample.customers, clock),
        new MergeCandidatesScreen(ledger, sample.customers),
        new LetteringsScreen(ledger, facts, letterings),
        new LetteringScreen(ledger, facts, letterings),
        new ProposalsScreen(ledger, facts, sample.conflicts, letterings),
        new ProposalScreen(ledger, facts, letterings),
        new LetteringConflictsScreen(ledger, sample.conflicts),
        new LetteringRunsScreen(ledger, sample.lettering),
        new LetteringRunScreen(ledger, facts, letterings),
        new LetteringSettingsScreen(ledger, sample.policies, SampleRules::all),
        new ImportsScreen(imports, sample.imports, clock),
        new ImportScreen(imports, clock),
        new ImportChangesScreen(imports),
        new ImportControlScreen(imports),
        new ToIdentifyScreen(ledger, sample.bank, receipts),
        new ReceiptScreen(ledger, sample.bank, receipts, clock),
        new BankScreen(ledger, sample.bank),
        new BankMovementsScreen(ledger, sample.bank),
        new BankMovementScreen(ledger, sample.bank, receipts),
        new RefusalsScreen(ledger, sample.bank),
        new InvoicesScreen(ledger, sample.invoices),
        new InvoiceScreen(ledger, sample.invoices),
        new InvoiceFileScreen(ledger, sample.invoices),
        new ExportsScreen(ledger, sample.exports()),
        new ExportScreen(ledger, sample.exports()));
  }

  /** The screens about risk in an installation without the scoring. */
  public static Screen modelCheckWithoutScoring(SampleLedger ledger) {
    return new ModelCheckScreen(ledger.queries(), null);
  }

  /** The screens of a refused table, with or without a reader of tables. */
  public static Screen[] tables(SampleTables tables, boolean readerOn) {
    return new Screen[] {
      new ImportScreen(tables.facts(), SampleServer.CLOCK),
      new TableMappingScreen(tables.facts(), tables.mappings, readerOn ? tables : null, tables)
    };
  }
}
