package org.encours.formatsinvoices.internal.domain;

import java.util.Set;
import org.encours.api.document.Invoice;

/** The document types of UNTDID 1001 that EN 16931 and its French extension use (BT-3). */
final class TypeCode {
  private static final Set<String> CREDIT_NOTES =
      Set.of(
          "81", "83", "261", "262", "296", "308", "381", "396", "420", "458", "502", "503", "532");

  private TypeCode() {}

  /** Everything that is no credit note has to be paid: 380, 384 corrected, 386 prepayment … */
  static Invoice.Type of(Stated.Heading heading) {
    boolean credit = heading.credit() || CREDIT_NOTES.contains(heading.type().text());
    return credit ? Invoice.Type.CREDIT_NOTE : Invoice.Type.INVOICE;
  }
}
