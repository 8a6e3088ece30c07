package org.encours.shell.internal;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;

/** Completes the SIREN of a company that is followed. */
@Service
public final class SirenCompleter implements Completer {
  @Reference(optional = true)
  LedgerQueries ledger;

  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    List<String> sirens =
        ledger == null ? List.of() : ledger.companies().stream().map(Company::siren).toList();
    return new StringsCompleter(sirens).complete(session, line, candidates);
  }
}
