package org.encours.ledger.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.encours.api.InvalidRequest;
import org.encours.api.document.DocumentHead;
import org.encours.api.document.DocumentReader;
import org.encours.api.document.DocumentRefused;
import org.encours.api.document.LineError;
import org.encours.api.document.Reading;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.ImportFacts;
import org.encours.api.ledger.ImportFindings;
import org.encours.api.ledger.ImportReport;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.ledger.Publication;
import org.encours.api.ledger.Siren;
import org.encours.api.ledger.Staging;
import org.encours.api.store.Leases;
import org.encours.api.work.WorkHandler;
import org.encours.api.work.WorkResult;
import org.encours.ledger.internal.domain.UnknownContent;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Imports one received file: finds its reader, stages its lines, then publishes or refuses it.
 * Imports run one at a time in the whole cluster, in the order of their reception, so that the
 * order of entry numbers is the order of publication.
 */
@Component(configurationPid = "org.encours.ledger")
public final class ImportWork implements WorkHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ImportWork.class);
  private static final Duration TURN = Duration.ofMillis(200);
  private static final Duration WAIT_FOR_READERS = Duration.ofSeconds(2);
  private static final int HEAD = 1 << 16;
  private static final Duration SHOW_PROGRESS = Duration.ofMillis(500);

  private final ImportFacts facts;
  private final LedgerQueries ledger;
  private final Leases leases;
  private final Settings settings;
  private final Map<ServiceReference<DocumentReader>, DocumentReader> readers =
      new ConcurrentHashMap<>();

  @Activate
  public ImportWork(
      @Reference ImportFacts facts,
      @Reference LedgerQueries ledger,
      @Reference Leases leases,
      Settings settings) {
    this.facts = facts;
    this.ledger = ledger;
    this.leases = leases;
    this.settings = settings;
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      unbind = "removeReader")
  void addReader(ServiceReference<DocumentReader> reference, DocumentReader reader) {
    readers.put(reference, reader);
  }

  void removeReader(ServiceReference<DocumentReader> reference) {
    readers.remove(reference);
  }

  @Override
  public String kind() {
    return ImportFacts.WORK;
  }

  @Override
  @SuppressWarnings("try") // the lease is only held
  public WorkResult run(String payload) throws Exception {
    Optional<Leases.Lease> turn = leases.tryAcquire("imports");
    if (turn.isEmpty()) return new WorkResult.Later(TURN);
    try (Leases.Lease held = turn.get()) {
      if (readers.isEmpty()) return new WorkResult.Later(WAIT_FOR_READERS);
      long own = Long.parseLong(payload);
      for (long id : facts.pending(own)) {
        if (id == own) {
          take(facts.find(id).orElseThrow());
        } else {
          takeEarlier(id);
        }
      }
      return new WorkResult.Done();
    }
  }

  /** One that was received before goes first; its failure is its own work's affair. */
  private void takeEarlier(long id) {
    try {
      take(facts.find(id).orElseThrow());
    } catch (IOException | RuntimeException e) {
      LOG.warn("Import {} failed and will be tried again", id, e);
    }
  }

  private void take(ImportReport report) throws IOException {
    long id = report.id();
    DocumentHead head = head(report);
    Optional<DocumentReader> reader = readerOf(head);
    if (reader.isEmpty()) {
      refuse(report, report.reception().siren(), "", UnknownContent.explain(head));
      return;
    }
    String kind = reader.get().kind();
    try (Staging staging = facts.stage(id);
        InputStream content = new Progress(id, facts.content(id))) {
      LedgerIntake intake = new LedgerIntake(staging, settings.termsDays(), rejectsBadLines());
      Reading reading =
          new Reading(
              report.reception().filename(),
              List.of(settings.customerAccounts().strip().split("\\s*,\\s*")),
              currency(report.reception().siren()));
      try {
        reader.get().read(content, reading, intake);
      } catch (DocumentRefused e) {
        intake.error(e.error());
        facts.reject(id, company(report, intake), intake.findings(kind));
        return;
      }
      decide(report, kind, reading, intake, staging);
    }
  }

  private void decide(
      ImportReport report, String kind, Reading reading, LedgerIntake intake, Staging staging) {
    Optional<String> siren = company(report, intake);
    Optional<LineError> obstacle = obstacle(report, intake, siren, reading);
    obstacle.ifPresent(intake::error);
    if (obstacle.isPresent() || (intake.errorCount() > 0 && rejectsBadLines())) {
      facts.reject(report.id(), siren, intake.findings(kind));
      return;
    }
    Optional<Long> original = facts.sameContent(report.id(), siren.orElseThrow());
    if (original.isPresent()) {
      facts.duplicate(report.id(), original.get());
      return;
    }
    if (!Siren.isValid(siren.get())) {
      intake.warning(
          LineError.ofDocument(
              "La clé de contrôle du SIREN " + siren.get() + " est fausse.",
              "The check digit of SIREN " + siren.get() + " is wrong."));
    }
    staging.complete();
    try {
      facts.publish(
          report.id(),
          new Publication(
              siren.get(), settings.createCompanies(), reading.currency(), intake.findings(kind)));
      LOG.info("Import {} of {} is in the ledger", report.id(), report.reception().filename());
    } catch (InvalidRequest e) {
      intake.error(new LineError(0, "", siren.get(), e.words()));
      facts.reject(report.id(), siren, intake.findings(kind));
    }
  }

  /** What prevents the import even if every line is good. */
  private Optional<LineError> obstacle(
      ImportReport report, LedgerIntake intake, Optional<String> siren, Reading reading) {
    if (siren.isEmpty()) {
      return Optional.of(
          LineError.ofDocument(
              "Société inconnue : nommez le fichier SirenFECAAAAMMJJ.txt ou déposez-le dans"
                  + " in/<siren>/.",
              "Unknown company: name the file SirenFECYYYYMMDD.txt or drop it into in/<siren>/."));
    }
    Optional<String> hint = report.reception().siren();
    if (hint.isPresent() && intake.company().isPresent() && !hint.equals(intake.company())) {
      return Optional.of(
          LineError.ofDocument(
              "Le fichier nomme la société "
                  + intake.company().get()
                  + " mais il a été remis pour "
                  + hint.get()
                  + ".",
              "The file names company "
                  + intake.company().get()
                  + " but was handed over for "
                  + hint.get()
                  + "."));
    }
    Currency kept = currency(siren);
    if (!kept.equals(reading.currency())) {
      return Optional.of(
          LineError.ofDocument(
              "La comptabilité de cette société est tenue en "
                  + kept
                  + " : remettez le fichier"
                  + " avec son numéro de société.",
              "The ledger of this company is kept in "
                  + kept
                  + ": hand the file over with its"
                  + " company number."));
    }
    return Optional.empty();
  }

  private Optional<String> company(ImportReport report, LedgerIntake intake) {
    return report.reception().siren().or(intake::company);
  }

  private Currency currency(Optional<String> siren) {
    return siren
        .flatMap(ledger::company)
        .map(Company::currency)
        .orElseGet(() -> Currency.getInstance(settings.currency()));
  }

  private boolean rejectsBadLines() {
    return !"skip".equals(settings.badLines());
  }

  private void refuse(ImportReport report, Optional<String> siren, String kind, LineError reason) {
    facts.reject(report.id(), siren, ImportFindings.refused(kind, reason));
  }

  private DocumentHead head(ImportReport report) throws IOException {
    if (report.bytes() == 0) return new DocumentHead(report.reception().filename(), new byte[0]);
    try (InputStream content = facts.content(report.id())) {
      return new DocumentHead(report.reception().filename(), content.readNBytes(HEAD));
    }
  }

  /** The surest reader; among equals the highest ranked, as the framework orders services. */
  private Optional<DocumentReader> readerOf(DocumentHead head) {
    record Candidate(
        DocumentReader.Recognition sure,
        ServiceReference<DocumentReader> reference,
        DocumentReader reader) {}
    return readers.entrySet().stream()
        .map(e -> new Candidate(e.getValue().recognise(head), e.getKey(), e.getValue()))
        .filter(candidate -> candidate.sure() != DocumentReader.Recognition.NO)
        .max(Comparator.comparing(Candidate::sure).thenComparing(Candidate::reference))
        .map(Candidate::reader);
  }

  /** Counts what is read and shows it now and then. */
  private final class Progress extends FilterInputStream {
    private final long id;
    private long read;
    private long shownAt = System.nanoTime();

    Progress(long id, InputStream in) {
      super(in);
      this.id = id;
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      if (b >= 0) count(1);
      return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int n = super.read(buffer, offset, length);
      if (n > 0) count(n);
      return n;
    }

    private void count(int n) {
      read += n;
      if (System.nanoTime() - shownAt < SHOW_PROGRESS.toNanos()) return;
      facts.progress(id, read);
      shownAt = System.nanoTime();
    }
  }
}
