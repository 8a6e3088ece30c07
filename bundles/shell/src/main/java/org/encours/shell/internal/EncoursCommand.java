package org.encours.shell.internal;

import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;
import org.encours.api.InvalidRequest;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.store.UnitOfWork;

/**
 * What all commands share. Services are optional references: a bundle that is switched off takes
 * away what a command can do, not the command, which then says so. Errors are one line.
 */
abstract class EncoursCommand implements Action {
  @Reference Session session;

  @Reference(optional = true)
  LedgerQueries ledger;

  /** Does what the command is for. */
  abstract void run() throws Exception;

  @Override
  public final Object execute() throws Exception {
    try {
      run();
    } catch (InvalidRequest e) {
      throw new CommandException(e.words().en(), e);
    } catch (UnitOfWork.Conflict e) {
      throw new CommandException("The data has changed meanwhile: look again, then retry.", e);
    }
    // Karaf prints whatever a command returns, and null is its word for nothing.
    return null;
  }

  final PrintStream out() {
    return session.getConsole();
  }

  /** The user at the console, for the record. */
  final String user() {
    return Optional.ofNullable(session.get("USER")).map(Object::toString).orElse("shell");
  }

  /** The service, which must be there. */
  static <T> T needed(T service, String capability) throws CommandException {
    if (service == null) {
      throw new CommandException(
          "The " + capability + " is switched off or not ready: see encours:status.");
    }
    return service;
  }

  final Company company(String siren) throws CommandException {
    return needed(ledger, "ledger")
        .company(siren)
        .orElseThrow(
            () ->
                new CommandException(
                    "No company has the SIREN " + siren + ": see encours:status."));
  }

  static Optional<LocalDate> date(String option, String text) throws CommandException {
    try {
      return Optional.ofNullable(text).map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      throw new CommandException(
          option + " takes a date of the form YYYY-MM-DD, not \"" + text + "\".");
    }
  }

  static Optional<Instant> instant(String option, String text) throws CommandException {
    try {
      return Optional.ofNullable(text).map(OffsetDateTime::parse).map(OffsetDateTime::toInstant);
    } catch (DateTimeParseException e) {
      throw new CommandException(
          option + " takes an instant such as 2024-01-31T12:00:00Z, not \"" + text + "\".");
    }
  }
}
