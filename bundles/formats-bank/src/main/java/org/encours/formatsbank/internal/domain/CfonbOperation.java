package org.encours.formatsbank.internal.domain;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.encours.api.document.BankLine;
import org.encours.api.document.Counterparty;
import org.encours.api.document.PaymentReferences;
import org.encours.api.document.ReturnReason;

/** A movement (record 04) with the further texts that follow it (records 05). Not thread-safe. */
final class CfonbOperation {
  private static final int NAME_LENGTH = 70;
  private static final int REFERENCE_LENGTH = 35;
  private static final Pattern ISO_REASON = Pattern.compile("[A-Z]{2}[0-9]{2}|[A-Z]{4}");

  private final CfonbRecord record;
  private final LocalDate bookedOn;
  private final LocalDate valueOn;
  private final long amount;
  private final TextLine text = new TextLine();
  private String payer = "";
  private String ultimatePayer = "";
  private String payee = "";
  private String ultimatePayee = "";
  private String payeeAccount = "";
  private String payerAccount = "";
  private String customerReference = "";
  private String transactionReference = "";
  private String creditorReference = "";
  private String mandate = "";
  private String reasonCode = "";
  private String reasonText = "";

  CfonbOperation(CfonbRecord record, LocalDate bookedOn, LocalDate valueOn, long amount) {
    this.record = record;
    this.bookedOn = bookedOn;
    this.valueOn = valueOn;
    this.amount = amount;
    text.add(record.label());
    if (!isNoReason(record.rejection())) reasonCode = record.rejection();
  }

  /** Takes a further text. */
  void take(CfonbRecord detail) {
    String what = detail.detail();
    switch (detail.qualifier()) {
      case "NPY" -> payer = name(payer, what);
      case "NPO" -> ultimatePayer = name(ultimatePayer, what);
      case "NBE" -> payee = name(payee, what);
      case "NBU" -> ultimatePayee = name(ultimatePayee, what);
      case "CBE" -> payeeAccount = what.strip();
      case "CPY" -> payerAccount = what.strip();
      case "RCN" -> {
        String own = part(what, 0, REFERENCE_LENGTH);
        if (customerReference.isEmpty() && !isNone(own)) customerReference = own;
        else if (!isNone(own)) text.add(own);
        text.add(part(what, REFERENCE_LENGTH, what.length()));
      }
      case "REF" -> transactionReference = TextLine.of(what);
      case "RUM" -> mandate = part(what, 0, REFERENCE_LENGTH);
      case "LCS" -> creditorReference = part(what, 0, REFERENCE_LENGTH);
      case "RET" -> takeReturn(what);
      // Identifiers of the parties, the bank, the amount in another currency: nobody searches them.
      case "IPY", "IBE", "BDB", "BDO" -> {}
      case "MMO" -> {}
      default -> text.add(what);
    }
  }

  /** The movement, all of whose records have been read. */
  BankLine line() {
    return new BankLine(
        record.line(),
        0,
        true,
        bookedOn,
        valueOn,
        amount,
        record.operation(),
        bankReference(),
        references(),
        counterparty(),
        text.toString(),
        returned());
  }

  /** Four letters and figures of ISO 20022, two of the French system, words. */
  private void takeReturn(String what) {
    String first = part(what, 0, 4);
    if (ISO_REASON.matcher(first).matches()) {
      reasonCode = first;
      reasonText = part(what, 4, what.length());
    } else {
      reasonText = TextLine.of(what);
    }
  }

  private String bankReference() {
    if (!transactionReference.isEmpty()) return transactionReference;
    String number = record.entryNumber();
    boolean none = number.chars().allMatch(c -> c == '0');
    return none ? record.reference() : number;
  }

  private PaymentReferences references() {
    String own = customerReference.isEmpty() ? endToEndOfRecord() : customerReference;
    PaymentReferences found =
        new PaymentReferences(own, transactionReference, creditorReference, mandate);
    return found.equals(PaymentReferences.NONE) ? PaymentReferences.NONE : found;
  }

  private String endToEndOfRecord() {
    return isNone(record.reference()) ? "" : record.reference();
  }

  private Counterparty counterparty() {
    boolean cameIn = amount >= 0;
    String name = cameIn ? firstOf(payer, ultimatePayer) : firstOf(payee, ultimatePayee);
    String number = cameIn ? payerAccount : payeeAccount;
    // A direct debit is paid by its payer, but banks name the one who collected it as NPY or NBE.
    if (name.isEmpty())
      name = cameIn ? firstOf(payee, ultimatePayee) : firstOf(payer, ultimatePayer);
    String compact = Iban.compact(number);
    boolean iban = Iban.hasForm(compact);
    if (name.isEmpty() && number.isEmpty()) return Counterparty.UNKNOWN;
    return new Counterparty(name, iban ? compact : "", iban ? "" : number);
  }

  private ReturnReason returned() {
    if (reasonCode.isEmpty() && reasonText.isEmpty()) return ReturnReason.NONE;
    return new ReturnReason(reasonCode, reasonText);
  }

  private static boolean isNoReason(String rejection) {
    return rejection.isEmpty() || rejection.equals("00");
  }

  private static boolean isNone(String reference) {
    return reference.isEmpty()
        || reference.equals("NOTPROVIDED")
        || reference.equals("NOT PROVIDED")
        || reference.chars().allMatch(c -> c == '0');
  }

  private static String firstOf(String one, String other) {
    return one.isEmpty() ? other : one;
  }

  private static String name(String before, String what) {
    String name = part(what, 0, NAME_LENGTH);
    return before.isEmpty() ? name : before + " " + name;
  }

  private static String part(String what, int from, int to) {
    if (what.length() <= from) return "";
    return TextLine.of(what.substring(from, Math.min(to, what.length())));
  }
}
