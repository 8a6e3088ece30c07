package org.encours.shell.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.karaf.shell.support.CommandException;
import org.encours.api.ledger.AgedBalanceQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AgedBalanceCommandTest {
  private final Console console = new Console();
  private final Ledger ledger = new Ledger();
  private final AgedBalanceCommand command = new AgedBalanceCommand();

  @BeforeEach
  void wire() {
    command.session = console.session();
    command.ledger = ledger;
    command.clock = Ledger.CLOCK;
    command.siren = "732829320";
  }

  @Test
  void showsTheLegalDayByDefault() throws Exception {
    command.limit = 2;
    command.execute();
    assertEquals(LocalDate.of(2024, 4, 1), ledger.agedQueries.get(0).asOf());
    assertEquals("C0000 CLIENT 0 -1 000,50 0,00 -1 000,50 0,00 0,00 0,00", console.line("C0000"));
    assertEquals("TOTAL 1 234 567,89 0,00 1 234 567,89 0,00 0,00 0,00", console.line("TOTAL"));
    assertTrue(console.text().contains("--limit shows more"));
  }

  @Test
  void alignsAmountsToTheRight() throws Exception {
    command.limit = 1;
    command.execute();
    List<Integer> ends =
        console
            .text()
            .lines()
            .filter(line -> line.contains("C0000") || line.contains("TOTAL"))
            .map(line -> line.indexOf(','))
            .toList();
    assertEquals(2, ends.size());
    assertEquals(ends.get(0), ends.get(1));
  }

  @Test
  void readsAsManyPagesAsNeeded() throws Exception {
    command.limit = 2100;
    command.execute();
    assertEquals(
        List.of(1000, 1000, 100),
        ledger.agedQueries.stream().map(query -> query.page().limit()).toList());
    assertTrue(console.text().contains("C2099"));
  }

  @Test
  void takesDayMomentAndOrder() throws Exception {
    command.asOf = "2023-12-31";
    command.knownAt = "2024-01-15T10:00:00+01:00";
    command.balanceOrder = true;
    command.limit = 3000;
    command.execute();
    AgedBalanceQuery query = ledger.agedQueries.get(0);
    assertEquals(LocalDate.of(2023, 12, 31), query.asOf());
    assertEquals(Instant.parse("2024-01-15T09:00:00Z"), query.knownAt());
    assertEquals(AgedBalanceQuery.Order.BALANCE, query.order());
    assertTrue(!console.text().contains("--limit shows more"));
  }

  @Test
  void saysInOneLineWhatIsWrong() {
    command.asOf = "31/12/2023";
    assertEquals("--as-of takes a date of the form YYYY-MM-DD, not \"31/12/2023\".", refusal());
    command.asOf = null;
    command.siren = "1";
    assertEquals("No company has the SIREN 1: see encours:status.", refusal());
    command.ledger = null;
    assertEquals("The ledger is switched off or not ready: see encours:status.", refusal());
  }

  private String refusal() {
    return assertThrows(CommandException.class, command::execute).getMessage();
  }
}
