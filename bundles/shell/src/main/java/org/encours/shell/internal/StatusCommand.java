package org.encours.shell.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.encours.api.Money;
import org.encours.api.Page;
import org.encours.api.PageRequest;
import org.encours.api.health.HealthCheck;
import org.encours.api.health.HealthResult;
import org.encours.api.ledger.AgedBalance;
import org.encours.api.ledger.AgedBalanceQuery;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.CustomerBalance;
import org.encours.api.ledger.CustomerQuery;
import org.encours.api.ledger.ImportFacts;
import org.encours.api.ledger.ImportReport;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** Shows how Encours is doing. */
@Service
@Command(
    scope = "encours",
    name = "status",
    description = "Shows health, companies, the latest imports and the bundles of Encours.")
public final class StatusCommand extends EncoursCommand {
  private static final int MOST_COMPANIES = 20;
  private static final int MOST_IMPORTS = 5;

  @Reference List<HealthCheck> checks;
  @Reference BundleContext context;

  @Reference(optional = true)
  ImportFacts imports;

  @Reference(optional = true)
  Clock clock;

  @Override
  void run() {
    health();
    if (ledger != null && clock != null) companies(ledger.companies());
    if (imports != null) imports(imports.list(PageRequest.first(MOST_IMPORTS)).items());
    bundles();
  }

  private void health() {
    ShellTable table = titled("Health");
    table.column("Check");
    table.column("State");
    table.column("Reason");
    checks.stream()
        .sorted(Comparator.comparing(HealthCheck::name))
        .forEach(check -> table.addRow().addContent(outcome(check)));
    table.emptyTableText("no check is there yet").print(out());
  }

  private static List<Object> outcome(HealthCheck check) {
    HealthResult result = check.check();
    if (result instanceof HealthResult.Down down) {
      return List.of(check.name(), "DOWN", down.reason());
    }
    if (result instanceof HealthResult.Warning warning) {
      return List.of(check.name(), "WARNING", warning.reason());
    }
    return List.of(check.name(), "UP", "");
  }

  private void companies(List<Company> companies) {
    ShellTable table = titled("Companies (" + companies.size() + ")");
    table.column("SIREN");
    table.column("Name");
    table.column("Customers").alignRight();
    table.column("Balance").alignRight();
    table.column("Overdue").alignRight();
    table.column("Currency");
    companies.stream()
        .limit(MOST_COMPANIES)
        .forEach(company -> table.addRow().addContent(figures(company)));
    table.emptyTableText("none yet: import a file").print(out());
    if (companies.size() > MOST_COMPANIES) {
      out().println("and " + (companies.size() - MOST_COMPANIES) + " more");
    }
  }

  private List<Object> figures(Company company) {
    LocalDate today = LocalDate.now(clock);
    AgedBalance aged =
        ledger.agedBalance(
            company,
            new AgedBalanceQuery(
                today, clock.instant(), AgedBalanceQuery.Order.ACCOUNT, PageRequest.first(1)));
    // The first bucket is what is not due.
    Money overdue =
        aged.total().byBucket().stream()
            .skip(1)
            .reduce(Money.zero(company.currency()), Money::plus);
    return List.of(
        company.siren() + (company.sirenValid() ? "" : " (!)"),
        company.name(),
        customers(company, today),
        Amounts.plain(aged.total().balance()),
        Amounts.plain(overdue),
        company.currency().getCurrencyCode());
  }

  private String customers(Company company, LocalDate today) {
    Page<CustomerBalance> page =
        ledger.customers(
            company,
            new CustomerQuery(
                "", CustomerQuery.Order.ACCOUNT, today, PageRequest.first(PageRequest.MOST)));
    return page.items().size() + (page.next().isPresent() ? "+" : "");
  }

  private void imports(List<ImportReport> reports) {
    ShellTable table = titled("Latest imports");
    table.column("Id").alignRight();
    table.column("Received");
    table.column("File");
    table.column("SIREN");
    table.column("State");
    table.column("Entries").alignRight();
    table.column("Errors").alignRight();
    for (ImportReport report : reports) {
      table
          .addRow()
          .addContent(
              report.id(),
              report.receivedAt().truncatedTo(ChronoUnit.SECONDS),
              report.reception().filename(),
              report.company().or(report.reception()::siren).orElse(""),
              report.state().code(),
              report.findings().entries(),
              report.findings().errorCount());
    }
    table.emptyTableText("none yet").print(out());
  }

  private void bundles() {
    ShellTable table = titled("Bundles");
    table.column("Id").alignRight();
    table.column("Name");
    table.column("Version");
    table.column("State");
    Stream.of(context.getBundles())
        .filter(bundle -> String.valueOf(bundle.getSymbolicName()).startsWith("org.encours."))
        .sorted(Comparator.comparing(Bundle::getSymbolicName))
        .forEach(
            bundle ->
                table
                    .addRow()
                    .addContent(
                        bundle.getBundleId(),
                        bundle.getSymbolicName(),
                        bundle.getVersion(),
                        state(bundle.getState())));
    table.print(out());
  }

  private ShellTable titled(String title) {
    out().println();
    out().println(title);
    return new ShellTable();
  }

  private static String state(int state) {
    return switch (state) {
      case Bundle.ACTIVE -> "active";
      case Bundle.STARTING -> "starting";
      case Bundle.STOPPING -> "stopping";
      case Bundle.RESOLVED -> "stopped";
      case Bundle.INSTALLED -> "not resolved";
      default -> "uninstalled";
    };
  }
}
