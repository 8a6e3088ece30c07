package org.encours.formatsinvoices.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is no invoice is told what it is. */
class OtherDocumentReaderTest {

  @ParameterizedTest
  @CsvSource({
    "Order,urn:oasis:names:specification:ubl:schema:xsd:Order-2,an order",
    "DespatchAdvice,urn:oasis:names:specification:ubl:schema:xsd:DespatchAdvice-2,despatch advice",
    "TenderReceipt,urn:oasis:names:specification:ubl:schema:xsd:TenderReceipt-2,« TenderReceipt »",
    "SCRDMCCBDACIOMessageStructure,urn:un:unece:uncefact:data:SCRDMCCBDACIOMessageStructure:100,Order-X",
    "CrossIndustryOrder,urn:un:unece:uncefact:data:standard:CrossIndustryOrder:1,an order",
    "CrossDomainAcknowledgementAndResponse,urn:un:unece:uncefact:data:standard:x:100,life cycle",
    "FatturaElettronica,http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fatture/v1.2,FatturaPA",
    "Facturae,http://www.facturae.gob.es/formato/Versiones/Facturaev3_2_2.xml,Facturae"
  })
  void refusedByName(String name, String namespace, String reason) throws IOException {
    String xml = "<p:%s xmlns:p='%s'><p:ID>1</p:ID></p:%s>".formatted(name, namespace, name);
    Taken taken = Taken.of("x.xml", Samples.bytes(xml));
    assertEquals(Optional.of("trade-document"), taken.kind());
    assertTrue(taken.refusal().contains(reason), taken.refusal());
    Taken within = Taken.of("x.xml", Samples.bytes(Samples.inEnvelope("<?x?>" + xml)));
    assertEquals(taken.refusal(), within.refusal());
    Taken byAnother = Taken.by(new UblReader(), "x.xml", Samples.bytes(xml));
    assertEquals(taken.refusal(), byAnother.refusal());
  }

  @Test
  void anEnvelopeOfNothingOrOfMany() throws IOException {
    Taken nothing = Taken.of("x.xml", Samples.bytes(Samples.inEnvelope("<?x?>")));
    assertTrue(nothing.refusal().contains("without a UBL or CII invoice"), nothing.refusal());
    String invoice = Samples.UBL.substring(Samples.UBL.indexOf("?>") + 2);
    Taken two = Taken.of("x.xml", Samples.bytes(Samples.inEnvelope("<?x?>" + invoice + invoice)));
    assertTrue(two.refusal().contains("several documents"), two.refusal());
  }

  @Test
  void anythingElseIsNotRecognised() throws IOException {
    for (String text :
        new String[] {
          "",
          "a;b",
          "{}",
          "<a/>",
          "<Invoice/>",
          "<Invoice xmlns='http://x'/>",
          "<Document xmlns='urn:iso:std:iso:20022:tech:xsd:camt.053.001.08'/>"
        }) {
      assertEquals(Optional.empty(), Taken.of("facture.xml", Samples.bytes(text)).kind(), text);
    }
    Taken none = Taken.by(new OtherDocumentReader(), "x", Samples.bytes("<a/>"));
    assertTrue(none.refusal().contains("not a UBL or CII invoice"));
  }
}
