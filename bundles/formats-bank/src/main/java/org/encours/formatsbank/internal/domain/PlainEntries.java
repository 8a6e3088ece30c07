package org.encours.formatsbank.internal.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.encours.api.document.BankLine;
import org.encours.api.document.ControlTotals;
import org.encours.api.document.DocumentRefused;
import org.encours.api.document.DocumentSink;
import org.encours.api.document.LedgerLine;
import org.encours.api.document.LineError;

/**
 * Makes movements of entries that stand side by side in a statement, away from the rest of it.
 * Refuses anything else that it meets, and entries of which there is something to say. Not
 * thread-safe.
 */
public final class PlainEntries implements ElementVisitor<CamtPart> {
  private final List<BankLine> lines = new ArrayList<>();
  private final CamtStatements statement;
  private boolean inEntry;
  private boolean plain = true;

  /**
   * @param statement makes a statement that knows already what its entries depend on
   */
  PlainEntries(Function<DocumentSink, CamtStatements> statement) {
    this.statement = statement.apply(new Lines());
  }

  /** The movements, in their order. */
  public List<BankLine> lines() {
    return lines;
  }

  @Override
  public void begin(CamtPart part, ElementContent content) throws DocumentRefused {
    if (part == CamtPart.STATEMENT) return;
    inEntry |= part == CamtPart.ENTRY;
    refuseUnless(inEntry, content);
    statement.begin(part, content);
  }

  @Override
  public void text(CamtPart part, ElementContent content) throws DocumentRefused {
    refuseUnless(inEntry, content);
    statement.text(part, content);
  }

  @Override
  public void end(CamtPart part, ElementContent content) throws DocumentRefused {
    if (part == CamtPart.STATEMENT) return;
    statement.end(part, content);
    inEntry &= part != CamtPart.ENTRY;
    refuseUnless(plain, content);
  }

  @Override
  public void conclude() {}

  private static void refuseUnless(boolean fits, ElementContent content) throws DocumentRefused {
    if (!fits) throw BankWords.refused(content.line(), BankWords.NOT_AN_ENTRY);
  }

  private final class Lines implements DocumentSink {
    @Override
    public void company(String siren) {}

    @Override
    public void line(LedgerLine line) {}

    @Override
    public void bankLine(BankLine line) {
      lines.add(line);
    }

    @Override
    public void error(LineError error) {
      plain = false;
    }

    @Override
    public void warning(LineError warning) {
      plain = false;
    }

    @Override
    public void totals(ControlTotals totals) {}
  }
}
