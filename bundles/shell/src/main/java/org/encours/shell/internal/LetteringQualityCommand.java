package org.encours.shell.internal;

import java.util.Locale;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.table.ShellTable;
import org.encours.api.lettering.LetteringQuality;
import org.encours.api.lettering.LetteringQuality.Score;
import org.encours.api.lettering.LetteringQualityCheck;

/** Shows how well the rules find past letterings again. */
@Service
@Command(
    scope = "encours",
    name = "lettering-quality",
    description = "Asks the rules blind about a company's past letterings, and compares.",
    detailedDescription =
        "Nothing is written. Past letterings are those that a file brought or a person made or"
            + " accepted; only exact groups count as found.")
public final class LetteringQualityCommand extends EncoursCommand {
  private static final int LONGEST_NAME = 40;

  @Reference(optional = true)
  LetteringQualityCheck check;

  @Argument(index = 0, name = "SIREN", description = "The company.", required = true)
  @Completion(SirenCompleter.class)
  String siren;

  @Option(name = "--customers", description = "Customers to show, those with most faults first.")
  int customers = 10;

  @Override
  void run() throws CommandException {
    LetteringQuality quality = needed(check, "lettering").of(company(siren));
    Score total = quality.total();
    out()
        .println(
            "%d past letterings. Lettered without asking: %d, right %d (precision %s, recall %s; with proposals %s)."
                .formatted(
                    total.past(),
                    total.lettered(),
                    total.right(),
                    percent(total.precision()),
                    percent(total.recall()),
                    percent(total.recallWithProposals())));
    ShellTable rules = table("Rule");
    for (LetteringQuality.OfRule rule : quality.rules()) {
      Score score = rule.score();
      rules
          .addRow()
          .addContent(
              rule.rule(),
              score.lettered(),
              score.right(),
              percent(score.precision()),
              score.proposed(),
              score.proposedRight());
    }
    rules.print(out());
    if (customers < 1 || quality.customers().isEmpty()) return;
    ShellTable worst = table("Customer");
    quality.customers().stream()
        .limit(customers)
        .forEach(
            customer ->
                worst
                    .addRow()
                    .addContent(
                        customer.account() + " " + shortened(customer.customer()),
                        customer.score().lettered(),
                        customer.score().right(),
                        percent(customer.score().precision()),
                        customer.score().proposed(),
                        customer.score().proposedRight()));
    worst.print(out());
  }

  private static ShellTable table(String of) {
    ShellTable table = new ShellTable();
    table.column(of);
    table.column("Lettered").alignRight();
    table.column("Right").alignRight();
    table.column("Precision").alignRight();
    table.column("Proposed").alignRight();
    table.column("Right").alignRight();
    return table;
  }

  private static String percent(long hundredths) {
    return String.format(Locale.ROOT, "%d.%02d %%", hundredths / 100, hundredths % 100);
  }

  private static String shortened(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
  }
}
