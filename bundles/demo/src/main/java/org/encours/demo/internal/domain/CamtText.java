package org.encours.demo.internal.domain;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Writes the bank statement as camt.053.001.08. */
final class CamtText {

  /** The IBAN of the demo company. */
  static final String IBAN = Iban.french(39_999, 417, 21_345_678_901L);

  private static final String OPENING =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08">
        <BkToCstmrStmt>
          <GrpHdr>
            <MsgId>%1$s</MsgId>
            <CreDtTm>%2$sT05:30:00</CreDtTm>
          </GrpHdr>
          <Stmt>
            <Id>%1$s</Id>
            <ElctrncSeqNb>%3$s</ElctrncSeqNb>
            <CreDtTm>%2$sT05:30:00</CreDtTm>
            <FrToDt>
              <FrDtTm>%4$sT00:00:00</FrDtTm>
              <ToDtTm>%5$sT23:59:59</ToDtTm>
            </FrToDt>
            <Acct>
              <Id><IBAN>%6$s</IBAN></Id>
              <Ccy>EUR</Ccy>
              <Ownr><Nm>%7$s</Nm></Ownr>
              <Svcr><FinInstnId><Nm>Banque des Deux Rives</Nm></FinInstnId></Svcr>
            </Acct>
      """;
  private static final String BALANCE =
      """
            <Bal>
              <Tp><CdOrPrtry><Cd>%s</Cd></CdOrPrtry></Tp>
              <Amt Ccy="EUR">%s</Amt>
              <CdtDbtInd>%s</CdtDbtInd>
              <Dt><Dt>%s</Dt></Dt>
            </Bal>
      """;
  private static final String ENTRY =
      """
            <Ntry>
              <Amt Ccy="EUR">%1$s</Amt>
              <CdtDbtInd>%2$s</CdtDbtInd>
              <Sts><Cd>BOOK</Cd></Sts>
              <BookgDt><Dt>%3$s</Dt></BookgDt>
              <ValDt><Dt>%3$s</Dt></ValDt>
              <AcctSvcrRef>%4$s</AcctSvcrRef>
              <BkTxCd>
                <Domn>
                  <Cd>PMNT</Cd>
                  <Fmly><Cd>%5$s</Cd><SubFmlyCd>%6$s</SubFmlyCd></Fmly>
                </Domn>
              </BkTxCd>
              <NtryDtls>
      %7$s        </NtryDtls>
              <AddtlNtryInf>%8$s</AddtlNtryInf>
            </Ntry>
      """;
  private static final String DETAIL =
      """
                <TxDtls>
                  <Refs><EndToEndId>%s</EndToEndId></Refs>
                  <Amt Ccy="EUR">%s</Amt>
                  <CdtDbtInd>%s</CdtDbtInd>
      %s            <RmtInf><Ustrd>%s</Ustrd></RmtInf>
      %s          </TxDtls>
      """;
  private static final String PARTIES =
      """
                  <RltdPties>
                    <%1$s><Pty><Nm>%2$s</Nm></Pty></%1$s>
                    <%1$sAcct><Id><IBAN>%3$s</IBAN></Id></%1$sAcct>
                  </RltdPties>
      """;
  private static final String RETURN =
      """
                  <RtrInf><Rsn><Cd>%s</Cd></Rsn></RtrInf>
      """;
  private static final String BATCH =
      """
                <Btch>
                  <NbOfTxs>%s</NbOfTxs>
                  <TtlAmt Ccy="EUR">%s</TtlAmt>
                  <CdtDbtInd>%s</CdtDbtInd>
                </Btch>
      """;
  private static final String CLOSING =
      """
          </Stmt>
        </BkToCstmrStmt>
      </Document>
      """;

  private final Horizon horizon;
  private final String owner;

  CamtText(Horizon horizon, String owner) {
    this.horizon = horizon;
    this.owner = owner;
  }

  /** The statement of these movements after an opening balance in cents. */
  byte[] write(long openingCents, List<Bank.Booked> movements) {
    LocalDate from = horizon.statementFrom();
    LocalDate to = horizon.statementTo();
    StringBuilder xml = new StringBuilder();
    String id = "RELEVE-" + DateTimeFormatter.BASIC_ISO_DATE.format(to);
    xml.append(
        OPENING.formatted(
            id,
            horizon.today(),
            String.valueOf(to.getDayOfYear()),
            from,
            to,
            IBAN,
            escaped(owner)));
    long closing =
        movements.stream()
            .mapToLong(booked -> booked.movement().cents())
            .reduce(openingCents, Math::addExact);
    xml.append(BALANCE.formatted("OPBD", amount(openingCents), sign(openingCents), from));
    xml.append(BALANCE.formatted("CLBD", amount(closing), sign(closing), to));
    movements.forEach(booked -> xml.append(entry(booked)));
    return xml.append(CLOSING).toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String entry(Bank.Booked booked) {
    Movement movement = booked.movement();
    Movement.Kind kind = movement.kind();
    StringBuilder details = new StringBuilder();
    if (kind == Movement.Kind.DEBITS_COLLECTED) {
      int count = movement.contras().size();
      details.append(
          BATCH.formatted(String.valueOf(count), amount(movement.cents()), sign(movement.cents())));
      movement
          .contras()
          .forEach(contra -> details.append(detail(movement, contra.party(), -contra.cents())));
    } else {
      details.append(detail(movement, movement.party(), movement.cents()));
    }
    return ENTRY.formatted(
        amount(movement.cents()),
        sign(movement.cents()),
        booked.date(),
        booked.reference(),
        kind.family(),
        kind.subFamily(),
        details,
        escaped(kind.label()));
  }

  private static String detail(Movement movement, Party party, long cents) {
    boolean debit = movement.kind().isOwed();
    String parties =
        party.equals(Party.NONE)
            ? ""
            : PARTIES.formatted(debit ? "Cdtr" : "Dbtr", escaped(party.bankName()), Iban.of(party));
    String motif = motif(movement, party);
    boolean returned = movement.kind() == Movement.Kind.DEBIT_RETURNED;
    return DETAIL.formatted(
        "NOTPROVIDED",
        amount(cents),
        sign(cents),
        parties,
        escaped(motif),
        returned ? RETURN.formatted(Step.Return.REASON) : "");
  }

  /** In a batch, the words of each debit are those of its own line in the books. */
  private static String motif(Movement movement, Party party) {
    if (movement.kind() != Movement.Kind.DEBITS_COLLECTED) {
      return movement.motif();
    }
    return movement.contras().stream()
        .filter(contra -> contra.party().equals(party))
        .map(Movement.Contra::label)
        .findFirst()
        .orElseGet(movement::motif);
  }

  private static String sign(long cents) {
    return cents < 0 ? "DBIT" : "CRDT";
  }

  private static String amount(long cents) {
    long rest = Math.abs(cents) % 100;
    return Math.abs(cents) / 100 + (rest < 10 ? ".0" : ".") + rest;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
