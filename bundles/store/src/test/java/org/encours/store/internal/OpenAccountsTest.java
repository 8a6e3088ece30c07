package org.encours.store.internal;

import static org.encours.store.internal.TestStore.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.encours.api.Money;
import org.encours.api.document.Coded;
import org.encours.api.document.LedgerLine;
import org.encours.api.document.Posting;
import org.encours.api.lettering.OpenAccount;
import org.encours.api.lettering.OpenEntry;
import org.encours.api.lettering.RunScope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the rules are shown. */
class OpenAccountsTest {
  private TestStore store;

  @BeforeEach
  void empty() throws IOException, SQLException {
    store = new TestStore();
  }

  private List<OpenAccount> open(String until) {
    int company = store.company().id();
    RunScope scope =
        new RunScope(company, store.letterings.lastEntry(company), LocalDate.parse(until));
    try (Stream<OpenAccount> accounts = store.letterings.openAccounts(scope)) {
      return accounts.toList();
    }
  }

  private static LedgerLine on(Coded ledgerAccount, LedgerLine line) {
    return new LedgerLine(
        line.line(),
        line.journal(),
        line.number(),
        line.date(),
        ledgerAccount,
        line.auxiliary(),
        line.piece(),
        line.label(),
        line.posting(),
        line.letter(),
        line.validated());
  }

  private static LedgerLine foreign(long amount, String currency, LedgerLine line) {
    return new LedgerLine(
        line.line(),
        line.journal(),
        line.number(),
        line.date(),
        line.account(),
        line.auxiliary(),
        line.piece(),
        line.label(),
        new Posting(line.posting().amount(), line.posting().creditSide(), amount, currency),
        line.letter(),
        line.validated());
  }

  @Test
  void entriesComeByDateAndAccountsWithOneSideOnlyDoNotCome() throws IOException {
    store.publish(
        line(1, "2026-03-01", "FA2", "Facture", 700),
        line(2, "2026-01-01", "FA1", "Facture", 500),
        line(3, "2026-04-01", "V1", "Virement", -500),
        line(4, "C2", "2026-01-01", "FA3", "Facture", 100, ""),
        line(5, "2027-01-01", "V2", "Virement", -700));
    List<OpenAccount> open = open("2026-06-30");
    assertEquals(1, open.size());
    assertEquals("C1", open.get(0).number());
    assertEquals(List.of("FA1", "FA2", "V1"), pieces(open.get(0)));
    OpenEntry invoice = open.get(0).entries().get(0);
    assertEquals(LocalDate.parse("2026-01-01"), invoice.date());
    assertEquals(LocalDate.parse("2026-01-31"), invoice.due());
    assertEquals("VE", invoice.journal());
    assertEquals("411000", invoice.ledgerAccount());
    assertEquals(500, invoice.open());
  }

  private static List<String> pieces(OpenAccount account) {
    return account.entries().stream().map(OpenEntry::piece).toList();
  }

  @Test
  void ledgerAccountsAreShownOneByOneWhateverTheirLabels() throws IOException {
    Coded doubtful = new Coded("416000", "Douteux");
    store.publish(
        line(1, "2026-01-01", "FA1", "Facture", 500),
        on(new Coded("411000", "Clients, autre libellé"), line(2, "2026-01-02", "V1", "V", -500)),
        on(doubtful, line(3, "2026-01-03", "FA2", "Facture", 300)),
        on(doubtful, line(4, "2026-01-04", "V2", "V", -300)),
        on(new Coded("413000", "Effets"), line(5, "2026-01-05", "EF", "Effet", 300)));
    List<OpenAccount> open = open("2026-06-30");
    assertEquals(
        List.of(List.of("FA1", "V1"), List.of("FA2", "V2")),
        open.stream().map(OpenAccountsTest::pieces).toList());
    assertEquals("416000", open.get(1).entries().get(0).ledgerAccount());
  }

  @Test
  void textsArriveAsTheyAre() throws IOException {
    String label = "Réf. «\\n» C:\\dossier\ttab\nligne\r\u000B\b\f fin \\N ŒŸ€ 😀";
    store.publish(line(1, "2026-01-01", "", "\\", 500), line(2, "2026-01-02", "V\\1", label, -500));
    List<OpenEntry> entries = open("2026-06-30").get(0).entries();
    assertEquals("\\", entries.get(0).label());
    assertEquals("", entries.get(0).piece());
    assertEquals("V\\1", entries.get(1).piece());
    assertEquals(label, entries.get(1).label());
    assertEquals(-500, entries.get(1).open());
  }

  @Test
  void foreignAmountsTakeTheSignOfTheirEntries() throws IOException {
    store.publish(
        foreign(600, "USD", line(1, "2026-01-01", "FA1", "Facture", 500)),
        foreign(600, "USD", line(2, "2026-01-02", "V1", "Virement", -500)),
        foreign(-600, "USD", line(3, "2026-01-03", "V2", "Virement", -500)),
        foreign(500, "EUR", line(4, "2026-01-04", "FA2", "Facture", 500)),
        foreign(500, "???", line(5, "2026-01-05", "FA3", "Facture", 500)),
        line(6, "2026-01-06", "FA4", "Facture", 500));
    Currency dollar = Currency.getInstance("USD");
    List<Optional<Money>> expected =
        List.of(
            Optional.of(new Money(600, dollar)),
            Optional.of(new Money(-600, dollar)),
            Optional.of(new Money(-600, dollar)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    List<OpenEntry> streamed = open("2026-06-30").get(0).entries();
    assertEquals(expected, streamed.stream().map(OpenEntry::foreign).toList());
    List<Long> ids = streamed.stream().map(OpenEntry::id).toList();
    assertEquals(streamed, store.letterings.openEntries(store.company(), "C1", ids));
  }

  @Test
  void aStreamThatIsLeftEarlyGivesItsConnectionBack() throws IOException {
    store.publish(
        line(1, "2026-01-01", "FA1", "Facture", 500),
        line(2, "2026-01-02", "V1", "Virement", -500),
        line(3, "C2", "2026-01-01", "FA2", "Facture", 100, ""),
        line(4, "C2", "2026-01-02", "V2", "Virement", -100, ""));
    int company = store.company().id();
    RunScope scope =
        new RunScope(company, store.letterings.lastEntry(company), LocalDate.parse("2026-06-30"));
    for (int i = 0; i < 5; i++) {
      try (Stream<OpenAccount> accounts = store.letterings.openAccounts(scope)) {
        assertTrue(accounts.findFirst().isPresent());
      }
    }
    assertEquals(2, open("2026-06-30").size());
  }
}
