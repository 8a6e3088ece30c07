package org.encours.shell.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.table.ShellTable;
import org.encours.api.PageRequest;
import org.encours.api.ledger.AgedBalance;
import org.encours.api.ledger.AgedBalanceQuery;
import org.encours.api.ledger.Company;

/** Shows the aged balance. */
@Service
@Command(
    scope = "encours",
    name = "aged-balance",
    description = "Shows a company's aged balance (balance âgée).",
    detailedDescription =
        "The columns are days late. The last line is the total of all customers, also of those"
            + " that are not shown.")
public final class AgedBalanceCommand extends EncoursCommand {
  private static final int LONGEST_NAME = 40;

  @Reference(optional = true)
  Clock clock;

  @Argument(index = 0, name = "SIREN", description = "The company.", required = true)
  @Completion(SirenCompleter.class)
  String siren;

  @Option(
      name = "--as-of",
      description = "Accounting day, YYYY-MM-DD.",
      valueToShowInHelp = "today")
  String asOf;

  @Option(
      name = "--known-at",
      description = "Leaves out what was recorded after that moment, 2024-01-31T12:00:00Z.",
      valueToShowInHelp = "now")
  String knownAt;

  @Option(name = "--limit", description = "Customers to show at the most.")
  int limit = 100;

  @Option(name = "--account-order", description = "By account number; this is the default.")
  boolean accountOrder;

  @Option(name = "--balance-order", description = "Largest balance first.")
  boolean balanceOrder;

  @Override
  void run() throws Exception {
    if (accountOrder && balanceOrder) {
      throw new CommandException("--account-order and --balance-order exclude each other.");
    }
    if (limit < 1) throw new CommandException("--limit takes a number from 1.");
    Company company = company(siren);
    Clock legal = needed(clock, "clock");
    LocalDate day = date("--as-of", asOf).orElseGet(() -> LocalDate.now(legal));
    Instant moment = instant("--known-at", knownAt).orElseGet(legal::instant);
    List<AgedBalance.Row> rows = new ArrayList<>();
    AgedBalance aged = read(company, day, moment, Optional.empty(), limit);
    rows.addAll(aged.rows().items());
    Optional<String> next = aged.rows().next();
    while (next.isPresent() && rows.size() < limit) {
      AgedBalance more = read(company, day, moment, next, limit - rows.size());
      rows.addAll(more.rows().items());
      next = more.rows().next();
    }
    print(company, aged, rows, next.isPresent());
  }

  private AgedBalance read(
      Company company, LocalDate day, Instant moment, Optional<String> cursor, int most) {
    AgedBalanceQuery.Order order =
        balanceOrder ? AgedBalanceQuery.Order.BALANCE : AgedBalanceQuery.Order.ACCOUNT;
    PageRequest page = new PageRequest(Math.min(most, PageRequest.MOST), cursor);
    return ledger.agedBalance(company, new AgedBalanceQuery(day, moment, order, page));
  }

  private void print(Company company, AgedBalance aged, List<AgedBalance.Row> rows, boolean more) {
    out()
        .println(
            "%s %s, aged balance as of %s, known at %s, %s"
                .formatted(
                    company.siren(),
                    company.name(),
                    aged.asOf(),
                    aged.knownAt().truncatedTo(ChronoUnit.SECONDS),
                    company.currency().getCurrencyCode()));
    ShellTable table = new ShellTable();
    table.column("Account");
    table.column("Name").maxSize(LONGEST_NAME);
    table.column("Balance").alignRight();
    for (String bucket : aged.buckets()) {
      table.column(bucket.equals("notDue") ? "not due" : bucket).alignRight();
    }
    for (AgedBalance.Row row : rows) {
      table.addRow().addContent(cells(row.account().number(), row.account().name(), row.line()));
    }
    table.addRow().addContent(cells("TOTAL", "", aged.total()));
    table.print(out());
    if (more) out().println("There are more customers: --limit shows more of them.");
  }

  private static List<Object> cells(String account, String name, AgedBalance.Line line) {
    List<Object> cells = new ArrayList<>(List.of(account, name, Amounts.plain(line.balance())));
    line.byBucket().stream().map(Amounts::plain).forEach(cells::add);
    return cells;
  }
}
