package org.encours.formatsinvoices.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import org.encours.api.document.DocumentHead;
import org.encours.api.document.DocumentRefused;
import org.encours.formatsinvoices.internal.domain.RootName;

/** Looks at the beginning of a document for its root, or for what its envelope holds. */
final class XmlRoots {
  private static final Pattern DOCTYPE =
      Pattern.compile("<!DOCTYPE[^\\[>]*+(\\[[^\\]]*+\\])?+[^>]*+>");

  private XmlRoots() {}

  /**
   * Empty if it is no XML, or its root is not within the head. A DOCTYPE is passed over: it is for
   * the reader to refuse it.
   */
  static Optional<RootName> of(DocumentHead head) {
    Optional<RootName> envelope = Optional.empty();
    try {
      String text = DOCTYPE.matcher(text(head)).replaceFirst("");
      XmlEvents events = new XmlEvents(new StringReader(text));
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

  /** As far as it can be decoded: the head may end within a character. */
  private static String text(DocumentHead head) throws IOException, DocumentRefused {
    StringBuilder text = new StringBuilder();
    char[] buffer = new char[1 << 12];
    try (Reader reader = XmlText.open(new ByteArrayInputStream(head.bytes()))) {
      for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
        text.append(buffer, 0, n);
      }
    } catch (CharacterCodingException e) {
      return text.toString();
    }
    return text.toString();
  }
}
