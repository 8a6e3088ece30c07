package org.encours.shell.internal;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.encours.api.ledger.Company;
import org.encours.api.lettering.Letterings;

/** Undoes a lettering. */
@Service
@Command(
    scope = "encours",
    name = "unletter",
    description = "Undoes a lettering (délettrage): its entries are open again.",
    detailedDescription = "The history stays: who undid what, when and why.")
public final class UnletterCommand extends EncoursCommand {
  @Reference(optional = true)
  Letterings letterings;

  @Argument(index = 0, name = "SIREN", description = "The company.", required = true)
  @Completion(SirenCompleter.class)
  String siren;

  @Argument(index = 1, name = "ID", description = "Number of the lettering.", required = true)
  long id;

  @Option(name = "--reason", description = "Why, for the record.", required = true)
  String reason;

  @Override
  void run() throws Exception {
    Company company = company(siren);
    needed(letterings, "lettering").undo(company, id, user(), reason);
    out().println("Lettering " + id + " undone.");
  }
}
