package org.encours.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.encours.api.document.Invoice;
import org.encours.api.document.PaymentRefusal;
import org.encours.api.document.StatementBalance;
import org.encours.api.document.StatementHead;
import org.encours.api.ledger.StagedEntry;
import org.encours.api.ledger.StagedMovement;
import org.encours.api.ledger.Staging;
import org.jooq.exception.DataAccessException;

/**
 * What one import brought, on a connection of its own. Lines and movements, of any number, go into
 * unlogged tables: a crash leaves tables that the next attempt drops. The rest stays in memory,
 * within bounds. A document holds lines or movements, not both.
 */
final class ImportStaging implements Staging {
  private static final int MOST_REFUSALS = 200_000;
  private static final int MOST_INVOICES = 1_000;

  private final Connection connection;
  private final StageTables tables;
  private final List<PaymentRefusal> refusals = new ArrayList<>();
  private final List<Invoice> invoices = new ArrayList<>();
  private LineStage lines;
  private MovementStage movements;
  private boolean complete;

  ImportStaging(Transactions transactions, long importId) {
    tables = new StageTables(importId);
    try {
      connection = transactions.open();
      drop();
    } catch (SQLException e) {
      throw new DataAccessException("staging", e);
    }
  }

  @Override
  public void add(StagedEntry entry) {
    try {
      if (lines == null) lines = new LineStage(connection, tables);
      lines.add(entry);
    } catch (SQLException e) {
      throw new DataAccessException("staging of line " + entry.line().line(), e);
    }
  }

  @Override
  public void statement(StatementHead head) {
    try {
      if (movements == null) movements = new MovementStage(connection, tables);
      movements.begin(head);
    } catch (SQLException e) {
      throw new DataAccessException("staging of line " + head.line(), e);
    }
  }

  @Override
  public void add(StagedMovement movement) {
    try {
      movements.add(movement);
    } catch (SQLException e) {
      throw new DataAccessException("staging of line " + movement.line().line(), e);
    }
  }

  @Override
  public void endStatement(Optional<StatementBalance> opening, Optional<StatementBalance> closing) {
    movements.end(opening, closing);
  }

  @Override
  public void add(PaymentRefusal refusal) {
    if (refusals.size() == MOST_REFUSALS) throw new IllegalStateException("too many refusals");
    refusals.add(refusal);
  }

  @Override
  public void add(Invoice invoice) {
    if (invoices.size() == MOST_INVOICES) throw new IllegalStateException("too many invoices");
    invoices.add(invoice);
  }

  @Override
  public void complete() {
    try {
      if (lines != null) lines.complete();
      if (movements != null) movements.complete();
      complete = true;
    } catch (SQLException e) {
      throw new DataAccessException("staging", e);
    }
  }

  /** Names of the tables, complete. */
  StageTables tables() {
    if (!complete) throw new IllegalStateException("staging is not complete");
    return tables;
  }

  boolean hasLines() {
    return lines != null;
  }

  List<MovementStage.StagedStatement> statements() {
    return movements == null ? List.of() : movements.statements();
  }

  List<PaymentRefusal> refusals() {
    return refusals;
  }

  List<Invoice> invoices() {
    return invoices;
  }

  /** Publishing drops the tables with its commit; here those of an attempt that did not publish. */
  @Override
  public void close() {
    try (connection) {
      if (lines != null) lines.close();
      if (movements != null) movements.close();
      if (!complete) drop();
    } catch (SQLException e) {
      throw new DataAccessException("staging", e);
    }
  }

  private void drop() throws SQLException {
    try (Statement s = connection.createStatement()) {
      s.execute(tables.drop());
    }
  }
}
