/** Papers in foreign formats, written for the tests of reading here and of the import in test/: firms and numbers are invented. */
export const ublInvoice = (more: { total?: string; date?: string; head?: string } = {}): string => `<?xml version="1.0" encoding="UTF-8"?>${more.head ?? ''}
<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
  <cbc:ID>AB/2026/014</cbc:ID><cbc:IssueDate>${more.date ?? '2026-11-20'}</cbc:IssueDate><cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode><cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
  <cac:OrderReference><cbc:ID>PO-77</cbc:ID></cac:OrderReference>
  <cac:AccountingSupplierParty><cac:Party><cac:PartyName><cbc:Name>Aravali Brassware LLP</cbc:Name></cac:PartyName><cac:PostalAddress><cbc:StreetName>Station Road 4</cbc:StreetName><cbc:CityName>Moradabad</cbc:CityName><cac:Country><cbc:IdentificationCode>IN</cbc:IdentificationCode></cac:Country></cac:PostalAddress></cac:Party></cac:AccountingSupplierParty>
  <cac:AccountingCustomerParty><cac:Party><cac:PartyLegalEntity><cbc:RegistrationName>Nordlicht Wohnen GmbH</cbc:RegistrationName></cac:PartyLegalEntity><cac:PostalAddress><cbc:CityName>Kiel</cbc:CityName><cac:Country><cbc:IdentificationCode>DE</cbc:IdentificationCode></cac:Country></cac:PostalAddress></cac:Party></cac:AccountingCustomerParty>
  <cac:AllowanceCharge><cbc:ChargeIndicator>false</cbc:ChargeIndicator><cbc:MultiplierFactorNumeric>10</cbc:MultiplierFactorNumeric><cbc:Amount currencyID="EUR">50.00</cbc:Amount><cbc:BaseAmount currencyID="EUR">500.00</cbc:BaseAmount></cac:AllowanceCharge>
  <cac:TaxTotal><cbc:TaxAmount currencyID="EUR">0.00</cbc:TaxAmount><cac:TaxSubtotal><cbc:TaxableAmount currencyID="EUR">450.00</cbc:TaxableAmount><cbc:TaxAmount currencyID="EUR">0.00</cbc:TaxAmount><cac:TaxCategory><cbc:ID>G</cbc:ID><cbc:Percent>0</cbc:Percent></cac:TaxCategory></cac:TaxSubtotal></cac:TaxTotal>
  <cac:LegalMonetaryTotal><cbc:LineExtensionAmount currencyID="EUR">500.00</cbc:LineExtensionAmount><cbc:TaxExclusiveAmount currencyID="EUR">450.00</cbc:TaxExclusiveAmount><cbc:TaxInclusiveAmount currencyID="EUR">${more.total ?? '450.00'}</cbc:TaxInclusiveAmount><cbc:AllowanceTotalAmount currencyID="EUR">50.00</cbc:AllowanceTotalAmount><cbc:PayableAmount currencyID="EUR">450.00</cbc:PayableAmount></cac:LegalMonetaryTotal>
  <cac:InvoiceLine><cbc:ID>1</cbc:ID><cbc:InvoicedQuantity unitCode="C62">4000</cbc:InvoicedQuantity><cbc:LineExtensionAmount currencyID="EUR">500.00</cbc:LineExtensionAmount><cac:Item><cbc:Name>Brass hook</cbc:Name><cac:SellersItemIdentification><cbc:ID>AB-HOOK</cbc:ID></cac:SellersItemIdentification><cac:CommodityClassification><cbc:ItemClassificationCode listID="HS">830250</cbc:ItemClassificationCode></cac:CommodityClassification></cac:Item><cac:Price><cbc:PriceAmount currencyID="EUR">12.5</cbc:PriceAmount><cbc:BaseQuantity unitCode="C62">100</cbc:BaseQuantity></cac:Price></cac:InvoiceLine>
</Invoice>`;

export const eInvoice = {
  Version: '1.1', TranDtls: { TaxSch: 'GST', SupTyp: 'EXPWOP' }, DocDtls: { Typ: 'INV', No: 'AB/26-27/014', Dt: '20/11/2026' },
  SellerDtls: { Gstin: '09AABFA1234C1Z5', LglNm: 'Aravali Brassware LLP', Addr1: 'Station Road 4', Loc: 'Moradabad', Pin: 244001, Stcd: '09' },
  BuyerDtls: { Gstin: 'URP', LglNm: 'Nordlicht Wohnen GmbH', Pos: '96', Addr1: 'Hafen 3', Loc: 'Kiel', Pin: 999999, Stcd: '96' },
  ItemList: [{ SlNo: '1', PrdDesc: 'Brass hook', HsnCd: '83025000', Qty: 4000, Unit: 'NOS', UnitPrice: 11.075, TotAmt: 44300, AssAmt: 44300, GstRt: 0, IgstAmt: 0, TotItemVal: 44300 }],
  ValDtls: { AssVal: 44300, IgstVal: 0, TotInvVal: 44300 }, ExpDtls: { ShipBNo: '1234567', ShipBDt: '21/11/2026', Port: 'INNSA1', CntCode: 'DE' },
};

export const gstReturn = { gstin: '09AABFA1234C1Z5', fp: '112026', exp: [{ exp_typ: 'WPAY', inv: [{ inum: 'AB/26-27/014', idt: '20-11-2026', val: 52274, sbpcode: 'INNSA1', sbnum: '1234567', sbdt: '21-11-2026', itms: [{ txval: 40000, rt: 18, iamt: 7200 }, { txval: 4300.5, rt: 18, iamt: 774.09 }] }] }] };

export const billOfLading = { data: { blNumber: 'KLX-1', scac: 'KLXX', carrierName: 'Kalinga Lines', shipper: { name: 'Aravali Brassware LLP' }, consignee: { name: 'Nordlicht Wohnen GmbH' }, vessel: 'MV Kaveri', voyageNo: '12E', portOfLoading: 'Nhava Sheva', portOfDischarge: 'Hamburg', packages: [{ description: 'Brass hooks' }] } };
