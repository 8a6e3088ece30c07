package org.encours.formatstables.internal;

import com.fasterxml.aalto.AaltoInputProperties;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.encours.api.document.DocumentRefused;
import org.encours.formatstables.internal.domain.TableWords;

/**
 * One XML part of a workbook, read event by event with Aalto. Namespaces are left aside: the
 * transitional and the strict form of the format differ in nothing else that matters here. The
 * depth and the number of different names are bounded. Not thread-safe.
 */
final class XmlPart implements Closeable {
  private static final int DEEPEST = 64;
  private static final int MOST_NAMES = 2_000;
  private static final int LONGEST_MARK = 3;

  private final InputStream bytes;
  private final XMLStreamReader xml;
  private final Set<String> names = new HashSet<>();
  private int depth;
  private int event;

  XmlPart(InputStream part, InflationBudget budget) throws IOException, DocumentRefused {
    bytes = new GuardedXml(plain(part), budget);
    // One factory per part: Aalto keeps the names it has met in its factory.
    InputFactoryImpl factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, Boolean.FALSE);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, Boolean.FALSE);
    factory.setProperty(XMLInputFactory.IS_COALESCING, Boolean.FALSE);
    factory.setProperty(AaltoInputProperties.P_RETAIN_ATTRIBUTE_GENERAL_ENTITIES, Boolean.FALSE);
    try {
      xml = factory.createXMLStreamReader(bytes);
    } catch (XMLStreamException | RuntimeException e) {
      throw translated(e);
    }
  }

  /** The part, if it is in an encoding in which the guard can see. */
  private static InputStream plain(InputStream part) throws IOException, DocumentRefused {
    PushbackInputStream in = new PushbackInputStream(part, LONGEST_MARK + 2);
    byte[] start = in.readNBytes(LONGEST_MARK + 2);
    boolean marked =
        start.length > LONGEST_MARK
            && start[0] == (byte) 0xEF
            && start[1] == (byte) 0xBB
            && start[2] == (byte) 0xBF;
    int from = marked ? LONGEST_MARK : 0;
    if (start.length < from + 2 || start[from] != '<' || start[from + 1] == 0) {
      throw TableWords.refused(TableWords.NOT_A_WORKBOOK);
    }
    in.unread(start, from, start.length - from);
    return in;
  }

  /** Goes to the next event; false after the last one. */
  boolean next() throws IOException, DocumentRefused {
    try {
      if (!xml.hasNext()) return false;
      event = xml.next();
    } catch (XMLStreamException | RuntimeException e) {
      throw translated(e);
    }
    if (event == XMLStreamConstants.START_ELEMENT) {
      if (++depth > DEEPEST) throw TableWords.refused(TableWords.NOT_A_WORKBOOK);
      remember();
    } else if (event == XMLStreamConstants.END_ELEMENT) {
      depth--;
    } else if (event == XMLStreamConstants.DTD) {
      throw TableWords.refused(TableWords.DOCTYPE);
    }
    return event != XMLStreamConstants.END_DOCUMENT;
  }

  boolean isStart() {
    return event == XMLStreamConstants.START_ELEMENT;
  }

  boolean isEnd() {
    return event == XMLStreamConstants.END_ELEMENT;
  }

  boolean isText() {
    return event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.SPACE;
  }

  /** Name of the element that begins or ends. */
  String name() {
    return xml.getLocalName();
  }

  /** The text of a text event. */
  String text() throws IOException, DocumentRefused {
    try {
      return xml.getText();
    } catch (RuntimeException e) {
      throw translated(e);
    }
  }

  /** An attribute of the element that begins, whatever its namespace; the first of that name. */
  Optional<String> attribute(String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) return Optional.of(xml.getAttributeValue(i));
    }
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }

  private void remember() throws DocumentRefused {
    names.add(xml.getLocalName());
    for (int i = 0; i < xml.getAttributeCount(); i++) names.add(xml.getAttributeLocalName(i));
    for (int i = 0; i < xml.getNamespaceCount(); i++) {
      String prefix = xml.getNamespacePrefix(i);
      if (prefix != null) names.add(prefix);
    }
    if (names.size() > MOST_NAMES) throw TableWords.refused(TableWords.NOT_A_WORKBOOK);
  }

  /** Whatever the parser says, the part is damaged: the content has been fetched before. */
  private static DocumentRefused translated(Exception e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof RefusedContent refused) return refused.refusal();
      if (cause instanceof XMLStreamException x && x.getNestedException() != null) {
        if (x.getNestedException() instanceof RefusedContent refused) return refused.refusal();
      }
    }
    return TableWords.refused(TableWords.NOT_A_WORKBOOK);
  }
}
