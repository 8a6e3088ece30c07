package org.encours.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.encours.api.document.Coded;
import org.encours.api.document.LedgerLine;
import org.encours.api.ledger.StagedEntry;

/**
 * Ledger lines set aside by short COPYs. Accounts, books and ledger accounts are kept aside, the
 * lines hold their places: what a file repeats on every line is sent once.
 */
final class LineStage implements AutoCloseable {
  private static final long ROWS_PER_TRANSACTION = 200_000;
  private static final int COLUMNS = 22;
  private static final int MOST_ACCOUNTS = 2_000_000;

  private final Connection connection;
  private final StageTables tables;
  private final BinaryRows rows;
  private final SeenKeys seen = new SeenKeys();
  private final Map<String, Account> accounts = new LinkedHashMap<>();
  private final Map<Coded, Integer> books = new LinkedHashMap<>();
  private final Map<Coded, Integer> ledgerAccounts = new LinkedHashMap<>();
  private int place;

  /** An account as the file names it: its last name counts. */
  private static final class Account {
    private final int place;
    private String name = "";
    private boolean collective;

    Account(int place) {
      this.place = place;
    }
  }

  LineStage(Connection connection, StageTables tables) throws SQLException {
    this.connection = connection;
    this.tables = tables;
    try (Statement s = connection.createStatement()) {
      s.execute(
          """
          create unlogged table %s
            (place integer, line integer, key uuid, suspect boolean, account integer, gl integer,
             book integer, number text, entry_date date, piece text, piece_date date, label text,
             amount bigint, credit_side boolean, opening boolean, due_date date,
             due_source smallint, letter text, letter_date date, validated date,
             foreign_amount bigint, foreign_currency text)"""
              .formatted(tables.lines()));
      s.execute(
          """
          create unlogged table %s
            (place integer primary key, number text, name text, collective boolean, id bigint)"""
              .formatted(tables.accounts()));
      for (String table : new String[] {tables.books(), tables.ledgerAccounts()}) {
        s.execute(
            "create unlogged table %s (place integer primary key, code text, label text, id integer)"
                .formatted(table));
      }
    }
    rows = new BinaryRows(connection, tables.lines(), COLUMNS, ROWS_PER_TRANSACTION);
  }

  void add(StagedEntry staged) throws SQLException {
    LedgerLine line = staged.line();
    rows.row()
        .add(++place)
        .add(line.line())
        .add(staged.key())
        .add(seen.note(staged.key()))
        .add(account(staged))
        .add(placeOf(ledgerAccounts, line.account()))
        .add(placeOf(books, line.journal()))
        .add(line.number())
        .add(line.date())
        .add(line.piece().reference())
        .add(line.piece().date())
        .add(line.label())
        .add(line.posting().amount())
        .add(line.posting().creditSide())
        .add(staged.opening())
        .add(staged.due())
        .addSmall(staged.dueSource().ordinal())
        .add(line.letter().code())
        .add(line.letter().date())
        .add(line.validated())
        .add(line.posting().foreignAmount())
        .add(line.posting().foreignCurrency());
  }

  private int account(StagedEntry staged) {
    Account account = accounts.get(staged.account());
    if (account == null) {
      if (accounts.size() == MOST_ACCOUNTS) {
        throw new IllegalStateException("more than " + MOST_ACCOUNTS + " customer accounts");
      }
      account = new Account(accounts.size() + 1);
      accounts.put(staged.account(), account);
    }
    if (!staged.accountName().isEmpty()) account.name = staged.accountName();
    account.collective |= staged.collective();
    return account.place;
  }

  private static int placeOf(Map<Coded, Integer> places, Coded coded) {
    Integer place = places.get(coded);
    if (place != null) return place;
    places.put(coded, places.size() + 1);
    return places.size();
  }

  /** Ends the COPY and writes what the lines name. */
  void complete() throws SQLException {
    rows.end();
    try (CopyRows copy =
        new CopyRows(
            connection, tables.accounts() + " (place, number, name, collective)", Long.MAX_VALUE)) {
      for (Map.Entry<String, Account> entry : accounts.entrySet()) {
        Account account = entry.getValue();
        copy.row().add(account.place).add(entry.getKey()).add(account.name).add(account.collective);
      }
      copy.end();
    }
    dictionary(tables.books(), books);
    dictionary(tables.ledgerAccounts(), ledgerAccounts);
    StageTables.analyse(connection, tables.accounts(), tables.lines());
  }

  private void dictionary(String table, Map<Coded, Integer> places) throws SQLException {
    try (CopyRows copy =
        new CopyRows(connection, table + " (place, code, label)", Long.MAX_VALUE)) {
      for (Map.Entry<Coded, Integer> entry : places.entrySet()) {
        copy.row().add(entry.getValue()).add(entry.getKey().code()).add(entry.getKey().label());
      }
      copy.end();
    }
  }

  @Override
  public void close() throws SQLException {
    rows.close();
  }
}
