package org.encours.formatsinvoices.internal.domain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.encours.api.document.DocumentSink;
import org.encours.api.document.Invoice.Attachment;
import org.encours.api.document.Invoice.InvoiceReferences;
import org.encours.api.document.Invoice.PaymentMeans;
import org.encours.formatsinvoices.internal.domain.Stated.Heading;
import org.encours.formatsinvoices.internal.domain.Stated.Part;
import org.encours.formatsinvoices.internal.domain.Stated.Payment;
import org.encours.formatsinvoices.internal.domain.Stated.Sums;

/** UBL 2.1 Invoice and CreditNote: where the terms of EN 16931 stand in them. */
public final class UblInvoice {
  private static final String PAYABLE = "LegalMonetaryTotal/";

  private final Element root;

  private UblInvoice(Element root) {
    this.root = root;
  }

  /**
   * Tells the sink what the invoice states.
   *
   * @param root Invoice or CreditNote
   * @param itself the file that it came in, if that is to be shown with it
   */
  public static void tell(Element root, Optional<Attachment> itself, DocumentSink sink) {
    CheckedInvoice.tell(new UblInvoice(root).stated(), itself, sink);
  }

  private Stated stated() {
    Element seller = root.first("AccountingSupplierParty/Party");
    return new Stated(
        heading(seller),
        UblParty.of(seller),
        UblParty.of(root.first("AccountingCustomerParty/Party")),
        new Sums(
            root.all(PAYABLE + "TaxExclusiveAmount"),
            root.all("TaxTotal/TaxAmount"),
            root.all(PAYABLE + "TaxInclusiveAmount"),
            root.all(PAYABLE + "PrepaidAmount"),
            root.all(PAYABLE + "PayableAmount")),
        new Payment(dues(), parts(), terms(), means()),
        references(),
        files());
  }

  private Heading heading(Element seller) {
    boolean credit = root.name().equals("CreditNote");
    return new Heading(
        root.line(),
        credit,
        root.first("ID"),
        root.first("IssueDate"),
        root.first(credit ? "CreditNoteTypeCode" : "InvoiceTypeCode"),
        root.first("DocumentCurrencyCode"),
        seller.first("PartyLegalEntity/RegistrationName"));
  }

  /** BT-9 stands in the invoice, or, of a credit note, with the means of payment. */
  private List<Element> dues() {
    List<Element> due = stated(root.all("DueDate"));
    if (!due.isEmpty()) return due;
    List<Element> ofMeans = stated(root.all("PaymentMeans/PaymentDueDate"));
    if (!ofMeans.isEmpty()) return ofMeans;
    return root.all("PaymentTerms").stream()
        .filter(terms -> !isPart(terms) && !terms.has("SettlementDiscountPercent"))
        .map(UblInvoice::due)
        .filter(Element::isStated)
        .toList();
  }

  private List<Part> parts() {
    return root.all("PaymentTerms").stream()
        .filter(UblInvoice::isPart)
        .map(terms -> new Part(due(terms), terms.first("Amount"), terms.first("PaymentPercent")))
        .toList();
  }

  private static boolean isPart(Element terms) {
    boolean share = !terms.text("Amount").isEmpty() || !terms.text("PaymentPercent").isEmpty();
    return share && due(terms).isStated();
  }

  private static Element due(Element terms) {
    Element due = terms.first("PaymentDueDate");
    return due.isStated() ? due : terms.first("InstallmentDueDate");
  }

  private String terms() {
    List<String> notes = root.all("PaymentTerms/Note").stream().map(Element::text).toList();
    return Texts.lines(Texts.joined(notes, "\n"));
  }

  private PaymentMeans means() {
    String account = root.text("PaymentMeans/PayeeFinancialAccount/ID");
    return new PaymentMeans(
        Texts.line(root.text("PaymentMeans/PaymentMeansCode")),
        Texts.line(root.text("PaymentMeans/PaymentID")),
        Texts.line(account).replace(" ", ""),
        Texts.line(root.text("PaymentMeans/PaymentMandate/ID")));
  }

  private InvoiceReferences references() {
    return new InvoiceReferences(
        number("BuyerReference"),
        number("OrderReference/ID"),
        number("OrderReference/SalesOrderID"),
        number("DespatchDocumentReference/ID"),
        number("ContractDocumentReference/ID"),
        Texts.firstOf(
            number("BillingReference/InvoiceDocumentReference/ID"),
            number("BillingReference/CreditNoteDocumentReference/ID")));
  }

  /** The syntax forces an order number even where there is none, which is then "NA". */
  private String number(String path) {
    String number = Texts.line(root.text(path));
    return number.toUpperCase(Locale.ROOT).matches("N/?A") ? "" : number;
  }

  private List<Stated.File> files() {
    return root.all("AdditionalDocumentReference/Attachment/EmbeddedDocumentBinaryObject").stream()
        .map(file -> new Stated.File(file, file.attribute("filename")))
        .toList();
  }

  private static List<Element> stated(List<Element> elements) {
    return elements.stream().filter(Element::isStated).toList();
  }
}
