package org.encours.formatsinvoices.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import org.encours.api.document.DocumentHead;
import org.encours.api.document.DocumentRefused;
import org.encours.formatsinvoices.internal.domain.RootName;

/** Looks at the beginning of a document for its root, or for what its envelope holds. */
final class XmlRoots {
  private XmlRoots() {}

  /** Empty if it is no XML, or its root is not within the head. */
  static Optional<RootName> of(DocumentHead head) {
    Optional<RootName> envelope = Optional.empty();
    try {
      XmlEvents events = new XmlEvents(XmlText.open(new ByteArrayInputStream(head.bytes())));
      while (true) {
        int event = events.next();
        if (event == XMLStreamConstants.END_DOCUMENT) return envelope;
        if (event != XMLStreamConstants.START_ELEMENT) continue;
        RootName name = events.rootName();
        if (events.depth() == 1 && !name.isEnvelope()) return Optional.of(name);
        if (events.depth() == 1) envelope = Optional.of(name);
        boolean header = name.name().equals("StandardBusinessDocumentHeader");
        if (events.depth() == 2 && !header) return Optional.of(name);
      }
    } catch (IOException | DocumentRefused e) {
      // A head ends in the middle of something; and what cannot be read has no root.
      return envelope;
    }
  }
}
