package org.encours.formatsinvoices.internal;

import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.DTD;
import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.encours.api.document.DocumentRefused;
import org.encours.formatsinvoices.internal.domain.Base64Content;
import org.encours.formatsinvoices.internal.domain.Base64Text;
import org.encours.formatsinvoices.internal.domain.Element;
import org.encours.formatsinvoices.internal.domain.Outline;
import org.encours.formatsinvoices.internal.domain.RootName;

/**
 * What is kept of an XML document, out of its envelope if it has one.
 *
 * @param name what it says it is
 * @param root its root
 */
record XmlDocument(RootName name, Element root) {

  /**
   * Reads a document to its end.
   *
   * @throws DocumentRefused if it is not well-formed, has a DOCTYPE or exceeds a bound
   * @throws IOException if it cannot be fetched
   */
  static XmlDocument read(InputStream content, Outline outline)
      throws IOException, DocumentRefused {
    return new Reading(new XmlEvents(XmlText.open(content)), outline).document();
  }

  /** An element that has begun and not ended. */
  private static final class Open {
    private final String name;
    private final int line;
    private final Map<String, String> attributes;
    private final StringBuilder text = new StringBuilder();
    private final List<Element> children = new ArrayList<>();
    private final Optional<Base64Text> file;

    Open(String name, int line, Map<String, String> attributes, Optional<Base64Text> file) {
      this.name = name;
      this.line = line;
      this.attributes = attributes;
      this.file = file;
    }

    Element ended() {
      return new Element(
          name, line, attributes, text.toString().strip(), children, file.map(Base64Text::end));
    }
  }

  private static final class Reading {
    private static final int MOST_ELEMENTS = 20_000;
    private static final int LONGEST_TEXT = 200_000;
    private static final long LARGEST_FILES = 20L << 20;

    private final XmlEvents events;
    private final Outline outline;
    private final Deque<Open> open = new ArrayDeque<>();
    private int kept;
    private int characters;
    private long fileBytes;

    Reading(XmlEvents events, Outline outline) {
      this.events = events;
      this.outline = outline;
    }

    XmlDocument document() throws IOException, DocumentRefused {
      RootName root = root();
      if (!root.isEnvelope()) {
        Element element = element();
        toEnd();
        return new XmlDocument(root, element);
      }
      Optional<XmlDocument> found = Optional.empty();
      for (int event = events.next(); event != END_DOCUMENT; event = events.next()) {
        if (event != START_ELEMENT) continue;
        if (outline.skipped().contains(events.localName())) {
          skip();
          continue;
        }
        if (found.isPresent()) throw Refusals.at(events.line(), "", Refusals.SEVERAL_DOCUMENTS);
        RootName inner = events.rootName();
        found = Optional.of(new XmlDocument(inner, element()));
      }
      return found.orElseGet(
          () ->
              new XmlDocument(root, new Open(root.name(), 1, Map.of(), Optional.empty()).ended()));
    }

    private RootName root() throws IOException, DocumentRefused {
      while (true) {
        int event = events.next();
        if (event == START_ELEMENT) return events.rootName();
        if (event == DTD) throw Refusals.at(events.line(), "", Refusals.DOCTYPE);
        if (event == END_DOCUMENT) throw Refusals.of(Refusals.NOT_XML);
      }
    }

    private void toEnd() throws IOException, DocumentRefused {
      int event = events.next();
      while (event != END_DOCUMENT) event = events.next();
    }

    /** The element that has just begun, with what is kept of its content. */
    private Element element() throws IOException, DocumentRefused {
      begin();
      while (true) {
        switch (events.next()) {
          case START_ELEMENT -> {
            if (outline.skipped().contains(events.localName())) {
              skip();
            } else {
              begin();
            }
          }
          case CHARACTERS -> text();
          case END_ELEMENT -> {
            Element ended = end();
            if (open.isEmpty()) return ended;
            open.getLast().children.add(ended);
          }
          default -> throw Refusals.at(events.line(), "", Refusals.NOT_XML);
        }
      }
    }

    private void begin() throws DocumentRefused {
      if (++kept > MOST_ELEMENTS) {
        throw Refusals.at(events.line(), "", Refusals.TOO_MANY_ELEMENTS);
      }
      Map<String, String> attributes = new HashMap<>();
      for (int i = 0; i < events.attributeCount(); i++) {
        attributes.put(events.attributeName(i), events.attributeValue(i));
        count(events.attributeValue(i).length());
      }
      boolean file = outline.files().contains(events.localName());
      open.addLast(
          new Open(
              events.localName(),
              events.line(),
              attributes,
              file ? Optional.of(new Base64Text(LARGEST_FILES - fileBytes)) : Optional.empty()));
    }

    private void text() throws DocumentRefused {
      Open current = open.getLast();
      String text = events.text();
      if (current.file.isPresent()) {
        current.file.get().append(text);
      } else if (!text.isBlank() || current.text.length() > 0) {
        current.text.append(text);
        count(text.length());
      }
    }

    private void count(int more) throws DocumentRefused {
      characters += more;
      if (characters > LONGEST_TEXT) throw Refusals.at(events.line(), "", Refusals.TEXT_TOO_LONG);
    }

    private Element end() {
      Element ended = open.removeLast().ended();
      if (ended.content().orElse(null) instanceof Base64Content.Decoded decoded) {
        fileBytes += decoded.bytes().length;
      }
      return ended;
    }

    private void skip() throws IOException, DocumentRefused {
      int outside = events.depth() - 1;
      while (events.depth() > outside) events.next();
    }
  }
}
