package org.encours.shell.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.support.CommandException;
import org.encours.api.Words;
import org.encours.api.document.ControlTotals;
import org.encours.api.document.LineError;
import org.encours.api.ledger.ImportEffect;
import org.encours.api.ledger.ImportFacts;
import org.encours.api.ledger.ImportFindings;
import org.encours.api.ledger.ImportReport;
import org.encours.api.ledger.ImportState;
import org.encours.api.ledger.Reception;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
  private static final ImportEffect TAKEN = new ImportEffect(2, 0, 0, 0, 0, 1, 0, Optional.empty());

  @TempDir Path folder;

  private final Console console = new Console();
  private final Ledger ledger = new Ledger();
  private final Deque<ImportReport> states = new ArrayDeque<>();
  private final ImportCommand command = new ImportCommand();

  @BeforeEach
  void wire() throws Exception {
    command.session = console.session();
    command.imports = ledger;
    command.facts =
        (ImportFacts)
            Proxy.newProxyInstance(
                ImportFacts.class.getClassLoader(),
                new Class<?>[] {ImportFacts.class},
                (proxy, method, arguments) ->
                    Optional.of(states.size() > 1 ? states.poll() : states.element()));
    Path file = folder.resolve("732829320FEC20241231.txt");
    Files.writeString(file, "content");
    command.file = file.toString();
  }

  private static ImportReport report(
      ImportState state, long read, ImportEffect effect, LineError... errors) {
    return new ImportReport(
        42,
        new Reception("f", Optional.empty(), "shell", "karaf"),
        state,
        Ledger.NOON,
        Optional.empty(),
        1000,
        read,
        Optional.of("732829320"),
        Ledger.EUR,
        new ImportFindings(
            "fec",
            new ControlTotals(4, 2400000, 2400000, Optional.empty(), Optional.empty()),
            Ledger.EUR,
            2,
            1200000,
            1200000,
            List.of(errors),
            errors.length,
            List.of()),
        effect);
  }

  @Test
  void waitsForTheEndAndShowsTheTotals() throws Exception {
    states.add(report(ImportState.RECEIVED, 0, ImportEffect.NONE));
    states.add(report(ImportState.IMPORTING, 500, ImportEffect.NONE));
    states.add(report(ImportState.IMPORTED, 1000, TAKEN));
    command.siren = "732829320";
    command.execute();
    assertEquals(
        List.of(
            new Reception("732829320FEC20241231.txt", Optional.of("732829320"), "shell", "karaf")),
        ledger.receptions);
    assertEquals("content", ledger.received);
    assertTrue(console.text().contains("50 %"));
    assertTrue(console.text().contains("Import 42: imported, fec, company 732829320"));
    assertEquals(
        "customers 2 entries, debit 12 000,00 EUR, credit 12 000,00 EUR",
        console.line("customers"));
  }

  @Test
  void aRejectedFileIsAnErrorWithItsLines() {
    states.add(
        report(
            ImportState.REJECTED,
            1000,
            ImportEffect.NONE,
            new LineError(3, "Debit", "12O,00", new Words("illisible", "not an amount"))));
    CommandException refusal = assertThrows(CommandException.class, command::execute);
    assertTrue(refusal.getMessage().contains("was rejected"));
    assertEquals("3 Debit 12O,00 not an amount", console.line("12O,00"));
  }

  @Test
  void theSameFileTwiceSaysSo() throws Exception {
    states.add(
        report(
            ImportState.DUPLICATE, 1000, new ImportEffect(0, 0, 0, 0, 0, 0, 0, Optional.of(7L))));
    command.execute();
    assertTrue(console.text().contains("same bytes as import 7"));
  }

  @Test
  void doesNotWaitForEver() {
    states.add(report(ImportState.IMPORTING, 10, ImportEffect.NONE));
    command.timeoutSeconds = 0;
    CommandException gaveUp = assertThrows(CommandException.class, command::execute);
    assertTrue(gaveUp.getMessage().contains("goes on"), gaveUp.getMessage());
  }

  @Test
  void doesNotWaitAtAll() throws Exception {
    command.noWait = true;
    command.execute();
    assertEquals("Import 42 received.", console.text().trim());
  }

  @Test
  void nothingIsTakenIfSomethingIsWrong() {
    command.siren = "12";
    assertThrows(CommandException.class, command::execute);
    command.siren = null;
    command.file = folder.toString();
    CommandException refusal = assertThrows(CommandException.class, command::execute);
    assertEquals("No readable file: " + folder, refusal.getMessage());
    assertFalse(refusal.getMessage().contains("\n"));
    assertTrue(ledger.receptions.isEmpty());
  }
}
