import { z } from 'zod';
import { dayFact, decimalFact, moneyFact, quantityFact, text, yesno } from '../leaf.ts';

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
  payment: z.strictObject({ type: text.optional(), lcNumber: text.optional() }).optional(),
  currency: text.optional(),
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
});
