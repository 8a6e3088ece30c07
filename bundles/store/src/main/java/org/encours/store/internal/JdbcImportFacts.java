package org.encours.store.internal;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.encours.api.InvalidRequest;
import org.encours.api.Page;
import org.encours.api.PageRequest;
import org.encours.api.journal.EventKinds;
import org.encours.api.journal.Journal;
import org.encours.api.journal.JournalEvent;
import org.encours.api.ledger.AccountControl;
import org.encours.api.ledger.ChangedEntry;
import org.encours.api.ledger.ImportEffect;
import org.encours.api.ledger.ImportFacts;
import org.encours.api.ledger.ImportFindings;
import org.encours.api.ledger.ImportReport;
import org.encours.api.ledger.ImportState;
import org.encours.api.ledger.Publication;
import org.encours.api.ledger.Reception;
import org.encours.api.ledger.Siren;
import org.encours.api.ledger.Staging;
import org.encours.api.work.WorkQueue;
import org.jooq.DSLContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Imports: reception, staging, outcome. {@link Publishing} holds the step into the ledger. */
@Component
public final class JdbcImportFacts implements ImportFacts {
  private static final String LEDGER = "LEDGER";

  private final Transactions transactions;
  private final Journal journal;
  private final WorkQueue work;
  private final Clock clock;
  private final ImportContent content;

  @Activate
  public JdbcImportFacts(
      @Reference Transactions transactions,
      @Reference Journal journal,
      @Reference WorkQueue work,
      @Reference Clock clock) {
    this.transactions = transactions;
    this.journal = journal;
    this.work = work;
    this.clock = clock;
    content = new ImportContent(transactions, clock);
    content.deleteAbandoned();
  }

  @Override
  public long receive(Reception reception, InputStream bytes, long most) throws IOException {
    long id = sql().fetchSingle("select nextval('import_id_seq')").get(0, Long.class);
    ImportContent.Stored stored = content.write(id, bytes, most);
    transactions.run(
        () -> {
          sql()
              .execute(
                  """
                  insert into import
                    (id, filename, siren, source, received_by, received_at, bytes, sha256)
                  values (?, ?, ?, ?, ?, ?, ?, ?)""",
                  id,
                  reception.filename(),
                  reception.siren().orElse(null),
                  reception.source(),
                  reception.receivedBy(),
                  Timestamp.from(clock.instant()),
                  stored.bytes(),
                  stored.sha256());
          String text = Long.toString(id);
          work.submit(WORK, text, text);
          append(
              EventKinds.IMPORT_RECEIVED,
              id,
              Optional.empty(),
              reception.receivedBy(),
              Map.of("filename", reception.filename(), "source", reception.source()));
        });
    return id;
  }

  @Override
  public List<Long> pending(long upTo) {
    return sql()
        .fetch(
            """
            select i.id from import i
            where i.id <= ?
              and not exists (select from import_outcome o where o.import_id = i.id)
            order by i.id""",
            upTo)
        .map(row -> row.get(0, Long.class));
  }

  @Override
  public InputStream content(long id) {
    return content.read(id);
  }

  @Override
  public Optional<Long> sameContent(long id, String siren) {
    return sql()
        .fetchOptional(
            """
            select min(o.import_id) from import i
            join import e on e.sha256 = i.sha256 and e.id <> i.id
            join import_outcome o
              on o.import_id = e.id and o.state = 'IMPORTED' and o.siren = ?
            where i.id = ?""",
            siren,
            id)
        .map(row -> row.get(0, Long.class));
  }

  @Override
  public void waits(long id, String reader) {
    sql()
        .execute(
            """
            insert into import_waiting (import_id, reader) values (?, ?)
            on conflict (import_id) do update set reader = excluded.reader""",
            id,
            reader);
  }

  @Override
  public Staging stage(long id) {
    progress(id, 0);
    waitsNoLonger(id);
    return new ImportStaging(transactions, id);
  }

  @Override
  public void progress(long id, long bytesRead) {
    sql()
        .execute(
            """
            insert into import_progress (import_id, bytes_read) values (?, ?)
            on conflict (import_id) do update set bytes_read = excluded.bytes_read""",
            id,
            bytesRead);
  }

  @Override
  public ImportEffect publish(long id, Staging staging, Publication publication) {
    ImportStaging staged = (ImportStaging) staging;
    return transactions.call(
        () -> {
          if (isFinal(id)) return ImportEffect.NONE;
          int company = company(id, publication);
          Timestamp now = Timestamp.from(clock.instant());
          Publishing.Taken taken = take(staged, company, publication.findings(), now);
          ImportEffect effect = taken.effect();
          new ImportOutcome(
                  ImportState.IMPORTED,
                  Optional.of(company),
                  Optional.of(publication.siren()),
                  family(staged),
                  publication.findings().warning(taken.warnings()),
                  effect)
              .record(sql(), id, Timestamp.from(clock.instant()));
          sql()
              .execute(
                  "insert into import_range (import_id, first_entry, last_entry) values (?, ?, ?)",
                  id,
                  taken.first(),
                  taken.last());
          append(
              EventKinds.IMPORT_COMPLETED,
              id,
              Optional.of(company),
              "import",
              Map.of(
                  "kind", publication.findings().kind(),
                  "family", family(staged),
                  "lastEntry", Long.toString(EntryNumbers.last(sql(), company)),
                  "newEntries", Long.toString(effect.newEntries())));
          sql().execute(staged.tables().drop());
          return effect;
        });
  }

  private Publishing.Taken take(
      ImportStaging staged, int company, ImportFindings findings, Timestamp now) {
    StageTables tables = staged.tables();
    if (staged.hasLines()) {
      return new Publishing(transactions, journal, tables, company, now).take(findings);
    }
    BankPublishing bank = new BankPublishing(transactions, tables, company, now);
    long taken = bank.take(staged.statements()) + bank.refusals(staged.refusals());
    long importId = tables.importId();
    taken +=
        new InvoicePublishing(transactions, journal, importId, company, now)
            .take(staged.invoices());
    ImportEffect effect =
        new ImportEffect(taken, findings.entries() - taken, 0, 0, 0, 0, 0, Optional.empty());
    return new Publishing.Taken(effect, 0, 0, List.of());
  }

  private static String family(ImportStaging staged) {
    if (!staged.invoices().isEmpty()) return "INVOICE";
    return staged.statements().isEmpty() && staged.refusals().isEmpty() ? LEDGER : "BANK";
  }

  /** Locks the company, or creates it. */
  private int company(long id, Publication publication) {
    Optional<Integer> known =
        sql()
            .fetchOptional("select id from company where siren = ? for update", publication.siren())
            .map(row -> row.get(0, Integer.class));
    if (known.isPresent()) return known.get();
    if (!publication.createCompany()) {
      throw new InvalidRequest(
          "La société " + publication.siren() + " est inconnue.",
          "Company " + publication.siren() + " is unknown.");
    }
    int company =
        sql()
            .fetchSingle(
                """
                insert into company (siren, siren_valid, currency, recorded_at)
                values (?, ?, ?, ?) returning id""",
                publication.siren(),
                Siren.isValid(publication.siren()),
                publication.currency().getCurrencyCode(),
                Timestamp.from(clock.instant()))
            .get(0, Integer.class);
    journal.append(
        new JournalEvent(
            EventKinds.COMPANY_CREATED,
            Optional.of(company),
            "company/" + publication.siren(),
            "import/" + id,
            Map.of("siren", publication.siren())));
    return company;
  }

  @Override
  public Optional<String> ownerOfBankAccount(String account) {
    return sql()
        .fetchOptional(
            """
            select c.siren from bank_account b join company c on c.id = b.company_id
            where b.number = ?""",
            account)
        .map(row -> row.get(0, String.class));
  }

  @Override
  public Page<AccountControl> control(long id, PageRequest page) {
    return new ImportControl(sql()).page(id, page);
  }

  @Override
  public Page<ChangedEntry> changes(long id, PageRequest page) {
    return new ImportChanges(sql()).page(id, page);
  }

  @Override
  public void reject(long id, Optional<String> siren, ImportFindings findings) {
    end(id, ImportState.REJECTED, siren, findings, ImportEffect.NONE, EventKinds.IMPORT_REJECTED);
  }

  @Override
  public void duplicate(long id, long original) {
    ImportReport first = find(original).orElseThrow();
    ImportFindings same = first.findings();
    ImportFindings findings =
        new ImportFindings(
            same.kind(),
            same.file(),
            same.currency(),
            same.entries(),
            same.debit(),
            same.credit(),
            List.of(),
            0,
            List.of());
    ImportEffect effect = new ImportEffect(0, same.entries(), 0, 0, 0, 0, 0, Optional.of(original));
    end(id, ImportState.DUPLICATE, first.company(), findings, effect, EventKinds.IMPORT_DUPLICATE);
  }

  private void end(
      long id,
      ImportState state,
      Optional<String> siren,
      ImportFindings findings,
      ImportEffect effect,
      String event) {
    transactions.run(
        () -> {
          if (isFinal(id)) return;
          Optional<Integer> company =
              siren.flatMap(
                  s ->
                      sql()
                          .fetchOptional("select id from company where siren = ?", s)
                          .map(row -> row.get(0, Integer.class)));
          new ImportOutcome(state, company, siren, LEDGER, findings, effect)
              .record(sql(), id, Timestamp.from(clock.instant()));
          waitsNoLonger(id);
          append(event, id, company, "import", Map.of());
          sql().execute(new StageTables(id).drop());
        });
  }

  private void waitsNoLonger(long id) {
    sql().execute("delete from import_waiting where import_id = ?", id);
  }

  /** Locks the import so that of two attempts at the same time one waits, and then sees the end. */
  private boolean isFinal(long id) {
    sql().fetchOne("select id from import where id = ? for update", id);
    return sql().fetchOptional("select from import_outcome where import_id = ?", id).isPresent();
  }

  private void append(
      String kind, long id, Optional<Integer> company, String actor, Map<String, String> data) {
    journal.append(new JournalEvent(kind, company, "import/" + id, actor, data));
  }

  @Override
  public Optional<ImportReport> find(long id) {
    return new ImportReports(sql()).find(id);
  }

  @Override
  public Page<ImportReport> list(PageRequest page) {
    return new ImportReports(sql()).list(page);
  }

  private DSLContext sql() {
    return transactions.sql();
  }
}
