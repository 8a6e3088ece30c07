package org.encours.formatsinvoices.internal.domain;

/**
 * What an XML document says it is.
 *
 * @param namespace namespace of its root, empty if none
 * @param name local name of its root
 */
public record RootName(String namespace, String name) {
  private static final String UBL = "urn:oasis:names:specification:ubl:schema:xsd:";
  private static final String CII =
      "urn:un:unece:uncefact:data:(standard|draft):CrossIndustryInvoice:\\d+";
  private static final String ZUGFERD = "urn:ferd:CrossIndustryDocument:invoice:1p0";

  /** An invoice or credit note in UBL 2. */
  public boolean isUblInvoice() {
    return namespace.equals(UBL + name + "-2")
        && (name.equals("Invoice") || name.equals("CreditNote"));
  }

  /** A cross industry invoice, or that of ZUGFeRD 1. */
  public boolean isCiiInvoice() {
    return (name.equals("CrossIndustryInvoice") && namespace.matches(CII))
        || (name.equals("CrossIndustryDocument") && namespace.equals(ZUGFERD));
  }

  /** The envelope of GS1, around a document of any kind. */
  public boolean isEnvelope() {
    return name.equals("StandardBusinessDocument");
  }

  boolean isUbl() {
    return namespace.startsWith(UBL);
  }
}
