package org.encours.store.internal;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.encours.api.Words;
import org.encours.api.customer.ContactDetails;
import org.encours.api.customer.ContactRole;
import org.encours.api.customer.FactSource;
import org.encours.api.customer.Identifier;
import org.encours.api.document.Invoice;
import org.encours.api.journal.Journal;
import org.encours.api.ledger.DueSource;
import org.encours.store.internal.domain.InvoiceMatch;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * Where an electronic invoice and its entry meet, whichever comes first: by number and party. The
 * entry gets the invoice's due dates. In the caller's unit of work.
 */
final class InvoiceMeetings {
  /** Invoices without an entry in force, with the entries that bear their numbers. */
  private static final String PAIRS =
      """
      select i.id as invoice_id, i.type, i.payable, i.gross, b.siren as buyer_siren,
        b.account as buyer_account, b.name as buyer_name,
        b.registration, b.vat, b.contact, b.email, b.phone, e.id as entry_id, e.amount,
        a.number as account, a.name,
        coalesce((select min(p.siren) from person_siren p
                  where p.customer_id = a.customer_id having count(distinct p.siren) = 1), '')
          as siren
      from invoice i
      join invoice_party b on b.invoice_id = i.id and b.role = 'BUYER'
      join entry e on e.company_id = i.company_id and e.piece_key = i.number_key and e.piece <> ''
      join account a on a.id = e.account_id
      join company c on c.id = i.company_id and c.currency = i.currency
      where i.company_id = ? and %s
        and (e.amount > 0) = (i.type = 'INVOICE')
        and not exists (select from entry_withdrawn w where w.entry_id = e.id)
        and not exists (select from invoice_entry m where m.entry_id = e.id)
        and not exists (
          select from invoice_entry m where m.invoice_id = i.id
            and not exists (select from entry_withdrawn w where w.entry_id = m.entry_id))
      order by i.id, e.id""";

  private final DSLContext sql;
  private final Journal journal;
  private final int company;
  private final Timestamp now;

  InvoiceMeetings(Transactions transactions, Journal journal, int company, Timestamp now) {
    this.sql = transactions.sql();
    this.journal = journal;
    this.company = company;
    this.now = now;
  }

  /** Entries that an import has brought meet invoices that were waiting. */
  void meetNewEntries(long importId) {
    if (sql.fetchOptional("select 1 from invoice where company_id = ? limit 1", company)
        .isEmpty()) {
      return;
    }
    meet("e.import_id = ?", importId);
  }

  /** Invoices that an import has brought meet the entries that are there. */
  void meetNewInvoices(long importId) {
    meet("i.import_id = ?", importId);
  }

  private void meet(String which, long importId) {
    Map<Long, List<Record>> byInvoice = new LinkedHashMap<>();
    for (Record row : sql.fetch(PAIRS.formatted(which), company, importId)) {
      byInvoice
          .computeIfAbsent(row.get("invoice_id", Long.class), id -> new ArrayList<>())
          .add(row);
    }
    byInvoice.forEach(this::decide);
  }

  private void decide(long invoice, List<Record> rows) {
    Record first = rows.get(0);
    int sign = first.get("type", String.class).equals(Invoice.Type.INVOICE.name()) ? 1 : -1;
    String siren = first.get("buyer_siren", String.class);
    InvoiceMatch.Outcome outcome =
        InvoiceMatch.decide(
            new InvoiceMatch.Wanted(
                sign * first.get("payable", Long.class),
                sign * first.get("gross", Long.class),
                siren == null ? "" : siren,
                first.get("buyer_account", String.class),
                first.get("buyer_name", String.class)),
            rows.stream()
                .map(
                    row ->
                        new InvoiceMatch.Found(
                            row.get("entry_id", Long.class),
                            row.get("amount", Long.class),
                            row.get("siren", String.class),
                            row.get("account", String.class),
                            row.get("name", String.class)))
                .toList());
    if (outcome instanceof InvoiceMatch.Outcome.Met met) {
      link(invoice, met.entry());
      learn(invoice, first, met.entry());
    } else if (outcome instanceof InvoiceMatch.Outcome.Waits waits) {
      wait(invoice, waits.why());
    }
  }

  private void link(long invoice, InvoiceMatch.Found entry) {
    sql.execute(
        "insert into invoice_entry (invoice_id, entry_id, recorded_at) values (?, ?, ?)",
        invoice,
        entry.entry(),
        now);
    if (entry.amount() > 0) dueDates(invoice, entry);
  }

  /** What the invoice says of the buyer is known of the customer from now on. */
  private void learn(long invoice, Record party, InvoiceMatch.Found entry) {
    List<Identifier> identifiers = new ArrayList<>();
    Optional.ofNullable(party.get("buyer_siren", String.class))
        .ifPresent(siren -> identifiers.add(Identifier.siren(siren)));
    String registration = party.get("registration", String.class);
    if (registration.matches("[0-9]{14}")) identifiers.add(Identifier.siret(registration));
    String vat = party.get("vat", String.class);
    if (!vat.isEmpty()) identifiers.add(Identifier.vat(vat));
    ContactDetails contact =
        new ContactDetails(
            ContactRole.ACCOUNTING,
            party.get("contact", String.class),
            party.get("email", String.class),
            party.get("phone", String.class),
            "");
    long account =
        sql.fetchSingle("select account_id from entry where id = ?", entry.entry())
            .get(0, Long.class);
    new CustomerFactsWriter(sql, journal, now)
        .learn(account, identifiers, Optional.of(contact), FactSource.INVOICE, invoice);
  }

  /**
   * The invoice's due dates become the entry's. A single one stands for the whole entry; several
   * have to add up to it.
   */
  private void dueDates(long invoice, InvoiceMatch.Found entry) {
    List<Record> parts =
        sql.fetch(
            "select due_date, amount from invoice_instalment where invoice_id = ? order by place",
            invoice);
    if (parts.isEmpty()) return;
    long sum = parts.stream().mapToLong(part -> part.get("amount", Long.class)).sum();
    boolean whole = parts.size() == 1 || sum != entry.amount();
    if (whole && parts.size() > 1) {
      wait(
          invoice,
          new Words(
              "Les échéances de la facture ne font pas le montant de l'écriture : elles ne sont pas"
                  + " reprises.",
              "The instalments of the invoice do not make the amount of the entry: they are not"
                  + " taken."));
      return;
    }
    int place = 0;
    int version = nextVersion(entry.entry());
    for (Record part : parts) {
      sql.execute(
          """
          insert into entry_due
            (entry_id, version, place, due_date, amount, source, invoice_id, recorded_at)
          values (?, ?, ?, ?, ?, ?, ?, ?)""",
          entry.entry(),
          version,
          ++place,
          part.get("due_date"),
          whole ? entry.amount() : part.get("amount", Long.class),
          DueSource.INVOICE.ordinal(),
          invoice,
          now);
    }
  }

  private int nextVersion(long entry) {
    return sql.fetchSingle(
            "select coalesce(max(version), 0) + 1 from entry_due where entry_id = ?", entry)
        .get(0, Integer.class);
  }

  private void wait(long invoice, Words why) {
    sql.execute(
        "insert into invoice_wait (invoice_id, reason_fr, reason_en, recorded_at) values (?, ?, ?, ?)",
        invoice,
        why.fr(),
        why.en(),
        now);
  }
}
