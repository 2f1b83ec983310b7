import { z } from 'zod';
import { dayFact, decimalFact, quantityFact, text, yesno } from '#base';

/** A container as a paper names it. Masses in the paper's own unit. */
export const documentContainer = z.strictObject({ number: text.optional(), seal: text.optional(), kind: text.optional(), tare: quantityFact.optional(), payload: quantityFact.optional(), grossWeight: quantityFact.optional(), verifiedGrossMass: quantityFact.optional() });

/** How the goods travel, as a transport paper says it. */
export const documentCarriage = z.strictObject({
  /** sea, air, courier, post, road, rail. */
  mode: text.optional(),
  vessel: text.optional(), voyage: text.optional(), imo: text.optional(), flight: text.optional(), vehicle: text.optional(),
  /** prepaid or collect. */
  freight: text.optional(),
  onBoardOn: dayFact.optional(),
  /** carrier, carrier-agent, master, forwarder: who signed. */
  signedAs: text.optional(),
  /** The paper carries a clause that the goods or their packing are defective. */
  defectClause: yesno.optional(),
  /** The paper states that goods are loaded on deck; "may be carried on deck" does not count. */
  onDeck: yesno.optional(),
  transhipment: yesno.optional(),
  containers: z.array(documentContainer).optional(),
  /** VGM: 1 or 2, who signed, and when the line wants it. */
  method: text.optional(), weighedOn: dayFact.optional(), cutOffOn: dayFact.optional(), signatory: text.optional(),
  chargeableWeight: quantityFact.optional(), deliveredInDays: decimalFact.optional(),
});

export const documentPorts = z.strictObject({ receipt: text.optional(), loading: text.optional(), discharge: text.optional(), delivery: text.optional(), finalDestination: text.optional() });
