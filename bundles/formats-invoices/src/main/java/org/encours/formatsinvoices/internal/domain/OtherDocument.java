package org.encours.formatsinvoices.internal.domain;

import java.util.Map;
import java.util.Optional;
import org.encours.api.Words;

/** Documents of trade that are no invoices, or none that can be read: what to say of them. */
public final class OtherDocument {
  private static final Map<String, Words> NAMES =
      Map.ofEntries(
          Map.entry("Order", new Words("une commande", "an order")),
          Map.entry("OrderChange", new Words("une modification de commande", "an order change")),
          Map.entry("OrderCancellation", new Words("une annulation de commande", "a cancellation")),
          Map.entry("OrderResponse", new Words("une réponse à commande", "an order response")),
          Map.entry("DespatchAdvice", new Words("un avis d'expédition", "a despatch advice")),
          Map.entry("ReceiptAdvice", new Words("un avis de réception", "a receipt advice")),
          Map.entry("Catalogue", new Words("un catalogue", "a catalogue")),
          Map.entry("Quotation", new Words("un devis", "a quotation")),
          Map.entry("Statement", new Words("un relevé de compte client", "a statement")),
          Map.entry("Reminder", new Words("une relance", "a reminder")),
          Map.entry("RemittanceAdvice", new Words("un avis de paiement", "a remittance advice")),
          Map.entry("ApplicationResponse", new Words("un message de statut", "a status message")),
          Map.entry(
              "SCRDMCCBDACIOMessageStructure",
              new Words("une commande Order-X", "an Order-X order")),
          Map.entry(
              "SCRDMCCBDACIDAMessageStructure",
              new Words("un avis d'expédition", "a despatch advice")),
          Map.entry("CrossIndustryOrder", new Words("une commande", "an order")),
          Map.entry(
              "CrossIndustryDespatchAdvice",
              new Words("un avis d'expédition", "a despatch advice")),
          Map.entry(
              "CrossDomainAcknowledgementAndResponse",
              new Words("un statut de cycle de vie", "a life cycle status")),
          Map.entry(
              "FatturaElettronica",
              new Words(
                  "une facture au format italien FatturaPA", "an invoice in Italy's FatturaPA")),
          Map.entry(
              "Facturae",
              new Words(
                  "une facture au format espagnol Facturae", "an invoice in Spain's Facturae")));

  private OtherDocument() {}

  /** Why that document is refused; empty if it is none that is known here. */
  public static Optional<Words> reason(RootName root) {
    if (root.isUblInvoice() || root.isCiiInvoice()) return Optional.empty();
    if (root.isEnvelope()) {
      return Optional.of(
          new Words(
              "enveloppe StandardBusinessDocument sans facture UBL ni CII à l'intérieur",
              "StandardBusinessDocument envelope without a UBL or CII invoice inside"));
    }
    boolean known = NAMES.containsKey(root.name());
    if (!known && !root.isUbl() && !root.namespace().startsWith("urn:un:unece:uncefact:data:")) {
      return Optional.empty();
    }
    Words what = NAMES.getOrDefault(root.name(), Words.same("« " + Texts.line(root.name()) + " »"));
    boolean invoice = root.name().equals("FatturaElettronica") || root.name().equals("Facturae");
    return Optional.of(invoice ? foreign(what) : notAnInvoice(what));
  }

  private static Words notAnInvoice(Words what) {
    return new Words(
        "ce document est " + what.fr() + ", pas une facture ni un avoir",
        "this document is " + what.en() + ", not an invoice nor a credit note");
  }

  private static Words foreign(Words what) {
    return new Words(
        "ce document est " + what.fr() + " : demandez-le en Factur-X, UBL ou CII",
        "this document is " + what.en() + ": ask for it in Factur-X, UBL or CII");
  }
}
