package org.encours.api.invoice;

import java.util.List;
import java.util.Optional;
import org.encours.api.Page;
import org.encours.api.PageRequest;
import org.encours.api.ledger.Company;

/** Reads the electronic invoices that were taken in. Thread-safe. */
public interface InvoiceQueries {

  /**
   * Invoices, the latest first.
   *
   * @param pending only those that have not met their entry
   */
  Page<StoredInvoice> invoices(Company company, boolean pending, PageRequest page);

  /** How many have not met their entry. */
  long countPending(Company company);

  Optional<StoredInvoice> invoice(Company company, long id);

  /** The invoices that met these entries. */
  List<StoredInvoice> ofEntries(Company company, List<Long> entries);

  /** The bytes of an attachment of an invoice. */
  Optional<byte[]> attachment(Company company, long invoice, int place);
}
