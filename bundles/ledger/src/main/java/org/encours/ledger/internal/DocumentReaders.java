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
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The readers that are there, as their bundles come and go. */
@Component(service = DocumentReaders.class)
public final class DocumentReaders {
  private static final Duration SETTLED = Duration.ofSeconds(10);

  private final Map<ServiceReference<DocumentReader>, DocumentReader> readers =
      new ConcurrentHashMap<>();
  private final Set<String> kindsSeen = ConcurrentHashMap.newKeySet();
  private volatile long changedAt = System.nanoTime();

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      unbind = "removeReader")
  void addReader(ServiceReference<DocumentReader> reference, DocumentReader reader) {
    readers.put(reference, reader);
    kindsSeen.add(reader.kind());
    changedAt = System.nanoTime();
  }

  void removeReader(ServiceReference<DocumentReader> reference) {
    readers.remove(reference);
  }

  /** Who reads a document. */
  sealed interface Choice {
    record Reads(DocumentReader reader) implements Choice {}

    /** Nobody does. */
    record Nobody() implements Choice {}

    /** A reader that was here is away, and might be the one. */
    record Later() implements Choice {}
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
    if (!certain && (isSomeoneAway() || isSettling())) return new Choice.Later();
    return best.<Choice>map(candidate -> new Choice.Reads(candidate.reader()))
        .orElseGet(Choice.Nobody::new);
  }

  /** At a start the readers come one after the other. */
  private boolean isSettling() {
    return System.nanoTime() - changedAt < SETTLED.toNanos();
  }

  private boolean isSomeoneAway() {
    Set<String> here =
        readers.values().stream().map(DocumentReader::kind).collect(Collectors.toSet());
    return here.isEmpty() || !here.containsAll(kindsSeen);
  }

  private Optional<Candidate> best(DocumentHead head) {
    return readers.entrySet().stream()
        .map(e -> new Candidate(e.getValue().recognise(head), e.getKey(), e.getValue()))
        .filter(candidate -> candidate.sure() != DocumentReader.Recognition.NO)
        .max(Comparator.comparing(Candidate::sure).thenComparing(Candidate::reference));
  }
}
