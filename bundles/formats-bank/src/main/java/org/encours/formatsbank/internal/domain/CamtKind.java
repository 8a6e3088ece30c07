package org.encours.formatsbank.internal.domain;

import org.encours.api.document.StatementHead;

/** The three reports that banks send to their customers (ISO 20022, messages camt.052 to 054). */
public enum CamtKind {
  CAMT_052("camt.052", "BkToCstmrAcctRpt", "Rpt", StatementHead.Kind.INTRADAY),
  CAMT_053("camt.053", "BkToCstmrStmt", "Stmt", StatementHead.Kind.STATEMENT),
  CAMT_054("camt.054", "BkToCstmrDbtCdtNtfctn", "Ntfctn", StatementHead.Kind.NOTIFICATION);

  private final String message;
  private final String body;
  private final StatementHead.Kind report;
  private final Element<CamtPart> tree;

  CamtKind(String message, String body, String statement, StatementHead.Kind report) {
    this.message = message;
    this.body = body;
    this.report = report;
    tree = tree(body, statement);
  }

  /** Name of the message, which is the kind of the document. */
  public String message() {
    return message;
  }

  /** Name of the element that holds the reports; version 1 adds its number. */
  String body() {
    return body;
  }

  StatementHead.Kind report() {
    return report;
  }

  /** What is wanted of it. All versions in one: what moved is found in both places. */
  public Element<CamtPart> tree() {
    return tree;
  }

  private static Element<CamtPart> tree(String body, String statement) {
    Element<CamtPart> root = Element.root(CamtPart.PASSED);
    for (String version : new String[] {body, body + "V01"}) {
      root.group(CamtPart.MESSAGE, version + "/GrpHdr").text(CamtPart.MESSAGE_CREATED, "CreDtTm");
      Element<CamtPart> report = root.group(CamtPart.STATEMENT, version + "/" + statement);
      growHead(report);
      growBalance(report.group(CamtPart.BALANCE, "Bal"));
      Element<CamtPart> entry = report.group(CamtPart.ENTRY, "Ntry");
      growEntry(entry);
      growItem(entry.group(CamtPart.ITEM, "NtryDtls/TxDtls"));
      growItem(entry.group(CamtPart.ITEM, "TxDtls"));
    }
    return root;
  }

  private static void growHead(Element<CamtPart> report) {
    report
        .text(CamtPart.ID, "Id")
        .text(CamtPart.ELECTRONIC_NUMBER, "ElctrncSeqNb")
        .text(CamtPart.LEGAL_NUMBER, "LglSeqNb")
        .text(CamtPart.CREATED, "CreDtTm")
        .text(CamtPart.FROM, "FrToDt/FrDtTm", "FrToDt/FrDt")
        .text(CamtPart.TO, "FrToDt/ToDtTm", "FrToDt/ToDt")
        .text(CamtPart.ACCOUNT_IBAN, "Acct/Id/IBAN")
        .text(CamtPart.ACCOUNT_OTHER, others("Acct"))
        .text(CamtPart.ACCOUNT_CURRENCY, "Acct/Ccy")
        .text(CamtPart.ACCOUNT_OWNER, "Acct/Ownr/Nm", "Acct/Ownr/Pty/Nm")
        .text(CamtPart.ACCOUNT_NAME, "Acct/Nm");
  }

  private static void growBalance(Element<CamtPart> balance) {
    balance
        .text(CamtPart.BALANCE_TYPE, "Tp/CdOrPrtry/Cd", "Tp/Cd")
        .text(CamtPart.BALANCE_AMOUNT, "Amt")
        .text(CamtPart.BALANCE_SIDE, "CdtDbtInd")
        .text(CamtPart.BALANCE_DATE, dates("Dt"));
  }

  private static void growEntry(Element<CamtPart> entry) {
    entry
        .text(CamtPart.ENTRY_REFERENCE, "NtryRef")
        .text(CamtPart.ENTRY_AMOUNT, "Amt")
        .text(CamtPart.ENTRY_SIDE, "CdtDbtInd")
        .text(CamtPart.ENTRY_REVERSAL, "RvslInd")
        .text(CamtPart.ENTRY_STATUS, "Sts", "Sts/Cd")
        .text(CamtPart.BOOKED_ON, dates("BookgDt"))
        .text(CamtPart.VALUE_ON, dates("ValDt"))
        .text(CamtPart.BANK_REFERENCE, "AcctSvcrRef")
        .text(CamtPart.ENTRY_TEXT, "AddtlNtryInf")
        .text(
            CamtPart.ENTRY_COUNTER_VALUE,
            "AmtDtls/TxAmt/Amt",
            "AmtDtls/CntrValAmt/Amt",
            "AmtDtls/InstdAmt/Amt")
        .text(CamtPart.DOMAIN, "BkTxCd/Domn/Cd")
        .text(CamtPart.FAMILY, "BkTxCd/Domn/Fmly/Cd")
        .text(CamtPart.SUB_FAMILY, "BkTxCd/Domn/Fmly/SubFmlyCd")
        .text(CamtPart.PROPRIETARY, "BkTxCd/Prtry/Cd");
  }

  private static void growItem(Element<CamtPart> item) {
    item.text(CamtPart.ITEM_END_TO_END, "Refs/EndToEndId")
        .text(CamtPart.ITEM_TRANSACTION, "Refs/TxId")
        .text(CamtPart.ITEM_UETR, "Refs/UETR")
        .text(CamtPart.ITEM_INSTRUCTION, "Refs/InstrId")
        .text(CamtPart.ITEM_MANDATE, "Refs/MndtId")
        .text(CamtPart.ITEM_CHEQUE, "Refs/ChqNb")
        .text(CamtPart.ITEM_BANK_REFERENCE, "Refs/AcctSvcrRef")
        .text(CamtPart.ITEM_AMOUNT, "Amt")
        .text(
            CamtPart.ITEM_OTHER_AMOUNT,
            "AmtDtls/TxAmt/Amt",
            "AmtDtls/CntrValAmt/Amt",
            "AmtDtls/InstdAmt/Amt")
        .text(CamtPart.ITEM_SIDE, "CdtDbtInd")
        .text(CamtPart.ITEM_DOMAIN, "BkTxCd/Domn/Cd")
        .text(CamtPart.ITEM_FAMILY, "BkTxCd/Domn/Fmly/Cd")
        .text(CamtPart.ITEM_SUB_FAMILY, "BkTxCd/Domn/Fmly/SubFmlyCd")
        .text(CamtPart.ITEM_PROPRIETARY, "BkTxCd/Prtry/Cd")
        .text(CamtPart.DEBTOR_NAME, names("RltdPties/Dbtr"))
        .text(CamtPart.DEBTOR_IBAN, "RltdPties/DbtrAcct/Id/IBAN")
        .text(CamtPart.DEBTOR_ACCOUNT, others("RltdPties/DbtrAcct"))
        .text(CamtPart.ULTIMATE_DEBTOR, names("RltdPties/UltmtDbtr"))
        .text(CamtPart.CREDITOR_NAME, names("RltdPties/Cdtr"))
        .text(CamtPart.CREDITOR_IBAN, "RltdPties/CdtrAcct/Id/IBAN")
        .text(CamtPart.CREDITOR_ACCOUNT, others("RltdPties/CdtrAcct"))
        .text(CamtPart.ULTIMATE_CREDITOR, names("RltdPties/UltmtCdtr"))
        .text(
            CamtPart.CREDITOR_REFERENCE,
            "RmtInf/Strd/CdtrRefInf/Ref",
            "RmtInf/Strd/CdtrRefInf/CdtrRef")
        .text(
            CamtPart.ITEM_TEXT,
            "RmtInf/Ustrd",
            "RmtInf/Strd/RfrdDocInf/Nb",
            "RmtInf/Strd/RfrdDocInf/RfrdDocNb",
            "RmtInf/Strd/AddtlRmtInf",
            "AddtlTxInf")
        .text(CamtPart.RETURN_CODE, returns("Rsn/Cd", "Rsn/Prtry", "RtrRsn/Cd", "RtrRsn/Prtry"))
        .text(CamtPart.RETURN_TEXT, returns("AddtlInf", "AddtlRtrRsnInf"));
  }

  private static String[] dates(String element) {
    return new String[] {element, element + "/Dt", element + "/DtTm"};
  }

  private static String[] names(String party) {
    return new String[] {
      party + "/Nm", party + "/Pty/Nm", party + "/Agt/FinInstnId/Nm", party + "/FinInstnId/Nm"
    };
  }

  private static String[] others(String account) {
    return new String[] {
      account + "/Id/Othr/Id",
      account + "/Id/PrtryAcct/Id",
      account + "/Id/BBAN",
      account + "/Id/UPIC"
    };
  }

  private static String[] returns(String... paths) {
    String[] full = new String[paths.length];
    for (int i = 0; i < paths.length; i++) full[i] = "RtrInf/" + paths[i];
    return full;
  }
}
