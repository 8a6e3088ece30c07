package org.encours.store.internal;

import static org.encours.store.internal.TestBank.IBAN;
import static org.encours.store.internal.TestBank.movement;
import static org.encours.store.internal.TestStore.SIREN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.encours.api.InvalidRequest;
import org.encours.api.PageRequest;
import org.encours.api.bank.Statement;
import org.encours.api.document.BankLine;
import org.encours.api.ledger.ImportEffect;
import org.encours.store.internal.TestBank.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Statements and their balances: what comes twice counts once. */
class BankStatementTest {
  private TestBank bank;

  @BeforeEach
  void create() throws IOException, SQLException {
    bank = new TestBank();
  }

  @Test
  void aMovementInTwoFilesIsOneAndAStatementInTwoFormatsToo() throws IOException {
    BankLine line = movement("2026-02-03", 12000, "REF-9", "VIR");
    assertEquals(1, bank.statement(0, 12000, line).newEntries());
    assertEquals(0, bank.statement(0, 12000, line).newEntries());
    BankLine otherFormat = movement("2026-02-03", 12000, "", "VIR autrement");
    assertEquals(0, bank.statement(0, 12000, otherFormat).newEntries());
  }

  @Test
  void aBatchIsCountedOnceWhetherWholeOrItemised() throws IOException {
    bank.statement(0, 300, movement("2026-02-03", 300, "LOT1", "REMISE"));
    ImportEffect items =
        bank.statement(
            0,
            400,
            movement("2026-02-03", 100, "LOT1", "A", 1),
            movement("2026-02-03", 200, "LOT1", "B", 2),
            movement("2026-02-03", 100, "LOT2", "C"));
    assertEquals(1, items.newEntries());
  }

  @Test
  void gapsAndOverlapsBetweenStatementsAreShown() throws IOException {
    bank.statement(0, 100, movement("2026-02-03", 100, "A", ""));
    bank.statement(100, 150, movement("2026-02-04", 50, "B", ""));
    bank.statement(170, 180, movement("2026-02-06", 10, "C", ""));
    bank.statement(
        180, 200, movement("2026-02-05", 10, "D", ""), movement("2026-02-09", 10, "E", ""));
    List<Statement> found =
        bank.queries.statements(bank.store.company(), PageRequest.first(10)).items();
    assertEquals(
        List.of(
            Statement.Sequence.OVERLAP,
            Statement.Sequence.GAP,
            Statement.Sequence.CONTINUES,
            Statement.Sequence.FIRST),
        found.stream().map(Statement::before).toList());
    assertTrue(found.stream().allMatch(s -> s.difference().orElseThrow().isZero()));
  }

  @Test
  void aBankAccountBelongsToOneCompany() throws IOException {
    bank.statement(0, 100, movement("2026-02-03", 100, "A", ""));
    assertEquals(Optional.of(SIREN), bank.store.imports.ownerOfBankAccount(IBAN));
    assertThrows(
        InvalidRequest.class,
        () -> bank.statement("552100554", 100, 150, movement("2026-02-04", 50, "B", "")));
  }

  @Test
  void aLongFileMayNameAnotherAccountLate() {
    List<Sheet> sheets = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      sheets.add(new Sheet(IBAN, i, i + 1, List.of(movement("2026-02-03", 1, "R" + i, ""))));
    }
    BankLine other = movement("2026-02-03", 1, "LAST", "");
    sheets.add(new Sheet("FR7630004000031234567890143", 0, 1, List.of(other)));
    ImportEffect effect =
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> bank.file(SIREN, sheets));
    assertEquals(2001, effect.newEntries());
    assertEquals(2, bank.queries.accounts(bank.store.company()).size());
    List<Statement> last =
        bank.queries.statements(bank.store.company(), PageRequest.first(1)).items();
    assertEquals("FR7630004000031234567890143", last.get(0).head().account());
  }
}
