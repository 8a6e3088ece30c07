package org.encours.store.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.encours.api.Page;
import org.encours.api.PageRequest;
import org.encours.api.Words;
import org.encours.api.document.Invoice;
import org.encours.api.invoice.InvoiceQueries;
import org.encours.api.invoice.StoredInvoice;
import org.encours.api.ledger.Company;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads electronic invoices. */
@Component
public final class JdbcInvoiceQueries implements InvoiceQueries {
  /** The entry in force that an invoice met. */
  private static final String MET =
      """
      left join lateral (
        select m.entry_id, a.number as entry_account
        from invoice_entry m
        join entry e on e.id = m.entry_id
        join customer_account a on a.id = e.account_id
        where m.invoice_id = i.id
          and not exists (select from entry_withdrawn w where w.entry_id = m.entry_id)
        limit 1) met on true
      """;

  private static final String SELECT =
      """
      select i.*, r.*, met.*, w.reason_fr, w.reason_en
      from invoice i
      join invoice_reference r on r.invoice_id = i.id
      """
          + MET
          + """
          left join lateral (
            select reason_fr, reason_en from invoice_wait w
            where w.invoice_id = i.id order by recorded_at desc limit 1) w on true
          where i.company_id = ?
          """;

  private final Transactions transactions;

  @Activate
  public JdbcInvoiceQueries(@Reference Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Page<StoredInvoice> invoices(Company company, boolean pending, PageRequest page) {
    long below = page.cursor().map(Cursors::number).orElse(Long.MAX_VALUE);
    List<Record> found =
        sql()
            .fetch(
                SELECT
                    + (pending ? "and met.entry_id is null\n" : "")
                    + "and i.id < ? order by i.id desc limit ?",
                company.id(),
                below,
                page.limit() + 1);
    return Cursors.page(stored(found), page.limit(), last -> Long.toString(last.id()));
  }

  @Override
  public long countPending(Company company) {
    return sql()
        .fetchSingle(
            "select count(*) from invoice i "
                + MET
                + "where i.company_id = ? and met.entry_id is null",
            company.id())
        .get(0, Long.class);
  }

  @Override
  public Optional<StoredInvoice> invoice(Company company, long id) {
    return stored(sql().fetch(SELECT + "and i.id = ?", company.id(), id)).stream().findFirst();
  }

  @Override
  public List<StoredInvoice> ofEntries(Company company, List<Long> entries) {
    return stored(
        sql()
            .fetch(
                SELECT + "and met.entry_id = any (?) order by i.id",
                company.id(),
                entries.toArray(Long[]::new)));
  }

  @Override
  public Optional<byte[]> attachment(Company company, long invoice, int place) {
    return sql()
        .fetchOptional(
            """
            select c.bytes from invoice i
            join invoice_attachment a on a.invoice_id = i.id
            join attachment c on c.sha256 = a.sha256
            where i.company_id = ? and i.id = ? and a.place = ?""",
            company.id(),
            invoice,
            place)
        .map(row -> row.get(0, byte[].class));
  }

  private List<StoredInvoice> stored(List<Record> rows) {
    Long[] ids = rows.stream().map(row -> row.get("id", Long.class)).toArray(Long[]::new);
    Map<Long, List<Record>> parties = of("invoice_party", ids, "role");
    Map<Long, List<Record>> parts = of("invoice_instalment", ids, "place");
    Map<Long, List<Record>> files =
        of(
            "(select f.*, c.size from invoice_attachment f join attachment c using (sha256))",
            ids,
            "place");
    List<StoredInvoice> invoices = new ArrayList<>();
    for (Record row : rows) {
      long id = row.get("id", Long.class);
      List<Record> attached = files.getOrDefault(id, List.of());
      invoices.add(
          new StoredInvoice(
              id,
              row.get("import_id", Long.class),
              invoice(row, parties.get(id), parts.getOrDefault(id, List.of()), attached),
              attached.stream().map(file -> file.get("size", Long.class)).toList(),
              Optional.ofNullable(row.get("entry_id", Long.class)),
              Optional.ofNullable(row.get("entry_account", String.class)),
              waits(row),
              Columns.instant(row, "recorded_at")));
    }
    return invoices;
  }

  private Map<Long, List<Record>> of(String table, Long[] ids, String order) {
    return sql()
        .fetch(
            "select * from %s x where invoice_id = any (?) order by invoice_id, %s"
                .formatted(table, order),
            (Object) ids)
        .intoGroups(row -> row.get("invoice_id", Long.class), row -> row);
  }

  private static Optional<Words> waits(Record row) {
    if (row.get("entry_id") != null) return Optional.empty();
    if (row.get("reason_fr") == null) {
      return Optional.of(
          new Words(
              "Aucune écriture ne porte encore ce numéro.", "No entry bears this number yet."));
    }
    return Optional.of(Columns.words(row, "reason"));
  }

  private static Invoice invoice(
      Record row, List<Record> parties, List<Record> parts, List<Record> files) {
    return new Invoice(
        row.get("line", Integer.class),
        row.get("number", String.class),
        Invoice.Type.valueOf(row.get("type", String.class)),
        row.get("issued_on", LocalDate.class),
        Currency.getInstance(row.get("currency", String.class)),
        party(parties, "SELLER"),
        party(parties, "BUYER"),
        new Invoice.InvoiceTotals(
            row.get("net", Long.class),
            row.get("tax", Long.class),
            row.get("gross", Long.class),
            row.get("prepaid", Long.class),
            row.get("payable", Long.class)),
        parts.stream()
            .map(
                part ->
                    new Invoice.Instalment(
                        part.get("due_date", LocalDate.class), part.get("amount", Long.class)))
            .toList(),
        row.get("terms", String.class),
        new Invoice.InvoiceReferences(
            row.get("buyer_reference", String.class),
            row.get("buyer_order", String.class),
            row.get("sales_order", String.class),
            row.get("delivery", String.class),
            row.get("contract", String.class),
            row.get("preceding", String.class)),
        new Invoice.PaymentMeans(
            row.get("means_code", String.class),
            row.get("payment_reference", String.class),
            row.get("iban", String.class),
            row.get("mandate", String.class)),
        files.stream()
            .map(
                file ->
                    new Invoice.Attachment(
                        file.get("filename", String.class),
                        file.get("media_type", String.class),
                        new byte[0]))
            .toList());
  }

  private static Invoice.TradeParty party(List<Record> parties, String role) {
    return parties.stream()
        .filter(party -> party.get("role", String.class).equals(role))
        .findFirst()
        .map(
            party ->
                new Invoice.TradeParty(
                    party.get("name", String.class),
                    Optional.ofNullable(party.get("siren", String.class)),
                    party.get("registration", String.class),
                    party.get("vat", String.class),
                    party.get("account", String.class),
                    party.get("address", String.class),
                    party.get("contact", String.class),
                    party.get("email", String.class),
                    party.get("phone", String.class)))
        .orElseThrow();
  }

  private DSLContext sql() {
    return transactions.sql();
  }
}
