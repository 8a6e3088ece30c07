package org.encours.shell.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.support.CommandException;
import org.encours.api.InvalidRequest;
import org.encours.api.ledger.Company;
import org.encours.api.lettering.LetteringFacts;
import org.encours.api.lettering.LetteringRun;
import org.encours.api.lettering.Letterings;
import org.encours.api.lettering.ManualLettering;
import org.encours.api.lettering.RunMode;
import org.encours.api.store.UnitOfWork;
import org.junit.jupiter.api.Test;

class LetteringCommandsTest {
  private final Console console = new Console();
  private final List<String> asked = new ArrayList<>();

  /** Lettering 1 is undone already, somebody else just undid 2. */
  private final class Asked implements Letterings {
    @Override
    public long requestRun(Company company, RunMode mode, String actor) {
      asked.add(company.siren() + " " + mode + " " + actor);
      return 9;
    }

    @Override
    public void cancelRun(Company company, long run, String actor) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long letter(Company company, ManualLettering lettering, String actor) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void undo(Company company, long lettering, String actor, String reason) {
      if (lettering == 1) throw new InvalidRequest("déjà délettré", "undone already");
      if (lettering == 2) throw new UnitOfWork.Conflict("2", null);
      asked.add("undo " + lettering + " " + actor + " " + reason);
    }

    @Override
    public long accept(Company company, long proposal, String actor) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void reject(Company company, long proposal, String actor) {
      throw new UnsupportedOperationException();
    }
  }

  private LetterCommand letter(LetteringRun.State state, Optional<String> error) {
    LetterCommand command = new LetterCommand();
    command.session = console.session();
    command.ledger = new Ledger();
    command.siren = "732829320";
    command.letterings = new Asked();
    command.facts =
        (LetteringFacts)
            Proxy.newProxyInstance(
                LetteringFacts.class.getClassLoader(),
                new Class<?>[] {LetteringFacts.class},
                (proxy, method, arguments) ->
                    Optional.of(
                        new LetteringRun(
                            9,
                            7,
                            RunMode.AUTOMATIC,
                            "karaf",
                            1,
                            Ledger.NOON,
                            state,
                            new LetteringRun.Progress(5, 5),
                            new LetteringRun.Result(10, 2, 25, 120, error))));
    return command;
  }

  @Test
  void showsWhatTheRunDid() throws Exception {
    letter(LetteringRun.State.DONE, Optional.empty()).execute();
    assertEquals(List.of("732829320 AUTOMATIC karaf"), asked);
    assertEquals(
        "Run 9: done. 10 letterings of 25 entries, 2 proposals, 5 accounts, 120 ms.",
        console.line("Run 9"));
  }

  @Test
  void proposesOnly() throws Exception {
    LetterCommand command = letter(LetteringRun.State.DONE, Optional.empty());
    command.propose = true;
    command.execute();
    assertEquals(List.of("732829320 PROPOSE karaf"), asked);
  }

  @Test
  void triesWithoutLettering() throws Exception {
    LetterCommand command = letter(LetteringRun.State.DONE, Optional.empty());
    command.dryRun = true;
    command.execute();
    assertEquals(List.of("732829320 DRY_RUN karaf"), asked);
    command.propose = true;
    assertThrows(CommandException.class, command::execute);
  }

  @Test
  void aRunThatFailedIsAnError() {
    LetterCommand command = letter(LetteringRun.State.FAILED, Optional.of("no rule"));
    CommandException failed = assertThrows(CommandException.class, command::execute);
    assertEquals("Run 9 failed: no rule", failed.getMessage());
  }

  @Test
  void withoutTheLetteringBundleItSaysSo() {
    LetterCommand command = letter(LetteringRun.State.DONE, Optional.empty());
    command.letterings = null;
    CommandException refusal = assertThrows(CommandException.class, command::execute);
    assertTrue(refusal.getMessage().startsWith("The lettering is switched off"));
  }

  @Test
  void undoesWithAReason() throws Exception {
    UnletterCommand command = new UnletterCommand();
    command.session = console.session();
    command.ledger = new Ledger();
    command.letterings = new Asked();
    command.siren = "732829320";
    command.reason = "wrong customer";
    command.id = 3;
    command.execute();
    assertEquals(List.of("undo 3 karaf wrong customer"), asked);
    command.id = 1;
    assertEquals(
        "undone already", assertThrows(CommandException.class, command::execute).getMessage());
    command.id = 2;
    assertTrue(
        assertThrows(CommandException.class, command::execute)
            .getMessage()
            .contains("changed meanwhile"));
  }
}
