import { z } from 'zod';
import { exporterFacts } from './facts/exporter.ts';
import { listingFacts } from './facts/listing.ts';
import { exportDocument } from '#documents/nouns';
import { documents } from './papers/documents.ts';
import { packFact, resultFact, ruleFact, waiverFact } from './facts/meta.ts';
import { productFacts } from './facts/product.ts';
import { shipmentFacts } from './facts/shipment.ts';
import { dayFact, text } from '#base';

/** Version of the shape below; pack.yaml names the one it was written for. */
export const FACTS_VERSION = 1;

/**
 * Everything a rule can see. Only leaves may be absent: an expression may walk through any parent.
 * null, "" and [] count as absent. `on` is the day the answer is for; `destination` an ISO 3166-1 country.
 */
export const facts = z.strictObject({
  on: dayFact.optional(),
  destination: text.optional(),
  exporter: exporterFacts.optional(),
  product: productFacts.optional(),
  listing: listingFacts.optional(),
  shipment: shipmentFacts.optional(),
  /** The paper a rule about one kind of paper speaks of. */
  document: exportDocument.optional(),
  documents: documents.optional(),
  /** What the rules about rules see: a pack, one rule, a waiver, a kept result. */
  pack: packFact.optional(),
  rule: ruleFact.optional(),
  waiver: waiverFact.optional(),
  result: resultFact.optional(),
});
export type Facts = z.infer<typeof facts>;

/** The published form of the schema, as JSON Schema. */
export const factsJsonSchema = (): unknown => z.toJSONSchema(facts, { io: 'input', unrepresentable: 'any' });
