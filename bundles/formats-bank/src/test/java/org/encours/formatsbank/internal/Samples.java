package org.encours.formatsbank.internal;

import java.nio.charset.StandardCharsets;

/** Bank files written for these tests. */
final class Samples {
  static final String HEAD =
      "<Acct><Id><IBAN>FR7630006000011234567890189</IBAN></Id><Ccy>EUR</Ccy>"
          + "<Ownr><Nm>Société d'essai</Nm></Ownr></Acct>\n";
  static final String RECEIPT =
      """
      <Ntry><NtryRef>1</NtryRef><Amt Ccy="EUR">1234.50</Amt><CdtDbtInd>CRDT</CdtDbtInd>
      <Sts>BOOK</Sts><BookgDt><Dt>2025-03-03</Dt></BookgDt><ValDt><Dt>2025-03-04</Dt></ValDt>
      <AcctSvcrRef>BQ0001</AcctSvcrRef><BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd>
      <SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd><NtryDtls><TxDtls><Refs>
      <EndToEndId>FA2025-001</EndToEndId><TxId>TX1</TxId></Refs><RltdPties>
      <Dbtr><Nm>Menuiserie Garnier</Nm></Dbtr><DbtrAcct><Id><IBAN>FR7610107001011234567890129</IBAN>
      </Id></DbtrAcct></RltdPties><RmtInf><Ustrd>Facture FA2025-001</Ustrd><Ustrd>de mars</Ustrd>
      </RmtInf></TxDtls></NtryDtls><AddtlNtryInf>VIREMENT RECU</AddtlNtryInf></Ntry>
      """;
  static final String PAYMENT =
      """
      <Ntry><Amt Ccy="EUR">200</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
      <BookgDt><DtTm>2025-03-05T10:15:00+01:00</DtTm></BookgDt><BkTxCd><Prtry><Cd>Z04</Cd></Prtry>
      </BkTxCd><NtryDtls><TxDtls><RltdPties><Cdtr><Pty><Nm>Électricité</Nm></Pty></Cdtr></RltdPties>
      </TxDtls></NtryDtls></Ntry>
      """;
  static final String MT_DAY =
      """
      :20:STARTUMS
      :25:DE89370400440532013000
      :28C:12/1
      :60F:C250228EUR1000,00
      :61:2503030303CR250,5NTRFNONREF//BQ42
      :86:166?00GUTSCHRIFT?10931?20EREF+FA2025-002?21SVWZ+Rechnung FA2025-002 vom?22 1. Maerz
      ?30COBADEFFXXX?31DE02120300000000202051?32Schreinerei Lang?33 und Soehne
      :61:2503040304D50,NMSCREF7
      Gebuehr
      :86:Kontofuehrung Februar
      :62F:C250304EUR1200,50
      -
      """;
  static final String MT_WITHIN_DAY =
      """
      :20:VMK
      :25:DE89370400440532013000
      :28C:13/1
      :34F:EUR0,
      :13D:2503051015+0100
      :61:2503050305C99,NTRFNONREF
      :86:166?00GUTSCHRIFT?20SVWZ+Anzahlung?32Schreinerei Lang
      :90D:0EUR0,
      :90C:1EUR99,
      -
      """;
  static final String REFUSALS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.03"><CstmrPmtStsRpt>
      <GrpHdr><MsgId>R1</MsgId><CreDtTm>2025-03-06T08:00:00</CreDtTm></GrpHdr>
      <OrgnlGrpInfAndSts><OrgnlMsgId>PRLV-2025-03</OrgnlMsgId>
      <OrgnlMsgNmId>pain.008.001.02</OrgnlMsgNmId><GrpSts>PART</GrpSts></OrgnlGrpInfAndSts>
      <OrgnlPmtInfAndSts><OrgnlPmtInfId>LOT1</OrgnlPmtInfId><PmtInfSts>PART</PmtInfSts>
      <TxInfAndSts><OrgnlEndToEndId>FA2025-003</OrgnlEndToEndId><TxSts>RJCT</TxSts>
      <StsRsnInf><Rsn><Cd>AC04</Cd></Rsn><AddtlInf>Compte clos</AddtlInf></StsRsnInf>
      <OrgnlTxRef><Amt><InstdAmt Ccy="EUR">75.10</InstdAmt></Amt>
      <ReqdColltnDt>2025-03-05</ReqdColltnDt>
      <MndtRltdInf><MndtId>RUM-9</MndtId></MndtRltdInf><Dbtr><Nm>Paul Noël</Nm></Dbtr>
      <DbtrAcct><Id><IBAN>FR7610107001011234567890129</IBAN></Id></DbtrAcct></OrgnlTxRef>
      </TxInfAndSts>
      <TxInfAndSts><OrgnlEndToEndId>FA2025-004</OrgnlEndToEndId><TxSts>ACCP</TxSts></TxInfAndSts>
      </OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>
      """;

  private Samples() {}

  /** A camt.053 with these contents of its statement. */
  static String camt053(String... contents) {
    return camt("camt.053.001.08", "BkToCstmrStmt", "Stmt", contents);
  }

  static String camt(String message, String body, String statement, String... contents) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Document xmlns=\"urn:iso:std:iso:20022:"
        + "tech:xsd:"
        + message
        + "\"><"
        + body
        + "><GrpHdr><MsgId>M1</MsgId><CreDtTm>2025-03-06T06:00:00+01:00</CreDtTm></GrpHdr>\n<"
        + statement
        + "><Id>R-12</Id><ElctrncSeqNb>12</ElctrncSeqNb><CreDtTm>2025-03-06T06:00:00</CreDtTm>\n"
        + String.join("\n", contents)
        + "</"
        + statement
        + ">\n</"
        + body
        + "></Document>\n";
  }

  static String balance(String type, String amount, String side, String day) {
    String stated = side.isEmpty() ? "" : "<CdtDbtInd>" + side + "</CdtDbtInd>";
    return "<Bal><Tp><CdOrPrtry><Cd>"
        + type
        + "</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">"
        + amount
        + "</Amt>"
        + stated
        + "<Dt><Dt>"
        + day
        + "</Dt></Dt></Bal>";
  }

  /** A statement that adds up. */
  static String statement() {
    return camt053(
        HEAD,
        balance("OPBD", "100.00", "CRDT", "2025-03-02"),
        balance("CLBD", "1134.50", "CRDT", "2025-03-05"),
        RECEIPT,
        PAYMENT);
  }

  /** Records of 120 characters, one per line. */
  static String cfonb(String... records) {
    return String.join("\r\n", records) + "\r\n";
  }

  static String cfonbStatement() {
    return cfonb(
        balance("01", "010325", "0000000010000{"),
        movement("05", "030325", "040325", "VIR SEPA MENUISERIE GARNIER", "0000000012345{", "FA1"),
        detail("05", "030325", "NPYMENUISERIE GARNIER"),
        detail("05", "030325", "RCNFA2025-001"),
        detail("05", "030325", "LCCFACTURE FA2025-001 DE MARS"),
        movement("B1", "050325", "050325", "PRLV SEPA ELECTRICITE", "0000000002000}", ""),
        balance("07", "050325", "0000000020345{"));
  }

  static String balance(String code, String day, String amount) {
    return record(code + "30006    00001EUR2 12345678901  " + day, 90, amount);
  }

  static String movement(
      String operation, String day, String valueDay, String label, String amount, String end) {
    String start = "0430006" + "    " + "00001EUR2 12345678901" + operation + day + "  " + valueDay;
    String front = record(start + String.format("%-31s", label), 81, "0000007");
    return record(record(front.substring(0, 88), 90, amount).substring(0, 104), 104, end);
  }

  static String detail(String operation, String day, String text) {
    return record("0530006    00001EUR2 12345678901" + operation + day + "     " + text, 120, "");
  }

  /** Blank up to a place, then the text, then blank up to 120. */
  static String record(String start, int at, String text) {
    String padded = start + " ".repeat(Math.max(0, at - start.length())) + text;
    return padded + " ".repeat(Math.max(0, 120 - padded.length()));
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
