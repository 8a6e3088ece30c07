package org.encours.formatsinvoices.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.encours.api.document.Invoice;
import org.encours.api.document.Invoice.Instalment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Real files, against what plain XPath finds in them. */
class InvoiceCorpusTest {
  private static final String SETTING = "encours.corpus";
  private static final StringBuffer TABLE = new StringBuffer();

  @AfterAll
  static void show() {
    System.out.print(TABLE);
  }

  @TestFactory
  Stream<DynamicTest> everyFile() throws IOException {
    Optional<Path> folder = folder();
    if (folder.isEmpty()) {
      String message =
          "NO CORPUS: real invoices were NOT tested; say -D" + SETTING + "=DIR (its einvoice)";
      System.err.println(message);
      Assumptions.abort(message);
    }
    List<Path> files;
    try (Stream<Path> found = Files.walk(folder.get())) {
      files = found.filter(Files::isRegularFile).sorted().toList();
    }
    assertFalse(files.isEmpty());
    return files.stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
  }

  private static void check(Path file) throws Exception {
    byte[] bytes = Files.readAllBytes(file);
    String name = file.getFileName().toString();
    Taken taken = Taken.of(name, bytes);
    row(name, taken);
    assertTrue(taken.kind().isPresent(), "not recognised");
    if (name.startsWith("order-x")) {
      assertTrue(taken.refusal().contains("Order-X order"), taken.refusal());
      return;
    }
    Naive naive = new Naive(name.endsWith(".pdf") ? embedded(bytes) : bytes);
    if (naive.sellerName().isEmpty()) {
      assertEquals(List.of(), taken.content().invoices());
      assertEquals("BT-27", taken.content().errors().get(0).column().replaceAll(".*\\(|\\)", ""));
      return;
    }
    Invoice invoice = taken.invoice();
    assertEquals(naive.number(), invoice.number());
    assertEquals(naive.date(), invoice.issued().toString().replace("-", ""));
    assertEquals(naive.currency(), invoice.currency().getCurrencyCode());
    assertEquals(
        0,
        naive.payable().compareTo(payable(invoice)),
        naive.payable() + " and not " + payable(invoice));
    TreeSet<String> due = new TreeSet<>();
    for (Instalment each : invoice.instalments()) due.add(each.due().toString().replace("-", ""));
    assertEquals(naive.due(), due);
    if (!invoice.instalments().isEmpty()) {
      assertEquals(
          invoice.totals().payable(),
          invoice.instalments().stream().mapToLong(Instalment::amount).sum());
    }
  }

  private static BigDecimal payable(Invoice invoice) {
    return BigDecimal.valueOf(
        invoice.totals().payable(), invoice.currency().getDefaultFractionDigits());
  }

  private static void row(String name, Taken taken) {
    String shown = name.length() > 34 ? name.substring(0, 34) : name;
    TABLE.append("%-34s %-14s ".formatted(shown, taken.kind().orElse("-")));
    taken.refused().ifPresent(error -> TABLE.append("REFUSED ").append(error.reason().fr()));
    taken.content().errors().forEach(error -> TABLE.append("ERROR ").append(error));
    for (Invoice invoice : taken.content().invoices()) {
      TABLE.append(
          "%-16.16s %-11s %-40s %14s %s taken%s%s"
              .formatted(
                  invoice.number(),
                  invoice.type(),
                  invoice.instalments().stream().map(i -> i.due() + ":" + i.amount()).toList(),
                  payable(invoice),
                  invoice.currency(),
                  invoice.attachments().isEmpty()
                      ? ""
                      : ", " + invoice.attachments().size() + " files",
                  taken.content().companies()));
    }
    taken.content().warnings().forEach(warning -> TABLE.append(" (").append(warning).append(')'));
    TABLE.append('\n');
  }

  private static byte[] embedded(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDEmbeddedFilesNameTreeNode files =
          document.getDocumentCatalog().getNames().getEmbeddedFiles();
      var names = files.getNames();
      if (names == null) names = files.getKids().get(0).getNames();
      return names.get("factur-x.xml").getEmbeddedFile().toByteArray();
    }
  }

  private static Optional<Path> folder() {
    String told = System.getProperty(SETTING, "");
    if (!told.isEmpty()) {
      return Optional.of(Path.of(told).resolve("einvoice")).filter(Files::isDirectory);
    }
    return Stream.iterate(Path.of("").toAbsolutePath(), at -> at != null, Path::getParent)
        .map(at -> at.resolve("shared/corpus/einvoice"))
        .filter(Files::isDirectory)
        .findFirst();
  }

  /** The same terms, looked up in the whole tree without a word of the readers' code. */
  private static final class Naive {
    private static final String UBL = "/*[local-name()='Invoice' or local-name()='CreditNote']/";
    private static final String PARTY = "*[local-name()='%s']";
    private final XPath xpath = XPathFactory.newInstance().newXPath();
    private final Document document;
    private final boolean ubl;

    Naive(byte[] bytes) throws Exception {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
      ubl = !document.getDocumentElement().getLocalName().startsWith("CrossIndustry");
    }

    String number() throws Exception {
      return first(
          ubl
              ? UBL + step("ID")
              : "/*/*[contains(local-name(),'ExchangedDocument') and not(contains(local-name(),'Context'))]/"
                  + step("ID"));
    }

    String date() throws Exception {
      return first(
              ubl
                  ? UBL + step("IssueDate")
                  : "/*/*[contains(local-name(),'ExchangedDocument')]/"
                      + step("IssueDateTime")
                      + "/"
                      + step("DateTimeString"))
          .replace("-", "");
    }

    String currency() throws Exception {
      return first("//" + step(ubl ? "DocumentCurrencyCode" : "InvoiceCurrencyCode"));
    }

    String sellerName() throws Exception {
      return first(
          ubl
              ? "//" + step("AccountingSupplierParty") + "//" + step("RegistrationName")
              : "//" + step("SellerTradeParty") + "/" + step("Name"));
    }

    BigDecimal payable() throws Exception {
      String amount = first("//" + step(ubl ? "PayableAmount" : "DuePayableAmount"));
      if (amount.isEmpty()) amount = first("//" + step("GrandTotalAmount"));
      return new BigDecimal(amount);
    }

    TreeSet<String> due() throws Exception {
      if (!ubl) {
        return all(
            "//"
                + step("SpecifiedTradePaymentTerms")
                + "[not("
                + step("ApplicableTradePaymentDiscountTerms")
                + ")]/"
                + step("DueDateDateTime")
                + "/"
                + step("DateTimeString"));
      }
      TreeSet<String> parts =
          all("//" + step("PaymentTerms") + "[" + step("Amount") + "]/" + step("PaymentDueDate"));
      if (parts.size() > 1) return parts;
      TreeSet<String> due = all(UBL + step("DueDate"));
      return due.isEmpty() ? all("//" + step("PaymentMeans") + "/" + step("PaymentDueDate")) : due;
    }

    private static String step(String name) {
      return PARTY.formatted(name);
    }

    private String first(String path) throws Exception {
      Node node = (Node) xpath.evaluate(path, document, XPathConstants.NODE);
      return node == null ? "" : node.getTextContent().strip();
    }

    private TreeSet<String> all(String path) throws Exception {
      NodeList nodes = (NodeList) xpath.evaluate(path, document, XPathConstants.NODESET);
      TreeSet<String> texts = new TreeSet<>();
      for (int i = 0; i < nodes.getLength(); i++) {
        texts.add(nodes.item(i).getTextContent().strip().replace("-", ""));
      }
      return texts;
    }
  }
}
