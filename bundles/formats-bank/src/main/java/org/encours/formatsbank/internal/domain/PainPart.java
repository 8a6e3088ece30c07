package org.encours.formatsbank.internal.domain;

/** What is wanted of a status report on payments (pain.002), of all versions. */
public enum PainPart {
  PASSED,
  REPORT,
  MESSAGE,
  MESSAGE_STATUS,
  MESSAGE_REASON,
  MESSAGE_WORDS,
  BATCH,
  BATCH_ID,
  BATCH_STATUS,
  BATCH_REASON,
  BATCH_WORDS,
  PAYMENT,
  INSTRUCTION,
  END_TO_END,
  UETR,
  BANK_REFERENCE,
  STATUS,
  REASON,
  WORDS,
  AMOUNT,
  ASKED,
  MANDATE,
  CREDITOR_REFERENCE,
  DEBTOR_NAME,
  ULTIMATE_DEBTOR,
  DEBTOR_IBAN,
  DEBTOR_ACCOUNT;

  private static final Element<PainPart> TREE = grown();

  /** What is wanted of such a report. */
  public static Element<PainPart> tree() {
    return TREE;
  }

  private static Element<PainPart> grown() {
    Element<PainPart> root = Element.root(PASSED);
    for (String body :
        new String[] {"CstmrPmtStsRpt", "PmtStsRpt", "pain.002.001.01", "pain.002.001.02"}) {
      Element<PainPart> report = root.group(REPORT, body);
      for (String group : new String[] {"OrgnlGrpInfAndSts", "OrgnlGrpInf"}) {
        report
            .text(MESSAGE, group + "/OrgnlMsgId")
            .text(MESSAGE_STATUS, group + "/GrpSts")
            .text(MESSAGE_REASON, reasons(group))
            .text(MESSAGE_WORDS, words(group));
      }
      growPayment(report.group(PAYMENT, "TxInfAndSts"));
      Element<PainPart> batch = report.group(BATCH, "OrgnlPmtInfAndSts");
      batch
          .text(BATCH_ID, "OrgnlPmtInfId")
          .text(BATCH_STATUS, "PmtInfSts")
          .text(BATCH_REASON, reasons(""))
          .text(BATCH_WORDS, words(""));
      growPayment(batch.group(PAYMENT, "TxInfAndSts"));
    }
    return root;
  }

  private static void growPayment(Element<PainPart> payment) {
    payment
        .text(INSTRUCTION, "OrgnlInstrId")
        .text(END_TO_END, "OrgnlEndToEndId")
        .text(UETR, "OrgnlUETR")
        .text(BANK_REFERENCE, "AcctSvcrRef")
        .text(STATUS, "TxSts")
        .text(REASON, reasons(""))
        .text(WORDS, words(""))
        .text(AMOUNT, "OrgnlTxRef/Amt/InstdAmt", "OrgnlTxRef/Amt/EqvtAmt/Amt")
        .text(
            ASKED,
            "OrgnlTxRef/ReqdColltnDt",
            "OrgnlTxRef/ReqdExctnDt",
            "OrgnlTxRef/ReqdExctnDt/Dt",
            "OrgnlTxRef/ReqdExctnDt/DtTm")
        .text(MANDATE, "OrgnlTxRef/MndtRltdInf/MndtId", "OrgnlTxRef/MndtRltdInf/DrctDbtMndt/MndtId")
        .text(CREDITOR_REFERENCE, "OrgnlTxRef/RmtInf/Strd/CdtrRefInf/Ref")
        .text(DEBTOR_NAME, "OrgnlTxRef/Dbtr/Nm", "OrgnlTxRef/Dbtr/Pty/Nm")
        .text(ULTIMATE_DEBTOR, "OrgnlTxRef/UltmtDbtr/Nm", "OrgnlTxRef/UltmtDbtr/Pty/Nm")
        .text(DEBTOR_IBAN, "OrgnlTxRef/DbtrAcct/Id/IBAN")
        .text(DEBTOR_ACCOUNT, "OrgnlTxRef/DbtrAcct/Id/Othr/Id", "OrgnlTxRef/DbtrAcct/Id/BBAN");
  }

  private static String[] reasons(String parent) {
    String at = parent.isEmpty() ? "" : parent + "/";
    return new String[] {
      at + "StsRsnInf/Rsn/Cd",
      at + "StsRsnInf/Rsn/Prtry",
      at + "StsRsnInf/StsRsn/Cd",
      at + "StsRsnInf/StsRsn/Prtry"
    };
  }

  private static String[] words(String parent) {
    String at = parent.isEmpty() ? "" : parent + "/";
    return new String[] {at + "StsRsnInf/AddtlInf", at + "StsRsnInf/AddtlStsRsnInf"};
  }
}
