package org.encours.api.document;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * An electronic invoice or credit note, as far as it matters to whoever has to be paid. Amounts are
 * minor units of its currency; of a credit note they are positive too. Texts are trimmed and never
 * null.
 *
 * @param line line of the file where it begins
 * @param number its number
 * @param type what it is
 * @param issued date of issue
 * @param currency its currency
 * @param seller who is to be paid
 * @param buyer who is to pay
 * @param totals amounts
 * @param instalments due dates with their amounts, by date; empty if it states none
 * @param terms payment terms in words, may be empty
 * @param references further documents
 * @param means how it is to be paid
 * @param attachments files inside
 */
public record Invoice(
    int line,
    String number,
    Type type,
    LocalDate issued,
    Currency currency,
    TradeParty seller,
    TradeParty buyer,
    InvoiceTotals totals,
    List<Instalment> instalments,
    String terms,
    InvoiceReferences references,
    PaymentMeans means,
    List<Attachment> attachments) {

  public Invoice {
    instalments = List.copyOf(instalments);
    attachments = List.copyOf(attachments);
  }

  /** Invoice or credit note. */
  public enum Type {
    INVOICE,
    CREDIT_NOTE
  }

  /**
   * A part of the amount and when it is due.
   *
   * @param amount minor units
   */
  public record Instalment(LocalDate due, long amount) {}

  /**
   * Amounts in minor units.
   *
   * @param net without tax
   * @param tax tax
   * @param gross with tax (BT-112)
   * @param prepaid paid before (BT-113)
   * @param payable due for payment (BT-115)
   */
  public record InvoiceTotals(long net, long tax, long gross, long prepaid, long payable) {}

  /**
   * Numbers of other documents, each empty where there is none.
   *
   * @param buyerReference what the buyer asked to be quoted (BT-10)
   * @param order the buyer's order (BT-13)
   * @param salesOrder the seller's order (BT-14)
   * @param delivery despatch advice (BT-16)
   * @param contract contract (BT-12)
   * @param preceding the invoice that this one corrects (BT-25)
   */
  public record InvoiceReferences(
      String buyerReference,
      String order,
      String salesOrder,
      String delivery,
      String contract,
      String preceding) {}

  /**
   * How to pay.
   *
   * @param code UNTDID 4461 code: 30 and 58 transfer, 49 and 59 direct debit; empty if none
   * @param reference the reference to quote with the payment (BT-83)
   * @param iban the seller's account, empty if none
   * @param mandate direct debit mandate, empty if none
   */
  public record PaymentMeans(String code, String reference, String iban, String mandate) {}

  /**
   * Seller or buyer.
   *
   * @param name name
   * @param siren French register number, nine digits, taken from whichever number contains it
   * @param registration register number as stated (SIREN, SIRET, another country's), may be empty
   * @param vat VAT number, may be empty
   * @param account the party's number at the other one (customer number), may be empty
   * @param address street, postcode and town, country code, as one text with commas
   * @param contact person or department, may be empty
   * @param email electronic mail, may be empty
   * @param phone telephone, may be empty
   */
  public record TradeParty(
      String name,
      Optional<String> siren,
      String registration,
      String vat,
      String account,
      String address,
      String contact,
      String email,
      String phone) {}

  /**
   * A file inside.
   *
   * @param filename its name, as given; never used as a path
   * @param mediaType as stated
   * @param content the bytes
   */
  public record Attachment(String filename, String mediaType, byte[] content) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Attachment that
          && filename.equals(that.filename)
          && mediaType.equals(that.mediaType)
          && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
      return 31 * filename.hashCode() + Arrays.hashCode(content);
    }
  }
}
