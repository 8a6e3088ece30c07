package org.encours.formatsbank.internal.domain;

/** What is wanted of a CAMT report, with the path of its element in the report. */
public enum CamtPart {
  PASSED(""),
  MESSAGE("GrpHdr"),
  MESSAGE_CREATED("GrpHdr/CreDtTm"),
  STATEMENT("Stmt"),
  ID("Id"),
  ELECTRONIC_NUMBER("ElctrncSeqNb"),
  LEGAL_NUMBER("LglSeqNb"),
  CREATED("CreDtTm"),
  FROM("FrToDt/FrDtTm"),
  TO("FrToDt/ToDtTm"),
  ACCOUNT_IBAN("Acct/Id/IBAN"),
  ACCOUNT_OTHER("Acct/Id/Othr/Id"),
  ACCOUNT_CURRENCY("Acct/Ccy"),
  ACCOUNT_OWNER("Acct/Ownr/Nm"),
  ACCOUNT_NAME("Acct/Nm"),

  BALANCE("Bal"),
  BALANCE_TYPE("Bal/Tp/CdOrPrtry/Cd"),
  BALANCE_AMOUNT("Bal/Amt"),
  BALANCE_SIDE("Bal/CdtDbtInd"),
  BALANCE_DATE("Bal/Dt"),

  ENTRY("Ntry"),
  ENTRY_REFERENCE("Ntry/NtryRef"),
  ENTRY_AMOUNT("Ntry/Amt"),
  ENTRY_SIDE("Ntry/CdtDbtInd"),
  ENTRY_REVERSAL("Ntry/RvslInd"),
  ENTRY_STATUS("Ntry/Sts"),
  BOOKED_ON("Ntry/BookgDt"),
  VALUE_ON("Ntry/ValDt"),
  BANK_REFERENCE("Ntry/AcctSvcrRef"),
  ENTRY_TEXT("Ntry/AddtlNtryInf"),
  ENTRY_COUNTER_VALUE("Ntry/AmtDtls"),
  DOMAIN("BkTxCd/Domn/Cd"),
  FAMILY("BkTxCd/Domn/Fmly/Cd"),
  SUB_FAMILY("BkTxCd/Domn/Fmly/SubFmlyCd"),
  PROPRIETARY("BkTxCd/Prtry/Cd"),

  ITEM("Ntry/NtryDtls/TxDtls"),
  ITEM_END_TO_END("TxDtls/Refs/EndToEndId"),
  ITEM_TRANSACTION("TxDtls/Refs/TxId"),
  ITEM_UETR("TxDtls/Refs/UETR"),
  ITEM_INSTRUCTION("TxDtls/Refs/InstrId"),
  ITEM_MANDATE("TxDtls/Refs/MndtId"),
  ITEM_CHEQUE("TxDtls/Refs/ChqNb"),
  ITEM_BANK_REFERENCE("TxDtls/Refs/AcctSvcrRef"),
  ITEM_AMOUNT("TxDtls/Amt"),
  ITEM_OTHER_AMOUNT("TxDtls/AmtDtls"),
  ITEM_SIDE("TxDtls/CdtDbtInd"),
  ITEM_DOMAIN("TxDtls/BkTxCd/Domn/Cd"),
  ITEM_FAMILY("TxDtls/BkTxCd/Domn/Fmly/Cd"),
  ITEM_SUB_FAMILY("TxDtls/BkTxCd/Domn/Fmly/SubFmlyCd"),
  ITEM_PROPRIETARY("TxDtls/BkTxCd/Prtry/Cd"),
  DEBTOR_NAME("RltdPties/Dbtr/Nm"),
  DEBTOR_IBAN("RltdPties/DbtrAcct/Id/IBAN"),
  DEBTOR_ACCOUNT("RltdPties/DbtrAcct/Id/Othr/Id"),
  ULTIMATE_DEBTOR("RltdPties/UltmtDbtr/Nm"),
  CREDITOR_NAME("RltdPties/Cdtr/Nm"),
  CREDITOR_IBAN("RltdPties/CdtrAcct/Id/IBAN"),
  CREDITOR_ACCOUNT("RltdPties/CdtrAcct/Id/Othr/Id"),
  ULTIMATE_CREDITOR("RltdPties/UltmtCdtr/Nm"),
  CREDITOR_REFERENCE("RmtInf/Strd/CdtrRefInf/Ref"),
  ITEM_TEXT("RmtInf/Ustrd"),
  RETURN_CODE("RtrInf/Rsn"),
  RETURN_TEXT("RtrInf/AddtlInf");

  private final String path;

  CamtPart(String path) {
    this.path = path;
  }

  /** How it is called when something is wrong with it: the element's own name. */
  String column() {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
