package org.encours.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.encours.api.document.BankLine;
import org.encours.api.document.ControlTotals;
import org.encours.api.document.DocumentSink;
import org.encours.api.document.Invoice;
import org.encours.api.document.LedgerLine;
import org.encours.api.document.LineError;
import org.encours.api.document.PaymentRefusal;
import org.encours.api.document.StatementBalance;
import org.encours.api.document.StatementHead;

/** A sink that keeps all that a reader finds. Not thread-safe. */
public final class RecordedDocument implements DocumentSink {
  private final List<String> companies = new ArrayList<>();
  private final List<LedgerLine> lines = new ArrayList<>();
  private final List<Statement> statements = new ArrayList<>();
  private final List<BankLine> movements = new ArrayList<>();
  private final List<PaymentRefusal> refusals = new ArrayList<>();
  private final List<Invoice> invoices = new ArrayList<>();
  private final List<LineError> errors = new ArrayList<>();
  private final List<LineError> warnings = new ArrayList<>();
  private final List<ControlTotals> totals = new ArrayList<>();

  /** A bank statement with its movements. */
  public record Statement(
      StatementHead head,
      List<BankLine> lines,
      Optional<StatementBalance> opening,
      Optional<StatementBalance> closing) {
    public Statement {
      lines = List.copyOf(lines);
    }

    /** Sum of the booked movements, minor units. */
    public long sum() {
      return lines.stream()
          .filter(BankLine::booked)
          .mapToLong(BankLine::amount)
          .reduce(0, Math::addExact);
    }
  }

  /** All that was found, each kind in the order of the document. */
  public record Content(
      List<String> companies,
      List<LedgerLine> lines,
      List<Statement> statements,
      List<PaymentRefusal> refusals,
      List<Invoice> invoices,
      List<LineError> errors,
      List<LineError> warnings,
      List<ControlTotals> totals) {
    public Content {
      companies = List.copyOf(companies);
      lines = List.copyOf(lines);
      statements = List.copyOf(statements);
      refusals = List.copyOf(refusals);
      invoices = List.copyOf(invoices);
      errors = List.copyOf(errors);
      warnings = List.copyOf(warnings);
      totals = List.copyOf(totals);
    }

    /** Whether nothing was found. */
    public boolean isEmpty() {
      return lines.isEmpty() && statements.isEmpty() && refusals.isEmpty() && invoices.isEmpty();
    }
  }

  /** What has been found so far. */
  public Content content() {
    return new Content(companies, lines, statements, refusals, invoices, errors, warnings, totals);
  }

  @Override
  public void company(String siren) {
    companies.add(siren);
  }

  @Override
  public void line(LedgerLine line) {
    lines.add(line);
  }

  @Override
  public void statement(StatementHead head) {
    statements.add(new Statement(head, List.of(), Optional.empty(), Optional.empty()));
    movements.clear();
  }

  @Override
  public void bankLine(BankLine line) {
    movements.add(line);
  }

  @Override
  public void endStatement(Optional<StatementBalance> opening, Optional<StatementBalance> closing) {
    int last = statements.size() - 1;
    StatementHead head = statements.get(last).head();
    statements.set(last, new Statement(head, movements, opening, closing));
  }

  @Override
  public void refusal(PaymentRefusal refusal) {
    refusals.add(refusal);
  }

  @Override
  public void invoice(Invoice invoice) {
    invoices.add(invoice);
  }

  @Override
  public void error(LineError error) {
    errors.add(error);
  }

  @Override
  public void warning(LineError warning) {
    warnings.add(warning);
  }

  @Override
  public void totals(ControlTotals totals) {
    this.totals.add(totals);
  }
}
