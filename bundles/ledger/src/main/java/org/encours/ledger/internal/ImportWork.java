package org.encours.ledger.internal;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.encours.api.InvalidRequest;
import org.encours.api.document.DocumentHead;
import org.encours.api.document.DocumentReader;
import org.encours.api.document.DocumentRefused;
import org.encours.api.document.LineError;
import org.encours.api.document.Reading;
import org.encours.api.document.TableMappings;
import org.encours.api.ledger.Company;
import org.encours.api.ledger.ImportFacts;
import org.encours.api.ledger.ImportFindings;
import org.encours.api.ledger.ImportReport;
import org.encours.api.ledger.LedgerQueries;
import org.encours.api.ledger.PaymentTerms;
import org.encours.api.ledger.Publication;
import org.encours.api.ledger.Siren;
import org.encours.api.ledger.Staging;
import org.encours.api.ledger.Terms;
import org.encours.api.ledger.TermsBook;
import org.encours.api.store.Leases;
import org.encours.api.work.WorkHandler;
import org.encours.api.work.WorkResult;
import org.encours.ledger.internal.domain.Destination;
import org.encours.ledger.internal.domain.DueDate;
import org.encours.ledger.internal.domain.UnknownContent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
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

  private final ImportFacts facts;
  private final LedgerQueries ledger;
  private final Terms terms;
  private final TableMappings mappings;
  private final DocumentReaders readers;
  private final Leases leases;
  private final Settings settings;

  @Activate
  public ImportWork(
      @Reference ImportFacts facts,
      @Reference LedgerQueries ledger,
      @Reference Terms terms,
      @Reference TableMappings mappings,
      @Reference DocumentReaders readers,
      @Reference Leases leases,
      Settings settings) {
    this.facts = facts;
    this.ledger = ledger;
    this.terms = terms;
    this.mappings = mappings;
    this.readers = readers;
    this.leases = leases;
    this.settings = settings;
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
      long own = Long.parseLong(payload);
      for (long id : facts.pending(own)) {
        if (id != own) {
          takeEarlier(id);
        } else if (!take(facts.find(id).orElseThrow())) {
          return new WorkResult.Later(WAIT_FOR_READERS);
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

  /**
   * @return false if the reader that might understand it is away
   */
  private boolean take(ImportReport report) throws IOException {
    long id = report.id();
    Optional<String> sender = report.reception().siren();
    DocumentHead head = head(report);
    DocumentReaders.Choice choice = readers.readerOf(head);
    if (choice instanceof DocumentReaders.Choice.Later later) {
      later.away().ifPresent(kind -> facts.waits(id, kind));
      return false;
    }
    if (choice instanceof DocumentReaders.Choice.Reads reads) {
      read(report, reads.reader());
    } else {
      LineError why = UnknownContent.explain(head);
      facts.reject(id, sender, ImportFindings.refused("", currency(sender), why));
    }
    return true;
  }

  /** What becomes of a file that was read. */
  private sealed interface Verdict {
    /** It is in the ledger. */
    record Taken() implements Verdict {}

    /** An import before it had the same bytes. */
    record Known(long original) implements Verdict {}

    /** Nothing of it is taken. */
    record Refused(Optional<String> siren, ImportFindings findings) implements Verdict {}
  }

  /** What was set aside is released before the file is refused: both want the same tables. */
  private void read(ImportReport report, DocumentReader reader) throws IOException {
    Verdict verdict = verdict(report, reader);
    if (verdict instanceof Verdict.Refused refused) {
      facts.reject(report.id(), refused.siren(), refused.findings());
    } else if (verdict instanceof Verdict.Known known) {
      facts.duplicate(report.id(), known.original());
    }
  }

  private Verdict verdict(ImportReport report, DocumentReader reader) throws IOException {
    long id = report.id();
    Optional<String> sender = report.reception().siren();
    String kind = reader.kind();
    Reading reading =
        new Reading(
            report.reception().filename(),
            List.of(settings.customerAccounts().strip().split("\\s*,\\s*")),
            currency(sender),
            sender.map(mappings::of).orElse(List.of()));
    try (Staging staging = facts.stage(id);
        InputStream content =
            new CountedContent(facts.content(id), read -> facts.progress(id, read))) {
      DocumentIntake intake =
          new DocumentIntake(
              staging,
              reading.currency(),
              named -> terms(sender.or(() -> named)),
              rejectsBadLines());
      try {
        reader.read(content, reading, intake);
      } catch (DocumentRefused e) {
        intake.error(e.error());
        return new Verdict.Refused(sender.or(intake::company), intake.findings(kind));
      }
      return decide(report, kind, reading, intake, staging);
    }
  }

  private Verdict decide(
      ImportReport report, String kind, Reading reading, DocumentIntake intake, Staging staging) {
    Destination destination = destination(report, intake);
    if (destination instanceof Destination.Unclear unclear) {
      intake.error(unclear.why());
      return new Verdict.Refused(unclear.siren(), intake.findings(kind));
    }
    String siren = ((Destination.Known) destination).siren();
    Currency kept = currency(Optional.of(siren));
    if (!kept.equals(reading.currency())) intake.error(Destination.otherCurrency(kept));
    if (!kept.equals(reading.currency()) || (intake.errorCount() > 0 && rejectsBadLines())) {
      return new Verdict.Refused(Optional.of(siren), intake.findings(kind));
    }
    Optional<Long> original = facts.sameContent(report.id(), siren);
    if (original.isPresent()) return new Verdict.Known(original.get());
    if (siren.matches("[0-9]{9}") && !Siren.isValid(siren)) {
      intake.warning(
          LineError.ofDocument(
              "La clé de contrôle du SIREN " + siren + " est fausse.",
              "The check digit of SIREN " + siren + " is wrong."));
    }
    facts.progress(report.id(), report.bytes());
    staging.complete();
    try {
      facts.publish(
          report.id(),
          staging,
          new Publication(
              siren, settings.createCompanies(), reading.currency(), intake.findings(kind)));
      LOG.info("Import {} of {} is in the ledger", report.id(), report.reception().filename());
      return new Verdict.Taken();
    } catch (InvalidRequest e) {
      intake.error(new LineError(0, "", siren, e.words()));
      return new Verdict.Refused(Optional.of(siren), intake.findings(kind));
    }
  }

  private Destination destination(ImportReport report, DocumentIntake intake) {
    Map<String, String> owners = new HashMap<>();
    for (String account : intake.bankAccounts()) {
      facts.ownerOfBankAccount(account).ifPresent(owner -> owners.put(account, owner));
    }
    List<String> boughtBy =
        intake.buyers().stream()
            .flatMap(buyer -> buyer.siren().stream())
            .filter(siren -> ledger.company(siren).isPresent())
            .toList();
    return Destination.of(
        new Destination.Clues(
            report.reception().siren(),
            intake.company(),
            owners,
            intake.bankAccounts().size(),
            boughtBy,
            intake.company().flatMap(ledger::company).isPresent()));
  }

  private DueDate.Terms terms(Optional<String> siren) {
    TermsBook book = siren.flatMap(ledger::company).map(terms::book).orElse(TermsBook.EMPTY);
    return new DueDate.Terms(book, PaymentTerms.net(settings.termsDays()));
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

  private DocumentHead head(ImportReport report) throws IOException {
    if (report.bytes() == 0) return new DocumentHead(report.reception().filename(), new byte[0]);
    try (InputStream content = facts.content(report.id())) {
      return new DocumentHead(report.reception().filename(), content.readNBytes(HEAD));
    }
  }
}
