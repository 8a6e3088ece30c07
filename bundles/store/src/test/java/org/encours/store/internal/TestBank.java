package org.encours.store.internal;

import static org.encours.store.internal.TestStore.EUR;
import static org.encours.store.internal.TestStore.SIREN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.encours.api.Words;
import org.encours.api.bank.BankFacts;
import org.encours.api.bank.BankFacts.Decision;
import org.encours.api.bank.Movement;
import org.encours.api.bank.MovementDecision.Outcome;
import org.encours.api.document.BankLine;
import org.encours.api.document.ControlTotals;
import org.encours.api.document.Counterparty;
import org.encours.api.document.PaymentReferences;
import org.encours.api.document.ReturnReason;
import org.encours.api.document.StatementBalance;
import org.encours.api.document.StatementHead;
import org.encours.api.ledger.ImportEffect;
import org.encours.api.ledger.ImportFindings;
import org.encours.api.ledger.Item;
import org.encours.api.ledger.ItemQuery.State;
import org.encours.api.ledger.Publication;
import org.encours.api.ledger.StagedMovement;
import org.encours.api.ledger.Staging;
import org.encours.api.lettering.NewLettering;
import org.encours.api.lettering.Share;

/** A store with a bank account: statements come in, movements are decided, entries lettered. */
final class TestBank {
  static final Words WHY = new Words("pour le test", "for the test");
  static final String IBAN = "FR7630006000011234567890189";

  final TestStore store;
  final JdbcBankFacts facts;
  final JdbcBankQueries queries;

  /** A statement with its movements in the order of their dates, one at least. */
  record Sheet(String account, long opening, long closing, List<BankLine> lines) {
    LocalDate first() {
      return lines.get(0).bookedOn();
    }

    LocalDate last() {
      return lines.get(lines.size() - 1).bookedOn();
    }
  }

  TestBank() throws IOException, SQLException {
    store = new TestStore();
    facts = new JdbcBankFacts(store.transactions, store.journal, store.clock);
    queries = new JdbcBankQueries(store.transactions);
  }

  static BankLine movement(String date, long amount, String reference, String text) {
    return movement(date, amount, reference, text, 0);
  }

  static BankLine movement(String date, long amount, String reference, String text, int detail) {
    LocalDate day = LocalDate.parse(date);
    return new BankLine(
        1,
        detail,
        true,
        day,
        day,
        amount,
        "05",
        reference,
        PaymentReferences.NONE,
        Counterparty.UNKNOWN,
        text,
        amount < 0 ? new ReturnReason("AM04", "") : ReturnReason.NONE);
  }

  ImportEffect statement(long opening, long closing, BankLine... lines) throws IOException {
    return statement(SIREN, opening, closing, lines);
  }

  ImportEffect statement(String siren, long opening, long closing, BankLine... lines)
      throws IOException {
    return file(siren, List.of(new Sheet(IBAN, opening, closing, List.of(lines))));
  }

  /** A file with these statements. */
  ImportEffect file(String siren, List<Sheet> sheets) throws IOException {
    long id = store.received(UUID.randomUUID().toString());
    int movements = sheets.stream().mapToInt(sheet -> sheet.lines().size()).sum();
    ControlTotals totals =
        new ControlTotals(
            movements,
            0,
            0,
            Optional.of(sheets.get(0).first()),
            Optional.of(sheets.get(sheets.size() - 1).last()));
    try (Staging staging = store.imports.stage(id)) {
      for (Sheet sheet : sheets) stage(staging, sheet);
      staging.complete();
      return store.imports.publish(
          id,
          staging,
          new Publication(
              siren,
              true,
              EUR,
              new ImportFindings(
                  "camt.053", totals, EUR, movements, 0, 0, List.of(), 0, List.of())));
    }
  }

  private static void stage(Staging staging, Sheet sheet) {
    staging.statement(
        new StatementHead(
            1,
            StatementHead.Kind.STATEMENT,
            "",
            Optional.empty(),
            sheet.account(),
            EUR,
            "",
            Optional.of(sheet.first()),
            Optional.of(sheet.last())));
    for (BankLine line : sheet.lines()) {
      String content =
          line.bookedOn() + "|" + line.amount() + "|" + line.bankReference() + line.text();
      staging.add(
          new StagedMovement(
              UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)), line));
    }
    staging.endStatement(
        Optional.of(new StatementBalance(sheet.first(), sheet.opening(), true)),
        Optional.of(new StatementBalance(sheet.last(), sheet.closing(), true)));
  }

  Movement undecided() {
    List<Movement> found = facts.undecided(store.company(), 10);
    assertEquals(1, found.size(), "movements nobody looked at");
    return found.get(0);
  }

  long account(String number) {
    return facts.payers(store.company()).stream()
        .filter(payer -> payer.number().equals(number))
        .findFirst()
        .orElseThrow()
        .account();
  }

  void receive(String account) {
    decide(new Decision.Received(undecided().id(), account(account), "reference", WHY));
  }

  void decide(Decision... decisions) {
    store.transactions.run(
        () -> facts.decide(store.company(), List.of(decisions), BankFacts.RULES));
  }

  Outcome outcome(long movement) {
    return queries
        .movement(store.company(), movement)
        .orElseThrow()
        .decision()
        .orElseThrow()
        .outcome();
  }

  long balance() {
    return store.items(State.ALL).stream().mapToLong(i -> i.entry().amount().minor()).sum();
  }

  List<String> open() {
    return store.items(State.OPEN).stream()
        .map(item -> item.entry().piece().reference() + " " + item.open().minor())
        .toList();
  }

  void letter(String... pieces) {
    Set<String> wanted = Set.of(pieces);
    List<Share> shares = new ArrayList<>();
    for (Item item : store.items(State.OPEN)) {
      if (wanted.contains(item.entry().piece().reference())) {
        shares.add(new Share(item.entry().id(), item.open().minor()));
      }
    }
    store.transactions.run(
        () ->
            store.letterings.record(
                store.company().id(),
                Optional.empty(),
                List.of(
                    new NewLettering(
                        account("C1"),
                        shares,
                        new org.encours.api.lettering.Decision(
                            org.encours.api.lettering.Decision.Origin.MANUAL,
                            "",
                            0,
                            "anne",
                            WHY)))));
  }
}
