package org.encours.formatsinvoices.internal.domain;

import java.util.Set;

/**
 * What of a document is kept while it is read.
 *
 * @param skipped elements that are left out with all that they hold, so that an invoice of many
 *     lines needs no more memory than one of few
 * @param files elements that hold a file in base64
 */
public record Outline(Set<String> skipped, Set<String> files) {
  /** Of an invoice in UBL or CII. */
  public static final Outline INVOICE =
      new Outline(
          Set.of(
              "UBLExtensions",
              "Signature",
              "InvoiceLine",
              "CreditNoteLine",
              "TaxSubtotal",
              "AllowanceCharge",
              "StandardBusinessDocumentHeader",
              "IncludedSupplyChainTradeLineItem",
              "ApplicableTradeTax",
              "SpecifiedTradeAllowanceCharge",
              "SpecifiedLogisticsServiceCharge"),
          Set.of("EmbeddedDocumentBinaryObject", "AttachmentBinaryObject"));

  public Outline {
    skipped = Set.copyOf(skipped);
    files = Set.copyOf(files);
  }
}
