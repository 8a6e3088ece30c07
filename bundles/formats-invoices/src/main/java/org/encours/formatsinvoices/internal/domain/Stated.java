package org.encours.formatsinvoices.internal.domain;

import java.util.List;
import org.encours.api.document.Invoice.InvoiceReferences;
import org.encours.api.document.Invoice.PaymentMeans;
import org.encours.api.document.Invoice.TradeParty;

/**
 * What an invoice states, in the terms of EN 16931, whichever syntax it is written in; not checked
 * yet.
 *
 * @param heading what it is
 * @param seller BG-4
 * @param buyer BG-7
 * @param sums BG-22
 * @param payment BT-9, BT-20, BG-16
 * @param references numbers of other documents
 * @param files BG-24, those that are inside
 */
record Stated(
    Heading heading,
    TradeParty seller,
    TradeParty buyer,
    Sums sums,
    Payment payment,
    InvoiceReferences references,
    List<File> files) {

  /**
   * @param line where the invoice begins
   * @param credit whether the syntax itself says that it is a credit note
   * @param number BT-1
   * @param issued BT-2
   * @param type BT-3
   * @param currency BT-5
   * @param seller where the seller's name stands or should stand
   */
  record Heading(
      int line,
      boolean credit,
      Element number,
      Element issued,
      Element type,
      Element currency,
      Element seller) {}

  /** Amounts, each as often as stated: in the invoice's currency and others. */
  record Sums(
      List<Element> net,
      List<Element> tax,
      List<Element> gross,
      List<Element> prepaid,
      List<Element> payable) {}

  /**
   * @param dues due dates of the whole
   * @param parts due dates of parts
   * @param terms in words
   */
  record Payment(List<Element> dues, List<Part> parts, String terms, PaymentMeans means) {}

  /**
   * A part of the amount.
   *
   * @param amount may be missing if there is a percentage
   * @param percent may be missing if there is an amount
   */
  record Part(Element due, Element amount, Element percent) {}

  /**
   * A file inside.
   *
   * @param element what holds it
   * @param name what it is called
   */
  record File(Element element, String name) {}
}
