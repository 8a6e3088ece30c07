package org.encours.store.internal;

import static org.encours.store.internal.TestStore.line;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.encours.api.bank.BankFacts;
import org.encours.api.ledger.Company;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What speaks for a payer: documents cited, IBANs known. */
class BankEvidenceTest {
  private TestBank bank;

  @BeforeEach
  void create() throws IOException, SQLException {
    bank = new TestBank();
  }

  @Test
  void anIbanThatAPersonDeclaredIsNotForgottenByTheRules() throws IOException {
    bank.store.publish(line(1, "2026-01-05", "FA1", "Facture", 12000));
    Company company = bank.store.company();
    bank.store.transactions.run(
        () -> bank.facts.rememberIban(company, bank.account("C1"), "FR1", "anne"));
    bank.store.transactions.run(
        () -> bank.facts.forgetIban(company, bank.account("C1"), "FR1", BankFacts.RULES));
    assertEquals(Set.of("FR1"), bank.facts.declaredIbans(company, Set.of("FR1", "FR2")).keySet());
    bank.store.transactions.run(
        () -> bank.facts.forgetIban(company, bank.account("C1"), "FR1", "anne"));
    assertEquals(Set.of(), bank.facts.ibans(company, Set.of("FR1")).keySet());
  }

  @Test
  void citedDocumentsAreFoundHoweverTheyAreWritten() throws IOException {
    bank.store.publish(line(1, "2026-01-05", "FA 2026/0001", "Facture", 12000));
    assertEquals(
        List.of(12000L),
        bank.facts.cited(bank.store.company(), Set.of("FA20260001", "NOTHING")).stream()
            .map(BankFacts.Cited::open)
            .toList());
  }
}
