import { z } from 'zod';
import { dayFact, decimalFact, moneyFact, quantityFact, text } from '#base';

/** What a paper says of the whole, as printed on it, never worked out. */
export const documentTotals = z.strictObject({
  amount: moneyFact.optional(), lines: moneyFact.optional(), discount: moneyFact.optional(), charges: moneyFact.optional(), freight: moneyFact.optional(), insurance: moneyFact.optional(), commission: moneyFact.optional(),
  taxable: moneyFact.optional(), tax: moneyFact.optional(), withTax: moneyFact.optional(), prepaid: moneyFact.optional(), rounding: moneyFact.optional(), payable: moneyFact.optional(), fob: moneyFact.optional(),
  quantity: quantityFact.optional(), packageCount: decimalFact.optional(), packageKind: text.optional(), netWeight: quantityFact.optional(), grossWeight: quantityFact.optional(), volume: quantityFact.optional(),
});

/** Other papers that a paper names. */
export const documentRefs = z.strictObject({
  purchaseOrder: text.optional(), purchaseOrderDate: dayFact.optional(), proforma: text.optional(),
  invoiceNumber: text.optional(), invoiceDate: dayFact.optional(), gstInvoiceNumber: text.optional(), gstInvoiceDate: dayFact.optional(),
  shippingBill: text.optional(), lcNumber: text.optional(), eWayBill: text.optional(), irn: text.optional(), lutArn: text.optional(), portCode: text.optional(), egm: text.optional(), certificateOfOrigin: text.optional(), acid: text.optional(), cargoTrackingNote: text.optional(), formM: text.optional(),
});
