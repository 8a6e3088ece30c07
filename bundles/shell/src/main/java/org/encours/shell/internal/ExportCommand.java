package org.encours.shell.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.Exports;

/** Writes the customer lines of a ledger with their lettering to a file. */
@Service
@Command(
    scope = "encours",
    name = "export",
    description = "Exports a company's customer lines as FEC, EcritureLet and DateLet filled.",
    detailedDescription = "The file appears under its name only when it is complete.")
public final class ExportCommand extends EncoursCommand {
  @Reference(optional = true)
  Exports exports;

  @Argument(index = 0, name = "SIREN", description = "The company.", required = true)
  @Completion(SirenCompleter.class)
  String siren;

  @Argument(
      index = 1,
      name = "FILE",
      description = "File to write; in a folder, the file gets its usual name.",
      required = true)
  @Completion(FileCompleter.class)
  String file;

  @Option(
      name = "--from",
      description = "Earliest accounting date, YYYY-MM-DD.",
      valueToShowInHelp = "the first of the ledger")
  String from;

  @Option(
      name = "--until",
      description = "Latest accounting date, YYYY-MM-DD.",
      valueToShowInHelp = "the last of the ledger")
  String until;

  @Option(name = "--force", description = "Overwrites the file if it is there.")
  boolean force;

  @Override
  void run() throws Exception {
    Company company = company(siren);
    Exports.Export export =
        needed(exports, "export")
            .prepare(company, "fec", date("--from", from), date("--until", until));
    Path target = Path.of(file).toAbsolutePath();
    if (Files.isDirectory(target)) target = target.resolve(export.filename());
    if (Files.exists(target) && !force) {
      throw new CommandException(target + " is there already: --force overwrites it.");
    }
    if (!Files.isDirectory(target.getParent())) {
      throw new CommandException("No such folder: " + target.getParent());
    }
    try {
      write(export, target);
    } catch (IOException e) {
      throw new CommandException("Cannot write " + target + ": " + e.getMessage(), e);
    }
    out().println("Written: " + target + " (" + Files.size(target) + " bytes)");
  }

  private static void write(Exports.Export export, Path target) throws IOException {
    Path part = Files.createTempFile(target.getParent(), target.getFileName().toString(), ".part");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
        export.writeTo(out);
      }
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
