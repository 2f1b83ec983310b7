import { moneyFromText } from '#base';
import type { DocumentLine, ExportDocument } from '../nouns.ts';
import { Notes } from './notes.ts';
import { filled, type ReadFile } from './readDocument.ts';
import { attribute, type Element, element, elements, found, textAt } from './xmlTree.ts';

/** Root elements of UBL 2.1 that are read, and the kind of paper each is. */
const ROOTS = { Invoice: 'commercialInvoice', CreditNote: 'commercialInvoice' } as const;
/** Namespace of UBL's document schemas; the name of the root follows. */
const NAMESPACE = 'urn:oasis:names:specification:ubl:schema:xsd:';

export const isUbl = (root: Element): boolean => Object.hasOwn(ROOTS, root.name) && Object.entries(root.attributes).some(([name, value]) => name.startsWith('xmlns') && value.startsWith(NAMESPACE));

function party(at: Element | undefined): NonNullable<ExportDocument['parties']>['exporter'] {
  const address = element(at, 'PostalAddress');
  const lines = ['StreetName', 'AdditionalStreetName', 'AddressLine/Line', 'CityName', 'CountrySubentity', 'PostalZone'].map((path) => textAt(address, path));
  return filled({ name: textAt(at, 'PartyLegalEntity/RegistrationName') ?? textAt(at, 'PartyName/Name'), address: lines.filter(Boolean).join(', '), country: textAt(address, 'Country/IdentificationCode'), id: textAt(at, 'PartyTaxScheme/CompanyID') ?? textAt(at, 'PartyLegalEntity/CompanyID') });
}

class UblReader {
  readonly notes: Notes;
  private readonly root: Element;
  private readonly currency: string | undefined;

  constructor(root: Element, file: string) {
    this.root = root;
    this.notes = new Notes(file);
    this.currency = this.notes.currency(found(root, 'DocumentCurrencyCode'));
  }

  /** An amount in the currency that stands on it. */
  private money(at: Element | undefined, path: string) {
    return this.notes.money(found(at, path), attribute(at, path, 'currencyID')?.text || this.currency);
  }

  private allowances(at: Element | undefined): DocumentLine['allowances'] {
    return elements(at, 'AllowanceCharge').map((one) => filled({
      charge: textAt(one, 'ChargeIndicator') === 'true', amount: this.money(one, 'Amount'), base: this.money(one, 'BaseAmount'), percent: this.notes.decimal(found(one, 'MultiplierFactorNumeric')),
      reason: textAt(one, 'AllowanceChargeReason') ?? textAt(one, 'AllowanceChargeReasonCode'), taxCategory: textAt(one, 'TaxCategory/ID'), taxRate: this.notes.decimal(found(one, 'TaxCategory/Percent')),
    }));
  }

  private line(at: Element): DocumentLine {
    const count = element(at, 'InvoicedQuantity') ? 'InvoicedQuantity' : 'CreditedQuantity';
    const item = element(at, 'Item');
    const price = this.notes.decimal(found(at, 'Price/PriceAmount'));
    const classes = elements(item, 'CommodityClassification/ItemClassificationCode');
    // HS and its refinements are lists of their own among the classifications (UNTDID 7143: HS is the Harmonised System).
    const hs = classes.find((one) => ['HS', 'TSN'].includes(one.attributes.listID ?? ''));
    return filled({
      sku: textAt(item, 'SellersItemIdentification/ID'), description: textAt(item, 'Name') ?? textAt(item, 'Description'), origin: textAt(item, 'OriginCountry/IdentificationCode'), hsCode: hs?.text.trim(),
      quantity: this.notes.quantity(found(at, count), attribute(at, count, 'unitCode')), amount: this.money(at, 'LineExtensionAmount'), price,
      unitPrice: price === undefined || !this.currency ? undefined : moneyFromText(price, this.currency), pricePer: element(at, 'Price/BaseQuantity') ? this.notes.quantity(found(at, 'Price/BaseQuantity'), attribute(at, 'Price/BaseQuantity', 'unitCode') ?? attribute(at, count, 'unitCode')) : undefined,
      allowances: this.allowances(at), taxCategory: textAt(item, 'ClassifiedTaxCategory/ID'), taxRate: this.notes.decimal(found(item, 'ClassifiedTaxCategory/Percent')), batch: textAt(item, 'ItemInstance/LotIdentification/LotNumberID'),
    });
  }

  private totals(): ExportDocument['totals'] {
    const sum = element(this.root, 'LegalMonetaryTotal');
    // A second tax total tells the tax in the currency it is accounted in.
    const tax = elements(this.root, 'TaxTotal').find((one) => attribute(one, 'TaxAmount', 'currencyID')?.text === this.currency) ?? element(this.root, 'TaxTotal');
    return filled({
      lines: this.money(sum, 'LineExtensionAmount'), discount: this.money(sum, 'AllowanceTotalAmount'), charges: this.money(sum, 'ChargeTotalAmount'), taxable: this.money(sum, 'TaxExclusiveAmount'), tax: this.money(tax, 'TaxAmount'),
      withTax: this.money(sum, 'TaxInclusiveAmount'), prepaid: this.money(sum, 'PrepaidAmount'), rounding: this.money(sum, 'PayableRoundingAmount'), payable: this.money(sum, 'PayableAmount'), amount: this.money(sum, 'TaxInclusiveAmount'),
    });
  }

  read(): ReadFile {
    const { root, notes } = this;
    const delivery = element(root, 'Delivery/DeliveryParty/PartyName/Name') ?? element(root, 'Delivery/DeliveryLocation/Name');
    const document: ExportDocument = filled({
      kind: ROOTS[root.name as keyof typeof ROOTS], number: textAt(root, 'ID'), date: notes.day(found(root, 'IssueDate')), state: 'issued', currency: this.currency,
      paymentTerm: textAt(root, 'PaymentTerms/Note'), statements: root.name === 'CreditNote' ? ['credit-note'] : undefined,
      parties: filled({ exporter: party(element(root, 'AccountingSupplierParty/Party')), buyer: party(element(root, 'AccountingCustomerParty/Party')), consignee: delivery ? { name: delivery.text.trim() } : party(element(root, 'AccountingCustomerParty/Party')) }),
      lines: elements(root, root.name === 'CreditNote' ? 'CreditNoteLine' : 'InvoiceLine').map((one) => this.line(one)),
      totals: this.totals(), allowances: this.allowances(root),
      taxes: elements(root, 'TaxTotal/TaxSubtotal').map((one) => filled({ category: textAt(one, 'TaxCategory/ID'), rate: notes.decimal(found(one, 'TaxCategory/Percent')), taxable: this.money(one, 'TaxableAmount'), tax: this.money(one, 'TaxAmount'), exemption: textAt(one, 'TaxCategory/TaxExemptionReason') ?? textAt(one, 'TaxCategory/TaxExemptionReasonCode') })),
      refs: filled({ purchaseOrder: textAt(root, 'OrderReference/ID'), invoiceNumber: textAt(root, 'BillingReference/InvoiceDocumentReference/ID') }),
    });
    return { format: 'ubl', documents: [document], findings: notes.findings };
  }
}

/** A UBL 2.1 invoice or credit note. What the schema would forbid is a located finding, not a refusal: rules tell what is missing. */
export const readUbl = (root: Element, file: string): ReadFile => new UblReader(root, file).read();
