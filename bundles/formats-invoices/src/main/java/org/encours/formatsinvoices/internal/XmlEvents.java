package org.encours.formatsinvoices.internal;

import com.fasterxml.aalto.AsyncByteArrayFeeder;
import com.fasterxml.aalto.AsyncXMLStreamReader;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.encours.api.document.DocumentRefused;
import org.encours.formatsinvoices.internal.domain.RootName;

/**
 * The events of an XML document within bounds. The parser is fed piece by piece, so that a text
 * arrives in pieces too, and whatever does not (a tag, a comment) may span only a few of them.
 * Nothing outside the document is ever fetched and no entity expanded. Not thread-safe.
 */
final class XmlEvents {
  private static final int PIECE = 8_192;
  private static final int LONGEST_MARKUP = 16 * PIECE;
  private static final long LONGEST_DOCUMENT = 64L << 20;
  private static final int DEEPEST = 100;
  private static final int MOST_NAMES = 4_000;
  private static final Pattern DECLARATION = Pattern.compile("^\\s*+(<\\?xml\\s[^?]*+\\?>\\s*+)?");
  private static final Pattern LINE_BREAK = Pattern.compile("\r\n|\r|\n");

  private final Reader text;
  // A factory of its own: the table of names of a shared one would grow with what others send.
  private final AsyncXMLStreamReader<AsyncByteArrayFeeder> parser =
      new InputFactoryImpl().createAsyncForByteArray();
  private final Set<String> names = new HashSet<>();
  private String characters = "";
  private long fed;
  private int pending;
  private int depth;
  private int linesBefore;
  private boolean ended;
  private boolean doctype;

  XmlEvents(Reader text) {
    this.text = text;
  }

  /**
   * The next event that matters: START_ELEMENT, END_ELEMENT, CHARACTERS, DTD, END_DOCUMENT. A text
   * may come as several CHARACTERS.
   *
   * @throws DocumentRefused if the document is not well-formed or exceeds a bound
   * @throws IOException if it cannot be fetched
   */
  int next() throws IOException, DocumentRefused {
    while (true) {
      int event = parsed();
      if (event != AsyncXMLStreamReader.EVENT_INCOMPLETE) pending = 0;
      switch (event) {
        case AsyncXMLStreamReader.EVENT_INCOMPLETE -> feed();
        case XMLStreamConstants.START_ELEMENT -> {
          began();
          return event;
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          return event;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          // Taken at once, needed or not: the next piece is then an event of its own.
          characters = taken();
          return XMLStreamConstants.CHARACTERS;
        }
        case XMLStreamConstants.DTD, XMLStreamConstants.END_DOCUMENT -> {
          return event;
        }
        case XMLStreamConstants.ENTITY_REFERENCE -> throw Refusals.at(line(), "", Refusals.NOT_XML);
        default -> {}
      }
    }
  }

  /** Depth of the element that has begun, 1 for the root. */
  int depth() {
    return depth;
  }

  /** Line on which the current event begins. */
  int line() {
    return linesBefore + Math.max(1, parser.getLocationInfo().getStartLocation().getLineNumber());
  }

  String localName() {
    return parser.getLocalName();
  }

  RootName rootName() {
    String namespace = parser.getNamespaceURI();
    return new RootName(namespace == null ? "" : namespace, parser.getLocalName());
  }

  int attributeCount() {
    return parser.getAttributeCount();
  }

  String attributeName(int index) {
    return parser.getAttributeLocalName(index);
  }

  String attributeValue(int index) {
    return parser.getAttributeValue(index);
  }

  /** The characters of the current event. */
  String text() {
    return characters;
  }

  private String taken() throws DocumentRefused {
    try {
      return parser.getText();
    } catch (RuntimeException e) {
      throw notXml(e);
    }
  }

  // Beside what it declares, the parser can fail on hostile input in ways that it does not.
  private int parsed() throws DocumentRefused {
    try {
      return parser.next();
    } catch (XMLStreamException | RuntimeException e) {
      throw notXml(e);
    }
  }

  private void began() throws DocumentRefused {
    if (++depth > DEEPEST) throw Refusals.at(line(), "", Refusals.TOO_DEEP);
    doctype = false;
    names.add(parser.getPrefixedName());
    for (int i = 0; i < parser.getAttributeCount(); i++) {
      names.add(parser.getAttributePrefix(i) + ":" + parser.getAttributeLocalName(i));
    }
    if (names.size() > MOST_NAMES) throw Refusals.at(line(), "", Refusals.TOO_MANY_NAMES);
  }

  private void feed() throws IOException, DocumentRefused {
    String piece = piece();
    if (piece.isEmpty()) {
      // Told of the end, the parser goes on asking for what is missing.
      if (ended) throw Refusals.at(currentLine(), "", Refusals.CUT_SHORT);
      ended = true;
      parser.getInputFeeder().endOfInput();
      return;
    }
    int length = piece.length();
    if (fed == 0) piece = withoutDeclaration(piece);
    // The parser fails on some of them, and would give another reason.
    doctype |= names.isEmpty() && piece.contains("<!DOCTYPE");
    fed += length;
    pending += length;
    if (fed > LONGEST_DOCUMENT) throw Refusals.of(Refusals.XML_TOO_LARGE);
    if (pending > LONGEST_MARKUP) {
      throw Refusals.at(currentLine(), "", Refusals.MARKUP_TOO_LONG);
    }
    byte[] bytes = piece.getBytes(StandardCharsets.UTF_8);
    try {
      parser.getInputFeeder().feedInput(bytes, 0, bytes.length);
    } catch (XMLStreamException e) {
      throw notXml(e);
    }
  }

  /** As many characters as there are, whatever the stream hands out at a time. */
  private String piece() throws IOException, DocumentRefused {
    char[] piece = new char[PIECE + 1];
    int length = 0;
    try {
      int n = 0;
      while (n >= 0 && length < PIECE) {
        n = text.read(piece, length, PIECE - length);
        length += Math.max(0, n);
      }
      // The bytes of a character stay together.
      if (length == PIECE && Character.isHighSurrogate(piece[PIECE - 1])) {
        length += Math.max(0, text.read(piece, PIECE, 1));
      }
    } catch (CharacterCodingException e) {
      throw Refusals.at(currentLine(), "", Refusals.WRONG_BYTES);
    }
    return new String(piece, 0, length);
  }

  /**
   * The text is decoded already; the parser would not believe another encoding. It also takes
   * blanks before the root for the beginning of the root.
   */
  private String withoutDeclaration(String text) {
    Matcher declaration = DECLARATION.matcher(text);
    if (!declaration.find()) return text;
    linesBefore = (int) LINE_BREAK.matcher(declaration.group()).results().count();
    return text.substring(declaration.end());
  }

  private DocumentRefused notXml(Exception e) {
    if (doctype) return Refusals.at(currentLine(), "", Refusals.DOCTYPE);
    String message = e.getMessage() == null ? "" : e.getMessage().lines().findFirst().orElse("");
    return Refusals.at(currentLine(), message, Refusals.NOT_XML);
  }

  private int currentLine() {
    return linesBefore + Math.max(1, parser.getLocationInfo().getCurrentLocation().getLineNumber());
  }
}
