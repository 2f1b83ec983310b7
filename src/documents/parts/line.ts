import { z } from 'zod';
import { dayFact, decimalFact, moneyFact, quantityFact, text, yesno } from '#base';
import { documentAllowance } from './taxes.ts';

/** One line of goods on a paper. Weights and volume are those of the whole line; sizes and `piecesPerPackage` those of one package. */
export const documentLine = z.strictObject({
  sku: text.optional(), model: text.optional(), description: text.optional(), hsCode: text.optional(), origin: text.optional(),
  quantity: quantityFact.optional(),
  /** What the unit stands for, as the firm confirmed it: codes such as MTS, TON, TGM and OTH are read in two ways. */
  unitMeaning: text.optional(),
  /** Quantity in the standard unit of the customs tariff, and that unit as the tariff line or the firm's own earlier shipping bills have it. */
  standardQuantity: quantityFact.optional(), standardUnit: text.optional(),
  /** HS codes under which the firm's own earlier shipping bills declared this item. */
  earlierHsCodes: z.array(text).optional(),
  /** As printed, when it fits the currency's minor unit; `price` holds every digit, in the paper's currency. */
  unitPrice: moneyFact.optional(), price: decimalFact.optional(), allowances: z.array(documentAllowance).optional(), taxCategory: text.optional(),
  /** How much the unit price is for, when it is not one of the quantity's unit: 12.34 dollars for 100 pieces, 30 for a dozen. */
  pricePer: quantityFact.optional(),
  discount: moneyFact.optional(), amount: moneyFact.optional(), fob: moneyFact.optional(),
  /** GST rate in percent, and the tax of the line. */
  taxRate: decimalFact.optional(), tax: moneyFact.optional(), nilRated: yesno.optional(),
  packageCount: decimalFact.optional(), packageKind: text.optional(), piecesPerPackage: quantityFact.optional(),
  netWeight: quantityFact.optional(), grossWeight: quantityFact.optional(), volume: quantityFact.optional(), length: quantityFact.optional(), width: quantityFact.optional(), height: quantityFact.optional(),
  marks: text.optional(), batch: text.optional(), manufacturedOn: dayFact.optional(), expiresOn: dayFact.optional(), botanicalName: text.optional(), species: text.optional(),
  /** Shipping bill: scheme code, RoDTEP intent (Y or N) with its statement RD001, drawback serial with the quantity it is counted in. */
  schemeCode: text.optional(), rodtep: text.optional(), rodtepEligible: yesno.optional(), rodtepStatement: yesno.optional(), drawbackClaimed: yesno.optional(), drawbackSerial: text.optional(), drawbackQuantity: quantityFact.optional(), drawbackOnOwnList: yesno.optional(), marketValue: moneyFact.optional(),
  /** The scheme code on the line is one of RoSCTL. */
  rosctl: yesno.optional(),
  /** Certificate of origin: criterion as printed. */
  originCriterion: text.optional(),
  /** HS code the item has in the firm's own catalogue. */
  catalogueHs: text.optional(),
  /** Order that this line fills, where the paper serves several. */
  purchaseOrder: text.optional(),
});
export type DocumentLine = z.infer<typeof documentLine>;
