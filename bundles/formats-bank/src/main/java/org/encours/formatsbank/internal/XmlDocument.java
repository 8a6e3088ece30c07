package org.encours.formatsbank.internal;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLStreamReader2;
import org.encours.api.Words;
import org.encours.api.document.DocumentRefused;
import org.encours.api.document.LineError;
import org.encours.formatsbank.internal.domain.Element;
import org.encours.formatsbank.internal.domain.ElementContent;
import org.encours.formatsbank.internal.domain.ElementVisitor;
import org.encours.formatsbank.internal.domain.XmlWords;

/**
 * Walks through an XML document, whatever its size, and hands on what is wanted of it. Nothing
 * outside the document is ever looked up: there is no DTD, hence no entity of its own. Depth, the
 * length of each piece and the number of different names are bounded.
 *
 * @param <P> the parts wanted
 */
final class XmlDocument<P extends Enum<P>> {
  private static final int DEEPEST = 100;
  private static final int MOST_NAMES = 5_000;

  /** What may take over where like elements follow each other. */
  interface Runs<P extends Enum<P>> {
    /** How many bytes of the document its parser was given. */
    long given();

    /**
     * Takes elements that come next from what the parser was not given yet.
     *
     * @param around the element that holds them
     * @param depth how many elements are open
     * @param line where the parser has come
     * @return how many lines of the document end in what was taken
     */
    int passOver(Element<P> around, int depth, int line) throws IOException, DocumentRefused;
  }

  private final StreamGuard guard;
  private final Optional<Runs<P>> runs;
  private final Element<P> root;
  private final ElementContent content = new ElementContent(this::line);
  private final Element<P>[] above = path();
  private final Set<String> strangers = new HashSet<>();
  private XMLStreamReader reader;
  private String lastPrefix = "";
  private Element<P> current;
  private int depth;
  private int skipped;
  private int lastLine = 1;
  private int linesPassed;

  XmlDocument(InputStream in, Element<P> root) {
    this(in, root, 0, Optional.empty());
  }

  /** A document that parts are taken from before they are parsed. */
  XmlDocument(InputStream in, Element<P> root, Runs<P> runs) {
    this(in, root, 0, Optional.of(runs));
  }

  /** A document that stands in another one, at that depth. */
  XmlDocument(InputStream in, Element<P> root, int depth) {
    this(in, root, depth, Optional.empty());
  }

  private XmlDocument(InputStream in, Element<P> root, int depth, Optional<Runs<P>> runs) {
    guard = new StreamGuard(in);
    this.root = root;
    this.depth = depth;
    this.runs = runs;
    current = root;
  }

  /**
   * Walks to the end of the document.
   *
   * @throws DocumentRefused if it is not well-formed, exceeds a bound, or the visitor refuses it
   * @throws IOException if it cannot be fetched
   */
  void walk(ElementVisitor<P> visitor) throws IOException, DocumentRefused {
    try {
      // One factory per document: it keeps the names it has seen.
      reader = factory().createXMLStreamReader(guard);
      boolean more = true;
      while (more) more = step(visitor);
    } catch (XMLStreamException e) {
      throw refusal(e);
    } catch (UncheckedStreamException e) {
      if (e.getCause() instanceof XMLStreamException cause) throw refusal(cause);
      throw refused(XmlWords.notWellFormed(firstLine(e.getMessage())));
    }
    visitor.conclude();
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return factory;
  }

  /**
   * Takes the next piece; false at the end. By itself, since loops that never end compile badly.
   */
  private boolean step(ElementVisitor<P> visitor)
      throws XMLStreamException, IOException, DocumentRefused {
    int event = reader.next();
    guard.advance();
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> start(visitor);
      case XMLStreamConstants.END_ELEMENT -> end(visitor);
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
        if (skipped == 0 && current.isText()) text();
      }
      case XMLStreamConstants.DTD -> throw doctype();
      case XMLStreamConstants.ENTITY_REFERENCE -> throw refused(XmlWords.ENTITY);
      default -> {
        return event != XMLStreamConstants.END_DOCUMENT;
      }
    }
    return true;
  }

  private DocumentRefused doctype() throws XMLStreamException {
    reach(((XMLStreamReader2) reader).getLocationInfo().getCurrentLocation());
    return new DocumentRefused(new LineError(lastLine, "", "", XmlWords.DOCTYPE));
  }

  private void start(ElementVisitor<P> visitor) throws DocumentRefused {
    String name = reader.getLocalName();
    if (depth == DEEPEST) throw refused(XmlWords.TOO_DEEP);
    above[depth++] = current;
    Element<P> inside = skipped == 0 ? current.child(name, current) : current;
    String prefix = reader.getPrefix();
    if (!lastPrefix.equals(prefix)) note(prefix);
    int attributes = reader.getAttributeCount();
    if (inside != current) {
      current = inside;
      content.clear();
      for (int i = 0; i < attributes; i++) attribute(i);
      if (current.isGroup()) visitor.begin(current.part(), content);
      return;
    }
    noteName(name);
    for (int i = 0; i < attributes; i++) noteName(reader.getAttributeLocalName(i));
    // Above what is wanted anything may stand: the document's own element, envelopes.
    if (skipped > 0 || current != root) skipped++;
  }

  private void end(ElementVisitor<P> visitor)
      throws XMLStreamException, IOException, DocumentRefused {
    depth--;
    if (skipped > 0) {
      skipped--;
      return;
    }
    if (current == root) return;
    if (current.isText()) {
      content.strip();
      visitor.text(current.part(), content);
    }
    boolean group = current.isGroup();
    if (group) visitor.end(current.part(), content);
    content.clear();
    current = above[depth];
    if (group && runs.isPresent()) pass(runs.get());
  }

  /** What is passed over has to be what the parser would have made of it, had it come to it. */
  private void pass(Runs<P> over) throws XMLStreamException, IOException, DocumentRefused {
    boolean allParsed =
        ((XMLStreamReader2) reader).getLocationInfo().getEndingByteOffset() == over.given();
    if (allParsed && isPlainUtf8()) linesPassed += over.passOver(current, depth, line());
  }

  private boolean isPlainUtf8() {
    String declared = reader.getCharacterEncodingScheme();
    return "UTF-8".equals(reader.getEncoding())
        && (declared == null || declared.equalsIgnoreCase("UTF-8"))
        && !"1.1".equals(reader.getVersion());
  }

  private void attribute(int index) throws DocumentRefused {
    String name = reader.getAttributeLocalName(index);
    if (name.equals("Ccy")) content.currency(reader.getAttributeValue(index));
    else noteName(name);
  }

  private void text() throws DocumentRefused {
    boolean room =
        content.add(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    if (!room) throw refused(XmlWords.TOO_LONG);
  }

  /** The parser remembers every name, so that their number has to be bounded. */
  private void noteName(String name) throws DocumentRefused {
    strangers.add(name);
    if (strangers.size() > MOST_NAMES) throw refused(XmlWords.TOO_MANY_NAMES);
  }

  private void note(String prefix) throws DocumentRefused {
    lastPrefix = prefix == null ? "" : prefix;
    noteName(lastPrefix + ":");
  }

  /** The line where the parser has come, from 1. */
  int line() {
    if (reader != null) reach(reader.getLocation());
    return lastLine;
  }

  private void reach(Location place) {
    if (place.getLineNumber() > 0) lastLine = place.getLineNumber() + linesPassed;
  }

  private DocumentRefused refused(Words reason) {
    return new DocumentRefused(new LineError(line(), "", "", reason));
  }

  /** Why the parser gave up, unless the content could not be fetched. */
  private DocumentRefused refusal(XMLStreamException e) throws IOException {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof StreamGuard.TooLong) return refused(XmlWords.TOO_LONG);
      if (cause instanceof CharConversionException) break;
      if (cause instanceof IOException fetching) throw fetching;
    }
    if (e.getLocation() != null) reach(e.getLocation());
    String message = e.getMessage() == null ? "" : e.getMessage();
    boolean cut = message.contains("end-of-input") || message.contains("end of input");
    Words reason = cut ? XmlWords.CUT_SHORT : XmlWords.notWellFormed(firstLine(message));
    return new DocumentRefused(new LineError(lastLine, "", "", reason));
  }

  private static String firstLine(String message) {
    String first = message == null ? "" : message.lines().findFirst().orElse("");
    return first.length() > 200 ? first.substring(0, 200) + "…" : first;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static <P extends Enum<P>> Element<P>[] path() {
    return (Element<P>[]) new Element[DEEPEST];
  }
}
