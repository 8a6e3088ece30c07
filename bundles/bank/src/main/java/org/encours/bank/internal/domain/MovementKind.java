package org.encours.bank.internal.domain;

import java.util.Set;
import java.util.regex.Pattern;
import org.encours.api.document.BankLine;

/** What sort of movement the bank reports, before anyone asks whose it is. */
public enum MovementKind {
  /** Money came in. */
  RECEIPT,
  /** A receipt came back. */
  RETURN,
  /** A payment of the company itself came back, as the bank's code says. */
  OWN_PAYMENT,
  /** The same, as far as the wording says. */
  OWN_PAYMENT_WORDED,
  /** From another account of the company. */
  OWN_ACCOUNT,
  /** Money went out. */
  PAID_OUT,
  /** No money moved. */
  NO_AMOUNT;

  /**
   * ISO 20022 bank transaction sub-families: unpaid direct debits, reversals, returns, unpaid
   * cheques, drafts.
   */
  private static final Set<String> ISO =
      Set.of("UPDD", "URDD", "URDT", "PRDD", "RRTN", "UPCQ", "CQRV", "UDFT");

  /** Interbank operation codes of CFONB statements: cheques, TIP, direct debits, drafts unpaid. */
  private static final Set<String> CFONB = Set.of("03", "10", "26", "27", "33", "34");

  private static final String CFONB_REJECTED_TRANSFER = "12";

  /** MT940: German business transaction codes, and SWIFT's returned item. */
  private static final Set<String> MT940 = Set.of("108", "109", "NRTI");

  private static final Pattern UNPAID =
      Pattern.compile(
          "\\bIMPAYE(S|E|ES)?\\b"
              + "|\\b(REJET|REJETE|REJ|RETOUR|RET|RETOURNE|ANNULATION|ANN)\\W+(DE\\W+|SEPA\\W+|DU\\W+)*"
              + "(PRLV|PRLVT|PRELEVEMENT|PRELEVEMENTS|PRELVT|SDD|CHQ|CHEQUE|CHEQUES|TIP|LCR|EFFET|VIR)\\b"
              + "|\\b(PRLV|PRELEVEMENT|CHQ|CHEQUE|TIP|LCR|EFFET)\\W+(SEPA\\W+)?"
              + "(REJETE|RETOURNE|IMPAYE|REVOQUE)\\b"
              + "|\\b(RETURNED|UNPAID)\\b|\\bRUCKLASTSCHRIFT\\b|\\bRETOURE\\b");
  private static final Pattern OWN_TRANSFER =
      Pattern.compile(
          "\\b(REJET|REJ|RETOUR|RET|ANNULATION|ANN)\\W+(DE\\W+|DU\\W+|SEPA\\W+)*(VIR|VIREMENT|VRT)\\b"
              + "|\\b(VIR|VIREMENT|VRT)\\W+(SEPA\\W+|EMIS\\W+)*(REJETE|RETOURNE|REJ|RETOUR)\\b");
  private static final Pattern FEES =
      Pattern.compile("\\b(FRAIS|COMMISSION|COMMISSIONS|COM|COMM|COTISATION|AGIOS|TVA)\\b");

  /**
   * @param ownAccounts numbers of the company's bank accounts
   */
  public static MovementKind of(BankLine line, Set<String> ownAccounts) {
    if (line.amount() == 0) return NO_AMOUNT;
    String words = String.join(" ", PayerName.rawWords(line.text()));
    boolean coded = line.returned().isReturn() || isReturnCode(line.code());
    if (line.amount() < 0) {
      boolean worded = UNPAID.matcher(words).find() && !FEES.matcher(words).find();
      return coded || worded ? RETURN : PAID_OUT;
    }
    if (coded || line.code().equals(CFONB_REJECTED_TRANSFER)) return OWN_PAYMENT;
    String iban = line.counterparty().iban();
    if (!iban.isEmpty() && ownAccounts.contains(iban)) return OWN_ACCOUNT;
    return OWN_TRANSFER.matcher(words).find() ? OWN_PAYMENT_WORDED : RECEIPT;
  }

  private static boolean isReturnCode(String code) {
    if (CFONB.contains(code)) return true;
    for (String part : code.split("[/ +-]")) {
      if (ISO.contains(part) || MT940.contains(part)) return true;
    }
    return false;
  }
}
