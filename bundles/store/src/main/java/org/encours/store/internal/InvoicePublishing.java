package org.encours.store.internal;

import java.sql.Timestamp;
import java.util.List;
import org.encours.api.document.Invoice;
import org.encours.api.document.Invoice.Attachment;
import org.encours.api.document.Invoice.Instalment;
import org.encours.api.document.Invoice.TradeParty;
import org.encours.api.document.References;
import org.encours.api.journal.Journal;
import org.jooq.DSLContext;

/** The step of staged invoices into the store, in the caller's unit of work. */
final class InvoicePublishing {
  private final Transactions transactions;
  private final Journal journal;
  private final DSLContext sql;
  private final long importId;
  private final int company;
  private final Timestamp now;

  InvoicePublishing(
      Transactions transactions, Journal journal, long importId, int company, Timestamp now) {
    this.transactions = transactions;
    this.journal = journal;
    this.sql = transactions.sql();
    this.importId = importId;
    this.company = company;
    this.now = now;
  }

  /**
   * An invoice known already, by number, type, date and amount, is not taken again.
   *
   * @return how many were new
   */
  long take(List<Invoice> invoices) {
    long taken = 0;
    for (Invoice invoice : invoices) {
      if (isKnown(invoice)) continue;
      store(invoice);
      taken++;
    }
    new InvoiceMeetings(transactions, journal, company, now).meetNewInvoices(importId);
    return taken;
  }

  private boolean isKnown(Invoice invoice) {
    return sql.fetchOptional(
            """
            select 1 from invoice
            where company_id = ? and number_key = ? and type = ? and issued_on = ? and gross = ?
              and payable = ? and currency = ?""",
            company,
            References.canonical(invoice.number()),
            invoice.type().name(),
            invoice.issued(),
            invoice.totals().gross(),
            invoice.totals().payable(),
            invoice.currency().getCurrencyCode())
        .isPresent();
  }

  private void store(Invoice invoice) {
    Invoice.InvoiceTotals totals = invoice.totals();
    long id =
        sql.fetchSingle(
                """
                insert into invoice (company_id, import_id, line, number, number_key, type,
                  issued_on, currency, net, tax, gross, prepaid, payable, terms, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""",
                company,
                importId,
                invoice.line(),
                invoice.number(),
                References.canonical(invoice.number()),
                invoice.type().name(),
                invoice.issued(),
                invoice.currency().getCurrencyCode(),
                totals.net(),
                totals.tax(),
                totals.gross(),
                totals.prepaid(),
                totals.payable(),
                invoice.terms(),
                now)
            .get(0, Long.class);
    party(id, "SELLER", invoice.seller());
    party(id, "BUYER", invoice.buyer());
    references(id, invoice);
    int place = 0;
    for (Instalment part : invoice.instalments()) {
      sql.execute(
          "insert into invoice_instalment (invoice_id, place, due_date, amount) values (?, ?, ?, ?)",
          id,
          ++place,
          part.due(),
          part.amount());
    }
    place = 0;
    for (Attachment attachment : invoice.attachments()) attach(id, ++place, attachment);
  }

  private void party(long invoice, String role, TradeParty party) {
    sql.execute(
        """
        insert into invoice_party (invoice_id, role, name, siren, registration, vat, account,
          address, contact, email, phone)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        invoice,
        role,
        party.name(),
        party.siren().orElse(null),
        party.registration(),
        party.vat(),
        party.account(),
        party.address(),
        party.contact(),
        party.email(),
        party.phone());
  }

  private void references(long id, Invoice invoice) {
    Invoice.InvoiceReferences references = invoice.references();
    Invoice.PaymentMeans means = invoice.means();
    sql.execute(
        """
        insert into invoice_reference (invoice_id, buyer_reference, buyer_order, sales_order,
          delivery, contract, preceding, means_code, payment_reference, payment_key, iban, mandate)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        id,
        references.buyerReference(),
        references.order(),
        references.salesOrder(),
        references.delivery(),
        references.contract(),
        references.preceding(),
        means.code(),
        means.reference(),
        References.canonical(means.reference()),
        means.iban(),
        means.mandate());
  }

  private void attach(long invoice, int place, Attachment attachment) {
    byte[] digest = Sha256.of(attachment.content());
    sql.execute(
        """
        insert into attachment (sha256, size, bytes, recorded_at) values (?, ?, ?, ?)
        on conflict do nothing""",
        digest,
        (long) attachment.content().length,
        attachment.content(),
        now);
    sql.execute(
        """
        insert into invoice_attachment (invoice_id, place, filename, media_type, sha256)
        values (?, ?, ?, ?, ?)""",
        invoice,
        place,
        attachment.filename(),
        attachment.mediaType(),
        digest);
  }
}
