import { z } from 'zod';
import { dayFact, decimalFact, moneyFact, quantityFact, text, yesno } from '#base';
import { certificateFact } from './certificate.ts';

const goodsFact = z.strictObject({
  sku: text.optional(), hsCode: text.optional(), origin: text.optional(), food: yesno.optional(), mains: yesno.optional(), radio: yesno.optional(), ageGroup: text.optional(), certificates: z.array(certificateFact).optional(),
});

/** One consignment and its calendar. */
export const shipmentFacts = z.strictObject({
  /** sea, air, courier, post, road, rail. */
  mode: text.optional(),
  incoterm: text.optional(),
  place: text.optional(),
  portOfLoading: text.optional(),
  portOfDischarge: text.optional(),
  gatewayPort: text.optional(),
  destination: text.optional(),
  leoOn: dayFact.optional(),
  onBoardOn: dayFact.optional(),
  arrivalOn: dayFact.optional(),
  packageCount: decimalFact.optional(),
  packageKind: text.optional(),
  netWeight: quantityFact.optional(),
  grossWeight: quantityFact.optional(),
  containers: z.array(z.strictObject({ number: text.optional(), seal: text.optional(), tare: quantityFact.optional(), payload: quantityFact.optional() })).optional(),
  /** Agreement under which lower duty is claimed. */
  preference: text.optional(),
  /** lut or igst. */
  taxRoute: text.optional(),
  payment: z.strictObject({ type: text.optional(), lcNumber: text.optional(),
    /** The day the books are looked at for what is still open; the day of the answer when not given. */
    asOf: dayFact.optional(),
    advance: moneyFact.optional(), advanceOn: dayFact.optional(), noteToBank: yesno.optional(), extendedTo: dayFact.optional() }).optional(),
  currency: text.optional(),
  /** Refund of IGST: the day it was claimed or came. */
  igstRefundOn: dayFact.optional(),
  value: moneyFact.optional(),
  commercial: yesno.optional(),
  /** Day on which the data of the US importer security filing (ISF) went to the importer. */
  isfSentOn: dayFact.optional(),
  /** Lithium cells or batteries are among the goods, alone or in equipment. */
  lithiumBatteries: yesno.optional(),
  /** UN numbers of the dangerous goods among the goods. */
  unNumbers: z.array(text).optional(),
  /** Buyer is a consumer. */
  toConsumer: yesno.optional(),
  /** Its goods, one entry an item: what rules about the whole consignment need to know of each. */
  goods: z.array(goodsFact).optional(),
  /** The value in the currency of the destination, as its customs count it. */
  valueAtDestination: moneyFact.optional(),
  /** Goods go into a free zone of the destination, or out of a foreign-trade zone of the US. */
  freeZone: yesno.optional(),
  /** Delivered in Northern Ireland, and whether the goods were also checked by the rules of the EU. */
  northernIreland: yesno.optional(),
  euRulesChecked: yesno.optional(),
  importer: z.strictObject({ name: text.optional(), eori: text.optional(), /** Goods under CBAM that it brings in, tonnes a year. */ cbamTonnes: decimalFact.optional() }).optional(),
  /** Import One-Stop Shop number for consumer parcels to the EU. */
  ioss: text.optional(),
  /** What the importer was told, by key: mofaic-attestation, eu-low-value-duty. */
  told: z.array(text).optional(),
  /** The offer counts on duty-free entry of small parcels. */
  deMinimis: yesno.optional(),
  /** What the offer says of extra duties of the destination, and the day it was looked up. */
  dutyNote: z.strictObject({ text: text.optional(), on: dayFact.optional() }).optional(),
  /** Hours between the confirmed prior notice of food and arrival. */
  priorNoticeHours: decimalFact.optional(),
  /** What was looked up in lists of embargoes and denied parties, and when. `result` is clear or hit. */
  screening: z.strictObject({ destinationOn: dayFact.optional(), embargo: yesno.optional(), partiesOn: dayFact.optional(), result: text.optional(), lists: z.array(text).optional() }).optional(),
  /** Wood, straw, bamboo and the like, in goods or packing, and the papers about it. */
  biosecurity: z.strictObject({ plantMaterial: yesno.optional(), packingDeclaration: text.optional(), importCase: text.optional(), treatment: text.optional() }).optional(),
});
