package org.encours.shell.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.encours.api.ledger.ImportFacts;
import org.encours.api.ledger.ImportReport;
import org.encours.api.ledger.ImportState;
import org.encours.api.ledger.Imports;
import org.encours.api.ledger.Reception;

/** Takes a file in and shows what became of it. */
@Service
@Command(
    scope = "encours",
    name = "import",
    description = "Imports a file (FEC, invoices, bank statement …) into the customer ledger.",
    detailedDescription =
        "The format is recognised by the content. The file is taken in durably first, then"
            + " imported in the background; the command waits for the end. Interrupting the"
            + " command does not stop the import. The same file twice changes nothing.")
public final class ImportCommand extends EncoursCommand {
  @Reference(optional = true)
  Imports imports;

  @Reference(optional = true)
  ImportFacts facts;

  @Argument(index = 0, name = "FILE", description = "Path of the file.", required = true)
  @Completion(FileCompleter.class)
  String file;

  @Option(
      name = "--siren",
      description = "SIREN of the company, where the file does not name it.",
      valueToShowInHelp = "none")
  @Completion(SirenCompleter.class)
  String siren;

  @Option(name = "--wait", description = "Waits for the end; this is the default.")
  boolean wait;

  @Option(name = "--no-wait", description = "Prints the number of the import and returns at once.")
  boolean noWait;

  @Option(name = "--timeout", description = "Seconds to wait at the most.")
  int timeoutSeconds = 600;

  @Override
  void run() throws Exception {
    if (wait && noWait) throw new CommandException("--wait and --no-wait exclude each other.");
    if (siren != null && !siren.matches("[0-9]{9}")) {
      throw new CommandException("--siren takes nine digits, not \"" + siren + "\".");
    }
    ImportFacts reports = needed(facts, "ledger's storage");
    long id = take(needed(imports, "import"));
    out().println("Import " + id + " received.");
    if (noWait) return;
    Progress progress = new Progress(out());
    Optional<ImportReport> last =
        Waiting.until(
            () -> reports.find(id).orElseThrow(),
            report -> report.state().isFinal(),
            Duration.ofSeconds(timeoutSeconds),
            report -> progress.show(report.bytesRead(), report.bytes()));
    show(
        last.orElseThrow(
            () ->
                new CommandException(
                    "Import " + id + " goes on; not waiting any longer: see encours:status.")));
  }

  private long take(Imports door) throws CommandException {
    Path path = Path.of(file);
    if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
      throw new CommandException("No readable file: " + path.toAbsolutePath());
    }
    Reception reception =
        new Reception(path.getFileName().toString(), Optional.ofNullable(siren), "shell", user());
    try (InputStream content = new BufferedInputStream(Files.newInputStream(path))) {
      return door.receive(reception, content);
    } catch (IOException e) {
      throw new CommandException("Cannot read " + path.toAbsolutePath() + ": " + e.getMessage(), e);
    }
  }

  private void show(ImportReport report) throws CommandException {
    new ImportTable(report).print(out());
    if (report.state() == ImportState.REJECTED) {
      throw new CommandException(
          "Import " + report.id() + " was rejected; nothing of it is in the ledger.");
    }
  }
}
