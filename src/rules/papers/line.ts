import { z } from 'zod';
import { dayFact, decimalFact, moneyFact, quantityFact, text, yesno } from '../leaf.ts';

/** One line of goods on a paper. Weights and volume are those of the whole line; sizes and `piecesPerPackage` those of one package. */
export const lineFact = z.strictObject({
  sku: text.optional(), model: text.optional(), description: text.optional(), hsCode: text.optional(), origin: text.optional(),
  quantity: quantityFact.optional(),
  /** Quantity in the standard unit of the customs tariff. */
  standardQuantity: quantityFact.optional(),
  unitPrice: moneyFact.optional(), discount: moneyFact.optional(), amount: moneyFact.optional(), fob: moneyFact.optional(),
  /** GST rate in percent, and the tax of the line. */
  taxRate: decimalFact.optional(), tax: moneyFact.optional(), nilRated: yesno.optional(),
  packageCount: decimalFact.optional(), packageKind: text.optional(), piecesPerPackage: quantityFact.optional(),
  netWeight: quantityFact.optional(), grossWeight: quantityFact.optional(), volume: quantityFact.optional(), length: quantityFact.optional(), width: quantityFact.optional(), height: quantityFact.optional(),
  marks: text.optional(), batch: text.optional(), manufacturedOn: dayFact.optional(), expiresOn: dayFact.optional(), botanicalName: text.optional(), species: text.optional(),
  /** Shipping bill: scheme code, RoDTEP intent (Y or N) with its statement RD001, drawback serial with the quantity it is counted in. */
  schemeCode: text.optional(), rodtep: text.optional(), rodtepEligible: yesno.optional(), rodtepStatement: yesno.optional(), drawbackSerial: text.optional(), drawbackQuantity: quantityFact.optional(), drawbackOnOwnList: yesno.optional(), marketValue: moneyFact.optional(),
  /** Certificate of origin: criterion as printed. */
  originCriterion: text.optional(),
});
