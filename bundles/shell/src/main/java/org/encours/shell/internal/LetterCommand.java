package org.encours.shell.internal;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.encours.api.ledger.Company;
import org.encours.api.lettering.LetteringFacts;
import org.encours.api.lettering.LetteringRun;
import org.encours.api.lettering.Letterings;
import org.encours.api.lettering.RunMode;

/** Runs the lettering rules. */
@Service
@Command(
    scope = "encours",
    name = "letter",
    description = "Letters (lettrage) what is certain among a company's open items.",
    detailedDescription =
        "What is not certain is proposed, for a person to accept or reject. The run goes on in the"
            + " background; the command waits for the end.")
public final class LetterCommand extends EncoursCommand {
  private static final Set<LetteringRun.State> FINAL =
      EnumSet.of(LetteringRun.State.DONE, LetteringRun.State.FAILED, LetteringRun.State.CANCELLED);

  @Reference(optional = true)
  Letterings letterings;

  @Reference(optional = true)
  LetteringFacts facts;

  @Argument(index = 0, name = "SIREN", description = "The company.", required = true)
  @Completion(SirenCompleter.class)
  String siren;

  @Option(name = "--propose", description = "Only proposes, letters nothing.")
  boolean propose;

  @Option(name = "--dry-run", description = "Changes nothing, counts what would be lettered.")
  boolean dryRun;

  @Option(name = "--wait", description = "Waits for the end; this is the default.")
  boolean wait;

  @Option(name = "--no-wait", description = "Prints the number of the run and returns at once.")
  boolean noWait;

  @Option(name = "--timeout", description = "Seconds to wait at the most.")
  int timeoutSeconds = 600;

  @Override
  void run() throws Exception {
    if (wait && noWait) throw new CommandException("--wait and --no-wait exclude each other.");
    if (propose && dryRun)
      throw new CommandException("--propose and --dry-run exclude each other.");
    RunMode mode = dryRun ? RunMode.DRY_RUN : propose ? RunMode.PROPOSE : RunMode.AUTOMATIC;
    Company company = company(siren);
    LetteringFacts runs = needed(facts, "lettering's storage");
    long id = needed(letterings, "lettering").requestRun(company, mode, user());
    out().println("Lettering run " + id + " queued.");
    if (noWait) return;
    Progress progress = new Progress(out());
    Optional<LetteringRun> last =
        Waiting.until(
            () -> runs.run(id).orElseThrow(),
            run -> FINAL.contains(run.state()),
            Duration.ofSeconds(timeoutSeconds),
            run -> progress.show(run.progress().done(), run.progress().total()));
    show(
        last.orElseThrow(
            () -> new CommandException("Run " + id + " goes on; not waiting any longer.")));
  }

  private void show(LetteringRun run) throws CommandException {
    LetteringRun.Result result = run.result();
    out()
        .println(
            "Run %d: %s. %d letterings of %d entries, %d proposals, %d accounts, %d ms."
                .formatted(
                    run.id(),
                    run.state().code(),
                    result.letterings(),
                    result.entriesLettered(),
                    result.proposals(),
                    run.progress().done(),
                    result.durationMs()));
    if (run.state() != LetteringRun.State.DONE) {
      throw new CommandException(
          "Run "
              + run.id()
              + " "
              + run.state().code()
              + result.error().map(e -> ": " + e).orElse(""));
    }
  }
}
