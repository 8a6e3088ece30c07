package org.encours.api.ledger;

import java.util.Optional;
import org.encours.api.document.Invoice;
import org.encours.api.document.PaymentRefusal;
import org.encours.api.document.StatementBalance;
import org.encours.api.document.StatementHead;

/** What one import brought, set aside outside the ledger. Not thread-safe. */
public interface Staging extends AutoCloseable {
  void add(StagedEntry entry);

  /** A bank statement begins: the movements until {@link #endStatement} are its own. */
  void statement(StatementHead head);

  void add(StagedMovement movement);

  void endStatement(Optional<StatementBalance> opening, Optional<StatementBalance> closing);

  void add(PaymentRefusal refusal);

  void add(Invoice invoice);

  /** Makes all that was added available to {@link ImportFacts#publish}. */
  void complete();

  /** Releases the connection; drops what was added unless it was published. */
  @Override
  void close();
}
