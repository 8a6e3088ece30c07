package org.encours.demo.internal.domain;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The bank statement as a reader of the file sees it; cents are negative for debits. */
record Statement(long opening, long closing, List<Movement> movements) {

  /** An entry, with the amounts of its details. */
  record Movement(LocalDate date, String reference, long cents, List<Long> details, String text) {}

  static Statement of(DemoFile file) {
    try {
      Document document =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(file.content()));
      List<Element> balances = elements(document.getDocumentElement(), "Bal");
      List<Movement> movements = new ArrayList<>();
      for (Element entry : elements(document.getDocumentElement(), "Ntry")) {
        movements.add(
            new Movement(
                LocalDate.parse(text(elements(entry, "BookgDt").get(0), "Dt")),
                text(entry, "AcctSvcrRef"),
                cents(entry),
                elements(entry, "TxDtls").stream().map(Statement::cents).toList(),
                entry.getTextContent()));
      }
      return new Statement(cents(balances.get(0)), cents(balances.get(1)), movements);
    } catch (Exception unreadable) {
      throw new AssertionError(file.name(), unreadable);
    }
  }

  private static List<Element> elements(Element parent, String name) {
    NodeList nodes = parent.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static String text(Element parent, String name) {
    return elements(parent, name).get(0).getTextContent().trim();
  }

  private static long cents(Element parent) {
    long cents = new BigDecimal(text(parent, "Amt")).movePointRight(2).longValueExact();
    return text(parent, "CdtDbtInd").equals("DBIT") ? -cents : cents;
  }
}
