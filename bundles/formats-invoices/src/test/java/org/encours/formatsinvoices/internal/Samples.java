package org.encours.formatsinvoices.internal;

import java.nio.charset.StandardCharsets;

/** Invoices of invented firms, as small as tests need them. */
final class Samples {
  private static final String CBC =
      "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2";
  private static final String CAC =
      "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2";

  static final String UBL_TOTALS =
      """
        <cac:TaxTotal><cbc:TaxAmount currencyID="EUR">200.00</cbc:TaxAmount></cac:TaxTotal>
        <cac:LegalMonetaryTotal>
          <cbc:TaxExclusiveAmount currencyID="EUR">1000.00</cbc:TaxExclusiveAmount>
          <cbc:TaxInclusiveAmount currencyID="EUR">1200.00</cbc:TaxInclusiveAmount>
          <cbc:PrepaidAmount currencyID="EUR">200</cbc:PrepaidAmount>
          <cbc:PayableAmount currencyID="EUR">1000.0000</cbc:PayableAmount>
        </cac:LegalMonetaryTotal>
      """;

  static final String UBL =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
          xmlns:cbc="%s"
          xmlns:cac="%s">
        <cbc:ID>FA2024-0042</cbc:ID>
        <cbc:IssueDate>2024-03-05</cbc:IssueDate>
        <cbc:DueDate>2024-04-30</cbc:DueDate>
        <cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>
        <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
        <cbc:BuyerReference>SERVICE-7</cbc:BuyerReference>
        <cac:OrderReference>
          <cbc:ID>PO-77</cbc:ID>
          <cbc:SalesOrderID>SO-5</cbc:SalesOrderID>
        </cac:OrderReference>
        <cac:BillingReference>
          <cac:InvoiceDocumentReference><cbc:ID>FA2023-0001</cbc:ID></cac:InvoiceDocumentReference>
        </cac:BillingReference>
        <cac:DespatchDocumentReference><cbc:ID>BL-9</cbc:ID></cac:DespatchDocumentReference>
        <cac:ContractDocumentReference><cbc:ID>CT-1</cbc:ID></cac:ContractDocumentReference>
        <cac:AdditionalDocumentReference>
          <cbc:ID>1</cbc:ID>
          <cac:Attachment>
            <cbc:EmbeddedDocumentBinaryObject mimeCode="text/csv" filename="détail.csv">
              YTtiCjE7
              Mgo=
            </cbc:EmbeddedDocumentBinaryObject>
          </cac:Attachment>
        </cac:AdditionalDocumentReference>
        <cac:AdditionalDocumentReference>
          <cbc:ID>2</cbc:ID>
          <cac:Attachment>
            <cac:ExternalReference><cbc:URI>http://192.0.2.1/never</cbc:URI></cac:ExternalReference>
          </cac:Attachment>
        </cac:AdditionalDocumentReference>
        <cac:AccountingSupplierParty>
          <cac:Party>
            <cbc:EndpointID schemeID="0225">732829320_COMPTA</cbc:EndpointID>
            <cac:PartyName><cbc:Name>Menuiserie</cbc:Name></cac:PartyName>
            <cac:PostalAddress>
              <cbc:StreetName>3 rue du
                Chêne</cbc:StreetName>
              <cbc:CityName>Nantes</cbc:CityName>
              <cbc:PostalZone>44000</cbc:PostalZone>
              <cac:Country><cbc:IdentificationCode>FR</cbc:IdentificationCode></cac:Country>
            </cac:PostalAddress>
            <cac:PartyTaxScheme>
              <cbc:CompanyID>FR44732829320</cbc:CompanyID>
              <cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>
            </cac:PartyTaxScheme>
            <cac:PartyLegalEntity>
              <cbc:RegistrationName>Menuiserie du Chêne SARL</cbc:RegistrationName>
              <cbc:CompanyID schemeID="0009">732 829 320 00074</cbc:CompanyID>
            </cac:PartyLegalEntity>
            <cac:Contact>
              <cbc:Name>Mme Élise Martin</cbc:Name>
              <cbc:Telephone>+33 2 00 00 00 00</cbc:Telephone>
            </cac:Contact>
          </cac:Party>
        </cac:AccountingSupplierParty>
        <cac:AccountingCustomerParty>
          <cac:Party>
            <cbc:EndpointID schemeID="EM">compta@bati.example</cbc:EndpointID>
            <cac:PartyIdentification><cbc:ID schemeID="0088">3012345678900</cbc:ID></cac:PartyIdentification>
            <cac:PartyIdentification><cbc:ID>C0042</cbc:ID></cac:PartyIdentification>
            <cac:PartyLegalEntity>
              <cbc:RegistrationName>Bâti &amp; Fils</cbc:RegistrationName>
            </cac:PartyLegalEntity>
          </cac:Party>
        </cac:AccountingCustomerParty>
        <cac:PaymentMeans>
          <cbc:PaymentMeansCode>58</cbc:PaymentMeansCode>
          <cbc:PaymentID>RF18539007547034</cbc:PaymentID>
          <cac:PayeeFinancialAccount><cbc:ID>FR76 3000 6000 0112 3456 7890 189</cbc:ID></cac:PayeeFinancialAccount>
          <cac:PaymentMandate><cbc:ID>M-1</cbc:ID></cac:PaymentMandate>
        </cac:PaymentMeans>
        <cac:PaymentTerms>
          <cbc:Note>  45 jours fin de mois
            #SKONTO#TAGE=8#PROZENT=2.00#
          </cbc:Note>
        </cac:PaymentTerms>
      %s  <cac:InvoiceLine>
          <cbc:ID>1</cbc:ID>
          <cbc:Note>Porte en chêne</cbc:Note>
        </cac:InvoiceLine>
      </Invoice>
      """
          .formatted(CBC, CAC, UBL_TOTALS);

  static final String CII =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rsm:CrossIndustryInvoice
          xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"
          xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100"
          xmlns:udt="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100">
        <rsm:ExchangedDocument>
          <ram:ID>FA2024-0042</ram:ID>
          <ram:TypeCode>380</ram:TypeCode>
          <ram:IssueDateTime><udt:DateTimeString format="102">20240305</udt:DateTimeString></ram:IssueDateTime>
        </rsm:ExchangedDocument>
        <rsm:SupplyChainTradeTransaction>
          <ram:IncludedSupplyChainTradeLineItem>
            <ram:SpecifiedTradeProduct><ram:Name>Porte</ram:Name></ram:SpecifiedTradeProduct>
          </ram:IncludedSupplyChainTradeLineItem>
          <ram:ApplicableHeaderTradeAgreement>
            <ram:BuyerReference>SERVICE-7</ram:BuyerReference>
            <ram:SellerTradeParty>
              <ram:ID>F-9</ram:ID>
              <ram:Name>Menuiserie du Chêne SARL</ram:Name>
              <ram:SpecifiedLegalOrganization><ram:ID schemeID="0002">732829320</ram:ID></ram:SpecifiedLegalOrganization>
              <ram:DefinedTradeContact>
                <ram:PersonName>Mme Élise Martin</ram:PersonName>
                <ram:TelephoneUniversalCommunication><ram:CompleteNumber>+33 2 00 00 00 00</ram:CompleteNumber></ram:TelephoneUniversalCommunication>
                <ram:EmailURIUniversalCommunication><ram:URIID>elise@chene.example</ram:URIID></ram:EmailURIUniversalCommunication>
              </ram:DefinedTradeContact>
              <ram:PostalTradeAddress>
                <ram:PostcodeCode>44000</ram:PostcodeCode>
                <ram:LineOne>3 rue du Chêne</ram:LineOne>
                <ram:CityName>Nantes</ram:CityName>
                <ram:CountryID>FR</ram:CountryID>
              </ram:PostalTradeAddress>
              <ram:SpecifiedTaxRegistration><ram:ID schemeID="VA">FR44732829320</ram:ID></ram:SpecifiedTaxRegistration>
            </ram:SellerTradeParty>
            <ram:BuyerTradeParty>
              <ram:ID>C0042</ram:ID>
              <ram:Name>Bâti &amp; Fils</ram:Name>
            </ram:BuyerTradeParty>
            <ram:SellerOrderReferencedDocument><ram:IssuerAssignedID>SO-5</ram:IssuerAssignedID></ram:SellerOrderReferencedDocument>
            <ram:BuyerOrderReferencedDocument><ram:IssuerAssignedID>PO-77</ram:IssuerAssignedID></ram:BuyerOrderReferencedDocument>
            <ram:ContractReferencedDocument><ram:IssuerAssignedID>CT-1</ram:IssuerAssignedID></ram:ContractReferencedDocument>
            <ram:AdditionalReferencedDocument>
              <ram:IssuerAssignedID>1</ram:IssuerAssignedID>
              <ram:AttachmentBinaryObject mimeCode="text/csv" filename="detail.csv">YTtiCjE7Mgo=</ram:AttachmentBinaryObject>
            </ram:AdditionalReferencedDocument>
          </ram:ApplicableHeaderTradeAgreement>
          <ram:ApplicableHeaderTradeDelivery>
            <ram:DespatchAdviceReferencedDocument><ram:IssuerAssignedID>BL-9</ram:IssuerAssignedID></ram:DespatchAdviceReferencedDocument>
          </ram:ApplicableHeaderTradeDelivery>
          <ram:ApplicableHeaderTradeSettlement>
            <ram:PaymentReference>RF18539007547034</ram:PaymentReference>
            <ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>
            <ram:SpecifiedTradeSettlementPaymentMeans>
              <ram:TypeCode>30</ram:TypeCode>
              <ram:PayeePartyCreditorFinancialAccount><ram:IBANID>FR7630006000011234567890189</ram:IBANID></ram:PayeePartyCreditorFinancialAccount>
            </ram:SpecifiedTradeSettlementPaymentMeans>
            <ram:SpecifiedTradePaymentTerms>
              <ram:Description>45 jours fin de mois</ram:Description>
              <ram:DueDateDateTime><udt:DateTimeString format="102">20240430</udt:DateTimeString></ram:DueDateDateTime>
            </ram:SpecifiedTradePaymentTerms>
            <ram:SpecifiedTradeSettlementHeaderMonetarySummation>
              <ram:TaxBasisTotalAmount>1000.00</ram:TaxBasisTotalAmount>
              <ram:TaxTotalAmount currencyID="EUR">200.00</ram:TaxTotalAmount>
              <ram:GrandTotalAmount>1200.00</ram:GrandTotalAmount>
              <ram:TotalPrepaidAmount>200.00</ram:TotalPrepaidAmount>
              <ram:DuePayableAmount>1000.00</ram:DuePayableAmount>
            </ram:SpecifiedTradeSettlementHeaderMonetarySummation>
            <ram:InvoiceReferencedDocument><ram:IssuerAssignedID>FA2023-0001</ram:IssuerAssignedID></ram:InvoiceReferencedDocument>
          </ram:ApplicableHeaderTradeSettlement>
        </rsm:SupplyChainTradeTransaction>
      </rsm:CrossIndustryInvoice>
      """;

  static final String ZUGFERD_1 =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <r:CrossIndustryDocument xmlns:r="urn:ferd:CrossIndustryDocument:invoice:1p0"
          xmlns:a="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:12"
          xmlns:u="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:15">
        <r:HeaderExchangedDocument>
          <a:ID>R-1</a:ID>
          <a:TypeCode>380</a:TypeCode>
          <a:IssueDateTime><u:DateTimeString format="102">20140305</u:DateTimeString></a:IssueDateTime>
        </r:HeaderExchangedDocument>
        <r:SpecifiedSupplyChainTradeTransaction>
          <a:ApplicableSupplyChainTradeAgreement>
            <a:SellerTradeParty>
              <a:Name>Holz GmbH</a:Name>
              <a:SpecifiedTaxRegistration><a:ID schemeID="VA">DE123456789</a:ID></a:SpecifiedTaxRegistration>
            </a:SellerTradeParty>
            <a:BuyerOrderReferencedDocument><a:ID>B-3</a:ID></a:BuyerOrderReferencedDocument>
          </a:ApplicableSupplyChainTradeAgreement>
          <a:ApplicableSupplyChainTradeDelivery/>
          <a:ApplicableSupplyChainTradeSettlement>
            <a:InvoiceCurrencyCode>EUR</a:InvoiceCurrencyCode>
            <a:SpecifiedTradeSettlementMonetarySummation>
              <a:TaxBasisTotalAmount currencyID="EUR">10.00</a:TaxBasisTotalAmount>
              <a:TaxTotalAmount currencyID="EUR">1.90</a:TaxTotalAmount>
              <a:GrandTotalAmount currencyID="EUR">11.90</a:GrandTotalAmount>
            </a:SpecifiedTradeSettlementMonetarySummation>
          </a:ApplicableSupplyChainTradeSettlement>
        </r:SpecifiedSupplyChainTradeTransaction>
      </r:CrossIndustryDocument>
      """;

  private Samples() {}

  /** The invoice as a credit note: UBL has another root and other names for it. */
  static String ublCreditNote() {
    return UBL.replace("Invoice-2", "CreditNote-2")
        .replace("<Invoice ", "<CreditNote ")
        .replace("</Invoice>", "</CreditNote>")
        .replace("<cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>", "")
        .replace("InvoiceLine", "CreditNoteLine")
        .replace("  <cbc:DueDate>2024-04-30</cbc:DueDate>\n", "")
        .replace(
            "<cbc:PaymentID>",
            "<cbc:PaymentDueDate>2024-05-31</cbc:PaymentDueDate><cbc:PaymentID>");
  }

  static String inEnvelope(String document) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <sh:StandardBusinessDocument
            xmlns:sh="http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader">
          <sh:StandardBusinessDocumentHeader>
            <sh:HeaderVersion>1.0</sh:HeaderVersion>
          </sh:StandardBusinessDocumentHeader>
        %s
        </sh:StandardBusinessDocument>
        """
        .formatted(document.substring(document.indexOf("?>") + 2));
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
