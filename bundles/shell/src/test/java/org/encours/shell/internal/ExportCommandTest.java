package org.encours.shell.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.karaf.shell.support.CommandException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {
  @TempDir Path folder;

  private final Console console = new Console();
  private final Ledger ledger = new Ledger();
  private final ExportCommand command = new ExportCommand();

  @BeforeEach
  void wire() {
    command.session = console.session();
    command.ledger = ledger;
    command.exports = ledger;
    command.siren = "732829320";
    command.file = folder.resolve("out.txt").toString();
  }

  private List<String> files() throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void writesTheFile() throws Exception {
    command.from = "2024-01-01";
    command.execute();
    assertEquals(
        "fec Optional[2024-01-01] Optional.empty", Files.readString(folder.resolve("out.txt")));
    assertEquals(List.of("out.txt"), files());
  }

  @Test
  void namesTheFileInAFolder() throws Exception {
    command.file = folder.toString();
    command.execute();
    assertEquals(List.of("732829320FEC20241231.txt"), files());
  }

  @Test
  void overwritesOnlyWhenTold() throws Exception {
    Files.writeString(folder.resolve("out.txt"), "precious");
    assertThrows(CommandException.class, command::execute);
    assertEquals("precious", Files.readString(folder.resolve("out.txt")));
    command.force = true;
    command.execute();
    assertTrue(Files.readString(folder.resolve("out.txt")).startsWith("fec"));
  }

  @Test
  void leavesNothingHalfDone() throws Exception {
    ledger.exportBreaks = true;
    CommandException refusal = assertThrows(CommandException.class, command::execute);
    assertTrue(refusal.getMessage().endsWith("disk full"));
    assertEquals(List.of(), files());
  }
}
