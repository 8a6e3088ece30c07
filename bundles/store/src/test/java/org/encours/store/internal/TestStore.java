package org.encours.store.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.encours.api.PageRequest;
import org.encours.api.document.Coded;
import org.encours.api.document.ControlTotals;
import org.encours.api.document.LedgerLine;
import org.encours.api.document.LetterMark;
import org.encours.api.document.Piece;
import org.encours.api.document.Posting;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.DueSource;
import org.encours.api.ledger.ImportEffect;
import org.encours.api.ledger.ImportFindings;
import org.encours.api.ledger.Item;
import org.encours.api.ledger.ItemQuery;
import org.encours.api.ledger.Publication;
import org.encours.api.ledger.Reception;
import org.encours.api.ledger.StagedEntry;
import org.encours.api.ledger.Staging;
import org.encours.api.work.WorkQueue;
import org.encours.platform.postgres.internal.PostgresServer;
import org.encours.platform.postgres.internal.ServerSettings;
import org.postgresql.ds.PGSimpleDataSource;

/** The store on a database of its own, in a PostgreSQL that all tests of the run share. */
final class TestStore {
  static final Currency EUR = Currency.getInstance("EUR");
  static final String SIREN = "732829320";

  private static PostgresServer server;

  final SettableClock clock = new SettableClock();
  final DataSource dataSource;
  final Transactions transactions;
  final JdbcJournal journal;
  final JdbcImportFacts imports;
  final JdbcLedgerQueries ledger;
  final JdbcLetteringFacts letterings;
  final List<String> submitted = new ArrayList<>();

  TestStore() throws IOException, SQLException {
    dataSource = freshDatabase();
    transactions = new Transactions(dataSource);
    journal = new JdbcJournal(transactions, clock);
    WorkQueue work = (kind, key, payload) -> submitted.add(kind + "#" + key);
    imports = new JdbcImportFacts(transactions, journal, work, clock);
    ledger = new JdbcLedgerQueries(transactions, clock);
    letterings = new JdbcLetteringFacts(transactions, clock);
  }

  private static synchronized DataSource freshDatabase() throws IOException, SQLException {
    if (server == null) {
      server = PostgresServer.start(ServerSettings.in(Path.of("target/postgres")));
      Runtime.getRuntime().addShutdownHook(new Thread(TestStore::stop));
    }
    String name = "test_" + UUID.randomUUID().toString().replace('-', '_');
    try (Connection connection = server.superuserDataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    }
    PGSimpleDataSource fresh = server.superuserDataSource();
    fresh.setDatabaseName(name);
    return fresh;
  }

  private static void stop() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A line of account C1 in 411000. */
  static LedgerLine line(int number, String date, String piece, String label, long amount) {
    return line(number, "C1", date, piece, label, amount, "");
  }

  static LedgerLine line(
      int number,
      String account,
      String date,
      String piece,
      String label,
      long amount,
      String letter) {
    return new LedgerLine(
        number,
        new Coded(amount >= 0 ? "VE" : "BQ", amount >= 0 ? "Ventes" : "Banque"),
        Integer.toString(number),
        LocalDate.parse(date),
        new Coded("411000", "Clients"),
        new Coded(account, "Client " + account),
        new Piece(piece, Optional.of(LocalDate.parse(date))),
        label,
        new Posting(amount, amount < 0, 0, ""),
        new LetterMark(letter, Optional.empty()),
        Optional.empty());
  }

  static LedgerLine opening(
      int number, String account, String date, String piece, long amount, String letter) {
    return in(
        new Coded("AN", "A nouveaux"),
        line(number, account, date, piece, "A nouveau", amount, letter));
  }

  /** The line in that book. */
  static LedgerLine in(Coded book, LedgerLine line) {
    return new LedgerLine(
        line.line(),
        book,
        line.number(),
        line.date(),
        line.account(),
        line.auxiliary(),
        line.piece(),
        line.label(),
        line.posting(),
        line.letter(),
        line.validated());
  }

  /** Receives, stages and publishes these lines as one file of the company. */
  ImportEffect publish(LedgerLine... lines) throws IOException {
    return publish(received(UUID.randomUUID().toString()), lines);
  }

  long received(String content) throws IOException {
    return imports.receive(
        new Reception(SIREN + "FEC.txt", Optional.of(SIREN), "api", "test"),
        new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)),
        1 << 30);
  }

  ImportEffect publish(long id, LedgerLine... lines) {
    try (Staging staging = stage(id, lines)) {
      return imports.publish(id, staging, new Publication(SIREN, true, EUR, findings(lines)));
    }
  }

  Staging stage(long id, LedgerLine... lines) {
    Staging staging = imports.stage(id);
    for (LedgerLine line : lines) staging.add(staged(line));
    staging.complete();
    return staging;
  }

  private static StagedEntry staged(LedgerLine line) {
    String identity =
        line.date() + line.auxiliary().code() + line.piece() + line.label() + line.posting();
    boolean debit = line.posting().amount() > 0;
    return new StagedEntry(
        line,
        UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8)),
        line.auxiliary().code(),
        line.auxiliary().label(),
        false,
        line.journal().code().equals("AN"),
        debit ? line.date().plusDays(30) : line.date(),
        debit ? DueSource.COMPANY_TERMS : DueSource.ENTRY_DATE);
  }

  static ImportFindings findings(LedgerLine... lines) {
    long debit = 0;
    long credit = 0;
    LocalDate first = LocalDate.MAX;
    LocalDate last = LocalDate.MIN;
    for (LedgerLine line : lines) {
      if (line.posting().creditSide()) credit -= line.posting().amount();
      else debit += line.posting().amount();
      if (line.date().isBefore(first)) first = line.date();
      if (line.date().isAfter(last)) last = line.date();
    }
    return new ImportFindings(
        "fec",
        new ControlTotals(lines.length, debit, credit, Optional.of(first), Optional.of(last)),
        EUR,
        lines.length,
        debit,
        credit,
        List.of(),
        0,
        List.of());
  }

  Company company() {
    return ledger.company(SIREN).orElseThrow();
  }

  List<Item> items(ItemQuery.State state) {
    return ledger
        .items(company(), new ItemQuery(Optional.empty(), state, PageRequest.first(1000)))
        .items();
  }

  /** A clock that stands still until it is set or made to go on. */
  static final class SettableClock extends Clock {
    private Instant now = Instant.parse("2026-06-30T10:00:00Z");
    private Duration step = Duration.ZERO;

    void set(String instant) {
      now = Instant.parse(instant);
    }

    /** From now on every look at the clock is that much later than the one before. */
    void goOnBy(Duration step) {
      this.step = step;
    }

    @Override
    public Instant instant() {
      now = now.plus(step);
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
