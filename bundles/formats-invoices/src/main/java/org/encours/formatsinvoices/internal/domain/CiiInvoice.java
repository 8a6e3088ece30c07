package org.encours.formatsinvoices.internal.domain;

import java.util.List;
import java.util.Optional;
import org.encours.api.document.DocumentSink;
import org.encours.api.document.Invoice.Attachment;
import org.encours.api.document.Invoice.InvoiceReferences;
import org.encours.api.document.Invoice.PaymentMeans;
import org.encours.formatsinvoices.internal.domain.Stated.Heading;
import org.encours.formatsinvoices.internal.domain.Stated.Part;
import org.encours.formatsinvoices.internal.domain.Stated.Payment;
import org.encours.formatsinvoices.internal.domain.Stated.Sums;

/**
 * UN/CEFACT CrossIndustryInvoice (D16B, D22B), and the CrossIndustryDocument of ZUGFeRD 1, which
 * calls the same parts by other names: where the terms of EN 16931 stand in them.
 */
public final class CiiInvoice {
  private final Element root;
  private final Element document;
  private final Element agreement;
  private final Element delivery;
  private final Element settlement;
  private final Element sums;

  private CiiInvoice(Element root) {
    this.root = root;
    document = either(root, "ExchangedDocument", "HeaderExchangedDocument");
    Element trade =
        either(root, "SupplyChainTradeTransaction", "SpecifiedSupplyChainTradeTransaction");
    agreement =
        either(trade, "ApplicableHeaderTradeAgreement", "ApplicableSupplyChainTradeAgreement");
    delivery = either(trade, "ApplicableHeaderTradeDelivery", "ApplicableSupplyChainTradeDelivery");
    settlement =
        either(trade, "ApplicableHeaderTradeSettlement", "ApplicableSupplyChainTradeSettlement");
    sums =
        either(
            settlement,
            "SpecifiedTradeSettlementHeaderMonetarySummation",
            "SpecifiedTradeSettlementMonetarySummation");
  }

  /**
   * Tells the sink what the invoice states.
   *
   * @param root CrossIndustryInvoice or CrossIndustryDocument
   * @param itself the file that it came in, if that is to be shown with it
   */
  public static void tell(Element root, Optional<Attachment> itself, DocumentSink sink) {
    CheckedInvoice.tell(new CiiInvoice(root).stated(), itself, sink);
  }

  private Stated stated() {
    Element seller = agreement.first("SellerTradeParty");
    return new Stated(
        new Heading(
            root.line(),
            false,
            document.first("ID"),
            date(document, "IssueDateTime"),
            document.first("TypeCode"),
            settlement.first("InvoiceCurrencyCode"),
            seller.first("Name")),
        CiiParty.of(seller),
        CiiParty.of(agreement.first("BuyerTradeParty")),
        new Sums(
            sums.all("TaxBasisTotalAmount"),
            sums.all("TaxTotalAmount"),
            sums.all("GrandTotalAmount"),
            sums.all("TotalPrepaidAmount"),
            sums.all("DuePayableAmount")),
        payment(),
        references(),
        files());
  }

  private Payment payment() {
    List<Element> terms = settlement.all("SpecifiedTradePaymentTerms");
    List<Element> dues =
        terms.stream()
            .filter(term -> !isPart(term) && !term.has("ApplicableTradePaymentDiscountTerms"))
            .map(CiiInvoice::due)
            .filter(Element::isStated)
            .toList();
    List<Part> parts =
        terms.stream()
            .filter(CiiInvoice::isPart)
            .map(
                term ->
                    new Part(
                        due(term),
                        term.first("PartialPaymentAmount"),
                        term.first("PartialPaymentPercent")))
            .toList();
    List<String> words =
        terms.stream()
            .flatMap(term -> term.all("Description").stream())
            .map(Element::text)
            .toList();
    return new Payment(dues, parts, Texts.lines(Texts.joined(words, "\n")), means());
  }

  private static boolean isPart(Element terms) {
    return !terms.text("PartialPaymentAmount").isEmpty() && due(terms).isStated();
  }

  private static Element due(Element terms) {
    return date(terms, "DueDateDateTime");
  }

  private PaymentMeans means() {
    String path = "SpecifiedTradeSettlementPaymentMeans/";
    String account = path + "PayeePartyCreditorFinancialAccount/";
    return new PaymentMeans(
        Texts.line(settlement.text(path + "TypeCode")),
        Texts.line(settlement.text("PaymentReference")),
        Texts.line(
                Texts.firstOf(
                    settlement.text(account + "IBANID"),
                    settlement.text(account + "ProprietaryID")))
            .replace(" ", ""),
        Texts.line(settlement.text("SpecifiedTradePaymentTerms/DirectDebitMandateID")));
  }

  private InvoiceReferences references() {
    return new InvoiceReferences(
        Texts.line(agreement.text("BuyerReference")),
        number(agreement, "BuyerOrderReferencedDocument"),
        number(agreement, "SellerOrderReferencedDocument"),
        Texts.firstOf(
            number(delivery, "DespatchAdviceReferencedDocument"),
            number(delivery, "DeliveryNoteReferencedDocument")),
        number(agreement, "ContractReferencedDocument"),
        number(settlement, "InvoiceReferencedDocument"));
  }

  private static String number(Element part, String document) {
    return Texts.line(
        Texts.firstOf(part.text(document + "/IssuerAssignedID"), part.text(document + "/ID")));
  }

  private List<Stated.File> files() {
    return agreement.all("AdditionalReferencedDocument/AttachmentBinaryObject").stream()
        .map(file -> new Stated.File(file, file.attribute("filename")))
        .toList();
  }

  private static Element date(Element part, String name) {
    Element date = part.first(name + "/DateTimeString");
    return date.isStated() ? date : part.first(name + "/DateTime");
  }

  private static Element either(Element part, String name, String older) {
    return part.has(older) ? part.first(older) : part.first(name);
  }
}
