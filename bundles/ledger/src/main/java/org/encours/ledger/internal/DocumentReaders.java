package org.encours.ledger.internal;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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
  private final Map<ServiceReference<DocumentReader>, DocumentReader> readers =
      new ConcurrentHashMap<>();

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

  boolean isEmpty() {
    return readers.isEmpty();
  }

  /** The surest reader; among equals the highest ranked, as the framework orders services. */
  Optional<DocumentReader> readerOf(DocumentHead head) {
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
}
