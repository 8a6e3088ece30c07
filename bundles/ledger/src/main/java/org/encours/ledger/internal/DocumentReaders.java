package org.encours.ledger.internal;

import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.encours.api.document.DocumentHead;
import org.encours.api.document.DocumentReader;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The readers that are there, as their bundles come and go. */
@Component(service = DocumentReaders.class)
public final class DocumentReaders {
  private static final Duration SETTLED = Duration.ofSeconds(10);

  /** How long an uninstalled reader is expected back: the time an upgrade of its feature takes. */
  private static final Duration REINSTALL = Duration.ofMinutes(10);

  private final Map<ServiceReference<DocumentReader>, DocumentReader> readers =
      new ConcurrentHashMap<>();
  private final Map<String, Gone> gone = new ConcurrentHashMap<>();
  private volatile long changedAt = System.nanoTime();

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      unbind = "removeReader")
  void addReader(ServiceReference<DocumentReader> reference, DocumentReader reader) {
    readers.put(reference, reader);
    gone.remove(reader.kind());
    changedAt = System.nanoTime();
  }

  void removeReader(ServiceReference<DocumentReader> reference) {
    DocumentReader reader = readers.remove(reference);
    gone.put(reader.kind(), new Gone(reference.getBundle(), System.nanoTime()));
  }

  /** A reader that was here; its bundle is null once the framework has forgotten it. */
  private record Gone(Bundle bundle, long at) {
    /** A stopped bundle is waited for, an uninstalled one for a while. */
    boolean isExpected() {
      boolean installed = bundle != null && bundle.getState() != Bundle.UNINSTALLED;
      return installed || System.nanoTime() - at < REINSTALL.toNanos();
    }
  }

  /** Who reads a document. */
  sealed interface Choice {
    record Reads(DocumentReader reader) implements Choice {}

    /** Nobody does. */
    record Nobody() implements Choice {}

    /** A reader that was here is away, and might be the one: its kind. Empty: they are coming. */
    record Later(Optional<String> away) implements Choice {}
  }

  private record Candidate(
      DocumentReader.Recognition sure,
      ServiceReference<DocumentReader> reference,
      DocumentReader reader) {}

  /**
   * The surest reader; among equals the highest ranked, as the framework orders services. While a
   * kind of reader is switched off, or readers have just come, only who is certain reads.
   */
  Choice readerOf(DocumentHead head) {
    Optional<Candidate> best = best(head);
    boolean certain =
        best.filter(candidate -> candidate.sure() == DocumentReader.Recognition.CERTAIN)
            .isPresent();
    if (!certain) {
      Optional<String> away = away();
      if (away.isPresent() || isSettling()) return new Choice.Later(away);
    }
    return best.<Choice>map(candidate -> new Choice.Reads(candidate.reader()))
        .orElseGet(Choice.Nobody::new);
  }

  /** At a start the readers come one after the other. */
  private boolean isSettling() {
    return readers.isEmpty() || System.nanoTime() - changedAt < SETTLED.toNanos();
  }

  /** The kind of a reader that is expected back. */
  private Optional<String> away() {
    Set<String> here =
        readers.values().stream().map(DocumentReader::kind).collect(Collectors.toSet());
    return gone.entrySet().stream()
        .filter(entry -> !here.contains(entry.getKey()) && entry.getValue().isExpected())
        .map(Map.Entry::getKey)
        .sorted()
        .findFirst();
  }

  private Optional<Candidate> best(DocumentHead head) {
    return readers.entrySet().stream()
        .map(e -> new Candidate(e.getValue().recognise(head), e.getKey(), e.getValue()))
        .filter(candidate -> candidate.sure() != DocumentReader.Recognition.NO)
        .max(Comparator.comparing(Candidate::sure).thenComparing(Candidate::reference));
  }
}
