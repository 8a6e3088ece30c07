package org.encours.api.invoice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.encours.api.Words;
import org.encours.api.document.Invoice;

/**
 * An invoice that was taken in.
 *
 * @param id internal number
 * @param importId the import that brought it
 * @param invoice what it says; the contents of its attachments are left out (empty)
 * @param attachments size of each attachment in bytes, in order
 * @param entry the entry of the ledger that it met
 * @param account number of the customer account of that entry
 * @param waits why it has not met its entry, if it has not
 * @param recordedAt when it was taken in
 */
public record StoredInvoice(
    long id,
    long importId,
    Invoice invoice,
    List<Long> attachments,
    Optional<Long> entry,
    Optional<String> account,
    Optional<Words> waits,
    Instant recordedAt) {
  public StoredInvoice {
    attachments = List.copyOf(attachments);
  }
}
