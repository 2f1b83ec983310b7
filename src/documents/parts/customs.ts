import { z } from 'zod';
import { dayFact, decimalFact, moneyFact, text, yesno } from '#base';

/** Particulars of Indian customs and GST papers: GST invoice, e-invoice, e-way bill, shipping bill, EGM. */
export const customsParts = z.strictObject({
  /** lut or igst: the route that the paper's endorsement names. */
  endorsement: text.optional(),
  endorsementText: text.optional(),
  /** State code of the place of supply (96 is other countries), GSTIN field of the recipient (URP when abroad). */
  placeOfSupply: text.optional(), recipientGstin: text.optional(),
  /** e-invoice: EXPWP or EXPWOP, IRN and the day it was given. */
  supplyType: text.optional(), irn: text.optional(), irnOn: dayFact.optional(), /** Acknowledgement of the invoice registration portal, and the text of the QR code that it signed. */ ackNo: text.optional(), signedQr: text.optional(), sezUnit: yesno.optional(),
  /** Shipping bill. `portCode` is the place of filing. */
  portCode: text.optional(), gatewayPort: text.optional(), filedOn: dayFact.optional(), leoOn: dayFact.optional(), stateOfOrigin: text.optional(), districtOfOrigin: text.optional(), agreementCode: text.optional(), adCode: text.optional(),
  natureOfContract: text.optional(), courierForm: text.optional(), edi: yesno.optional(), edfFiled: yesno.optional(), egmFiledOn: dayFact.optional(), igstRefund: moneyFact.optional(), woodPacking: yesno.optional(),
  /** Rupees for one unit of the invoice's currency: as on the paper, and as CBIC notified it for the day of filing. */
  exchangeRate: decimalFact.optional(), notifiedRate: decimalFact.optional(),
  /** GSTR-1 table 6A as filed: what customs match the shipping bill with. */
  table6a: z.array(z.strictObject({ gstin: text.optional(), invoiceNumber: text.optional(), invoiceDate: dayFact.optional(), portCode: text.optional(), shippingBill: text.optional(), shippingBillDate: dayFact.optional(), taxable: moneyFact.optional(), tax: moneyFact.optional() })).optional(),
});
