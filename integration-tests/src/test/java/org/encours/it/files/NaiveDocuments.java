package org.encours.it.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What bank statements and invoices add up to, found in the plainest way. */
final class NaiveDocuments {
  private static final Pattern FIELD_61 =
      Pattern.compile("(?m)^:61:[0-9]{6}(?:[0-9]{4}| {4})?(R?[CD])[A-Z]?([0-9]+)[,.]?([0-9]*)");

  private NaiveDocuments() {}

  /**
   * Received less paid, all statements of the file together; empty if this cannot tell (an MT942
   * announces, nothing of it is booked).
   */
  static Optional<BigDecimal> sum(String kind, byte[] content)
      throws IOException, SAXException, ParserConfigurationException {
    String text = new String(content, StandardCharsets.ISO_8859_1);
    if (kind.startsWith("camt.")) return Optional.of(camt(content));
    if (kind.equals("mt940")) return Optional.of(mt(text));
    if (kind.equals("cfonb120")) return Optional.of(cfonb(text));
    if (kind.equals("ubl") || kind.equals("cii")) return Optional.of(payable(content));
    return Optional.empty();
  }

  private static BigDecimal camt(byte[] content)
      throws IOException, SAXException, ParserConfigurationException {
    BigDecimal sum = BigDecimal.ZERO;
    NodeList entries = parse(content).getElementsByTagNameNS("*", "Ntry");
    for (int i = 0; i < entries.getLength(); i++) {
      Element entry = (Element) entries.item(i);
      boolean booked = child(entry, "Sts").map(s -> s.equals("BOOK")).orElse(true);
      if (!booked) continue;
      BigDecimal amount = new BigDecimal(child(entry, "Amt").orElseThrow());
      boolean in = child(entry, "CdtDbtInd").orElseThrow().equals("CRDT");
      sum = in ? sum.add(amount) : sum.subtract(amount);
    }
    return sum;
  }

  private static BigDecimal mt(String text) {
    BigDecimal sum = BigDecimal.ZERO;
    Matcher line = FIELD_61.matcher(text);
    while (line.find()) {
      BigDecimal amount = new BigDecimal(line.group(2) + "." + line.group(3) + "0");
      boolean in = line.group(1).equals("C") || line.group(1).equals("RD");
      sum = in ? sum.add(amount) : sum.subtract(amount);
    }
    return sum;
  }

  private static BigDecimal cfonb(String text) {
    return text.lines()
        .filter(line -> line.startsWith("04"))
        .map(line -> overpunched(line.substring(90, 104)))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal overpunched(String field) {
    char last = field.charAt(13);
    int credit = "{ABCDEFGHI".indexOf(last);
    int digit = Math.max(credit, "}JKLMNOPQR".indexOf(last));
    BigDecimal value = new BigDecimal(field.substring(0, 13).strip() + digit).movePointLeft(2);
    return credit >= 0 ? value : value.negate();
  }

  /** What is to be paid: a credit note is negative. */
  private static BigDecimal payable(byte[] content)
      throws IOException, SAXException, ParserConfigurationException {
    Document document = parse(content);
    BigDecimal payable =
        Stream.of("PayableAmount", "DuePayableAmount", "DuePayableTotalAmount", "GrandTotalAmount")
            .map(name -> document.getElementsByTagNameNS("*", name))
            .filter(found -> found.getLength() > 0)
            .map(found -> new BigDecimal(found.item(0).getTextContent().strip()))
            .findFirst()
            .orElseThrow();
    return payable.abs();
  }

  private static Optional<String> child(Element parent, String name) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && element.getLocalName().equals(name)) {
        return Optional.of(element.getTextContent().strip());
      }
    }
    return Optional.empty();
  }

  private static Document parse(byte[] content)
      throws IOException, SAXException, ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(content));
  }
}
