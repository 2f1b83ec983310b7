import { z } from 'zod';
import { dayFact, decimalFact, moneyFact, quantityFact, text, yesno } from '#base';
import { certificateFact } from './certificate.ts';
import { labelFacts, testFacts } from './label.ts';

export const packingFact = z.strictObject({
  level: text.optional(), kind: text.optional(), count: decimalFact.optional(), netWeight: quantityFact.optional(), grossWeight: quantityFact.optional(),
  length: quantityFact.optional(), width: quantityFact.optional(), height: quantityFact.optional(), volume: quantityFact.optional(),
});

/** One product, or one variant with what it takes from its parent. */
export const productFacts = z.strictObject({
  sku: text.optional(),
  name: text.optional(),
  description: text.optional(),
  keywords: z.array(text).optional(),
  category: text.optional(),
  brand: text.optional(),
  modelNumber: text.optional(),
  gtin: text.optional(),
  /** Digits as typed, 6 or 8 when right. */
  hsCode: text.optional(),
  /** First six digits, present only when hsCode is 6 or 8 digits of an existing chapter. */
  hs6: text.optional(),
  /** textiles, handicrafts, electronics, pharma, auto, food, leather, cosmetics, toys, jewellery, chemicals. */
  sector: text.optional(),
  /** The 8-digit line stands in the tariff file of the firm that was valid on the day; absent while no such file was imported. */
  itcLine: yesno.optional(),
  family: text.optional(),
  origin: text.optional(),
  materials: z.array(z.strictObject({ name: text.optional(), percent: decimalFact.optional(), animal: yesno.optional(), species: text.optional() })).optional(),
  traits: z.strictObject({
    /** 0-3, 3-14, under-12, adult, all. */
    ageGroup: text.optional(),
    skinContact: yesno.optional(),
    foodContact: yesno.optional(),
    electrical: yesno.optional(),
    mains: yesno.optional(),
    voltage: quantityFact.optional(),
    radio: yesno.optional(),
    /** none, lithium, other. */
    battery: text.optional(),
    batteryWattHours: decimalFact.optional(),
    food: yesno.optional(),
    organic: yesno.optional(),
    dangerousGoods: yesno.optional(),
    unNumber: text.optional(),
    wood: yesno.optional(),
    jewellery: yesno.optional(),
    toy: yesno.optional(),
    cosmetic: yesno.optional(),
    medicine: yesno.optional(),
    azoDyes: yesno.optional(),
    handmade: yesno.optional(),
    digital: yesno.optional(),
    canned: yesno.optional(),
    wildlife: yesno.optional(),
    dualUse: yesno.optional(),
    /** free, restricted, prohibited, ste. */
    exportPolicy: text.optional(),
    newDrug: yesno.optional(),
    narcotic: yesno.optional(),
    magnets: yesno.optional(),
    buttonCells: yesno.optional(),
    batteryRemovable: yesno.optional(),
    riskFood: yesno.optional(),
  }).optional(),
  /** India's rates and schemes of the 8-digit line as the firm looked them up; percent of FOB. */
  itc: z.strictObject({
    drawbackSerial: text.optional(), drawbackRate: decimalFact.optional(), rodtepRate: decimalFact.optional(), rosctlRate: decimalFact.optional(), ratesSource: text.optional(), ratesOn: dayFact.optional(),
    /** none, advance-authorisation, epcg, eou, sez. */
    scheme: text.optional(), schemeCode: text.optional(),
  }).optional(),
  claims: z.array(text).optional(),
  /** What is done to the goods in India: weaving, sewing, washing, packing, labelling, simple assembly. */
  processes: z.array(text).optional(),
  markets: z.array(text).optional(),
  label: labelFacts.optional(),
  tests: testFacts.optional(),
  certificates: z.array(certificateFact).optional(),
  packing: z.array(packingFact).optional(),
  moq: quantityFact.optional(),
  leadTimeDays: decimalFact.optional(),
  incoterm: text.optional(),
  port: text.optional(),
  pricing: z.strictObject({ currency: text.optional(), incoterm: text.optional(), place: text.optional(), unit: text.optional(), steps: z.array(z.strictObject({ minQuantity: decimalFact.optional(), price: moneyFact.optional() })).optional() }).optional(),
  /** Attributes as plain text: key and value. */
  attributes: z.array(z.strictObject({ key: text.optional(), value: text.optional() })).optional(),
});
export type ProductFacts = z.infer<typeof productFacts>;
