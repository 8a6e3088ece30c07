package org.encours.rest.internal.view;

import org.encours.api.document.Invoice;

/** Numbers of other documents and of the payment, each empty where there is none. */
public record InvoiceReferencesView(
    String buyerReference,
    String order,
    String salesOrder,
    String delivery,
    String contract,
    String preceding,
    String payment) {

  static InvoiceReferencesView of(Invoice invoice) {
    Invoice.InvoiceReferences references = invoice.references();
    return new InvoiceReferencesView(
        references.buyerReference(),
        references.order(),
        references.salesOrder(),
        references.delivery(),
        references.contract(),
        references.preceding(),
        invoice.means().reference());
  }
}
