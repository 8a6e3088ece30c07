package org.encours.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.encours.api.document.BankLine;
import org.encours.api.document.StatementBalance;
import org.encours.api.document.StatementHead;
import org.encours.api.ledger.StagedMovement;

/** Bank movements set aside by short COPYs; their statements, few, are kept in memory. */
final class MovementStage implements AutoCloseable {
  private static final long ROWS_PER_TRANSACTION = 200_000;
  private static final int COLUMNS = 19;
  private static final int MOST_STATEMENTS = 100_000;

  private final Connection connection;
  private final StageTables tables;
  private final BinaryRows rows;
  private final List<StagedStatement> statements = new ArrayList<>();
  private StatementHead head;
  private long sum;
  private long booked;

  /** A statement without its movements. */
  record StagedStatement(
      int place,
      StatementHead head,
      Optional<StatementBalance> opening,
      Optional<StatementBalance> closing,
      long movements,
      long sum) {}

  MovementStage(Connection connection, StageTables tables) throws SQLException {
    this.connection = connection;
    this.tables = tables;
    try (Statement s = connection.createStatement()) {
      s.execute(
          """
          create unlogged table %s
            (statement integer, key uuid, line integer, detail integer, booked_on date,
             value_on date, amount bigint, code text, bank_reference text, end_to_end text,
             transaction_reference text, creditor_reference text, mandate text, party_name text,
             party_iban text, party_account text, wording text, return_code text, return_text text)
          """
              .formatted(tables.movements()));
    }
    rows = new BinaryRows(connection, tables.movements(), COLUMNS, ROWS_PER_TRANSACTION);
  }

  void begin(StatementHead statement) {
    if (statements.size() == MOST_STATEMENTS) {
      throw new IllegalStateException("more than " + MOST_STATEMENTS + " statements in one file");
    }
    head = statement;
    sum = 0;
    booked = 0;
  }

  /** A pending movement is left out: it comes again when it is booked. */
  void add(StagedMovement staged) throws SQLException {
    BankLine line = staged.line();
    if (!line.booked()) return;
    sum = Math.addExact(sum, line.amount());
    booked++;
    rows.row()
        .add(statements.size() + 1)
        .add(staged.key())
        .add(line.line())
        .add(line.detail())
        .add(line.bookedOn())
        .add(line.valueOn())
        .add(line.amount())
        .add(line.code())
        .add(line.bankReference())
        .add(line.references().endToEnd())
        .add(line.references().transaction())
        .add(line.references().creditor())
        .add(line.references().mandate())
        .add(line.counterparty().name())
        .add(line.counterparty().iban())
        .add(line.counterparty().account())
        .add(line.text())
        .add(line.returned().code())
        .add(line.returned().text());
  }

  void end(Optional<StatementBalance> opening, Optional<StatementBalance> closing) {
    statements.add(new StagedStatement(statements.size() + 1, head, opening, closing, booked, sum));
  }

  void complete() throws SQLException {
    rows.end();
    StageTables.analyse(connection, tables.movements());
  }

  List<StagedStatement> statements() {
    return statements;
  }

  @Override
  public void close() throws SQLException {
    rows.close();
  }
}
