package org.encours.rest.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.encours.api.Money;
import org.encours.api.Words;
import org.encours.api.document.Coded;
import org.encours.api.document.ControlTotals;
import org.encours.api.document.LineError;
import org.encours.api.document.Piece;
import org.encours.api.journal.JournalEntry;
import org.encours.api.journal.JournalEvent;
import org.encours.api.journal.Position;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.CustomerAccount;
import org.encours.api.ledger.CustomerBalance;
import org.encours.api.ledger.DueSource;
import org.encours.api.ledger.Entry;
import org.encours.api.ledger.ImportEffect;
import org.encours.api.ledger.ImportFindings;
import org.encours.api.ledger.ImportReport;
import org.encours.api.ledger.ImportState;
import org.encours.api.ledger.Item;
import org.encours.api.ledger.Reception;
import org.encours.api.lettering.Decision;
import org.encours.api.lettering.Difference;
import org.encours.api.lettering.LetteredEntry;
import org.encours.api.lettering.Lettering;
import org.encours.api.lettering.LetteringRun;
import org.encours.api.lettering.Proposal;
import org.encours.api.lettering.RunMode;

/** One of everything. */
final class Demo {
  static final Currency EUR = Currency.getInstance("EUR");
  static final Instant NOON = Instant.parse("2024-03-31T12:00:00Z");
  // 31 March 23:30 in UTC is 1 April in Paris: the legal day is not the UTC day.
  static final Clock CLOCK =
      Clock.fixed(Instant.parse("2024-03-31T23:30:00Z"), ZoneId.of("Europe/Paris"));
  static final Company COMPANY = new Company(7, "732829320", true, "ATELIERS DU NORD", EUR, NOON);
  static final CustomerAccount ACCOUNT = new CustomerAccount(1, "C1", "CLIENT UN", false);
  static final CustomerBalance CUSTOMER =
      new CustomerBalance(ACCOUNT, euros("120.00"), euros("20.50"), 2, Optional.empty());
  static final Item ITEM =
      new Item(
          new Entry(
              11,
              "C1",
              new Coded("VE", "Ventes"),
              "1",
              LocalDate.of(2024, 1, 5),
              new Coded("411000", "Clients"),
              new Piece("F1", Optional.of(LocalDate.of(2024, 1, 4))),
              "Facture F1",
              euros("120.00"),
              LocalDate.of(2024, 2, 4),
              DueSource.COMPANY_TERMS),
          "CLIENT UN",
          euros("20.50"),
          Optional.of("aaa"),
          Optional.of(3L),
          List.of());
  static final Decision DECISION =
      new Decision(
          Decision.Origin.RULE, "same-reference", 2, "lettering", new Words("Même pièce", "Same"));
  static final Lettering LETTERING =
      new Lettering(
          3,
          "C1",
          "CLIENT UN",
          "AAA",
          false,
          LocalDate.of(2024, 2, 5),
          NOON,
          DECISION,
          Optional.empty(),
          Optional.empty(),
          List.of(
              new LetteredEntry(
                  11,
                  LocalDate.of(2024, 1, 5),
                  "F1",
                  "Facture F1",
                  euros("120.00"),
                  euros("99.50"))));
  static final Proposal PROPOSAL =
      new Proposal(
          5,
          "C1",
          "CLIENT UN",
          80,
          NOON,
          DECISION,
          Optional.of(new Difference(Difference.Kind.BANK_FEES, 250)),
          2,
          LETTERING.entries());

  private Demo() {}

  static Money euros(String decimal) {
    return Money.of(decimal, EUR);
  }

  static ImportReport rejected(long id, Reception reception) {
    return new ImportReport(
        id,
        reception,
        ImportState.REJECTED,
        NOON,
        Optional.of(NOON),
        1000,
        400,
        Optional.empty(),
        EUR,
        new ImportFindings(
            "fec",
            new ControlTotals(4, 24000, 24000, Optional.empty(), Optional.empty()),
            EUR,
            2,
            12000,
            12000,
            List.of(new LineError(3, "Debit", "12O,00", new Words("montant illisible", "bad"))),
            1,
            List.of()),
        ImportEffect.NONE);
  }

  static LetteringRun run(long id, int company, RunMode mode, String actor) {
    return new LetteringRun(
        id,
        company,
        mode,
        actor,
        99,
        NOON,
        LetteringRun.State.QUEUED,
        new LetteringRun.Progress(0, 12),
        new LetteringRun.Result(0, 0, 0, 0, Optional.empty()));
  }

  static JournalEntry event(long sequence) {
    return new JournalEntry(
        new Position(1000, sequence),
        NOON,
        new JournalEvent(
            "import.completed",
            Optional.of(COMPANY.id()),
            "import/" + sequence,
            "admin",
            Map.of("newEntries", "2")));
  }
}
