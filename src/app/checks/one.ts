import { type Day, Refusal, type Where } from '#base';
import { productById, productBySku } from '#catalogue';
import { type CompiledRule, evaluateRule, type Facts, type RuleOutcome, subjectOf, type SubjectFacts, type Waiver, withWaiver } from '#rules';
import type { ReadDb } from '#store';
import { asListed } from '../listing/asListed.ts';
import { Asker } from './ask.ts';
import { askProduct } from './checking.ts';
import { ruleOfShipment, speaksOfShipments } from '../shipments/oneRule.ts';
import { destinationsFor, factsOf, type Ground, groundOf, whole } from './ground.ts';

/** One rule asked of one record. */
export type OneCheck = { compiled: CompiledRule; facts: Facts; subject: SubjectFacts; outcome: RuleOutcome; where: Where; id: string; name: string; waivers: readonly Waiver[] };
export type OneWanted = { rule: string; record?: string; sku?: string; destination?: string; storefront?: string; /** Papers of a shipment: one, or two side by side. */ papers?: readonly string[] | undefined; on: Day };

const noRule = (id: string): never => {
  throw new Refusal('no-such-rule', `There is no rule ${id.slice(0, 40)}. Nothing was changed.`, { hi: `${id.slice(0, 40)} नंबर का कोई नियम नहीं है। कुछ नहीं बदला।` });
};

/** The rule of that id, on or off. Throws Refusal no-such-rule. */
export const requireRule = ({ rules }: Pick<Ground, 'rules'>, id: string): CompiledRule => rules.byId.get(id) ?? noRule(id);

const nowhere = ({ rule }: CompiledRule): never => {
  throw new Refusal('no-such-record', `The shipment has no paper that ${rule.id} speaks of.`, { hi: `शिपमेंट में ऐसा कोई काग़ज़ नहीं है जिसकी बात ${rule.id} करता है।` });
};

async function productFor(read: ReadDb, { record, sku }: OneWanted) {
  const found = sku !== undefined ? await productBySku(read, sku) : record !== undefined ? await productById(read, record) : undefined;
  if (!found) throw new Refusal(sku !== undefined ? 'no-such-sku' : 'no-such-record', sku !== undefined ? `No product has the SKU ${sku}.` : 'This item is no longer there. It may have been deleted or undone in another window.', { hi: sku !== undefined ? `${sku} नंबर का कोई आइटम नहीं है।` : 'यह आइटम अब यहाँ नहीं है। शायद दूसरी विंडो में हटाया या वापस लिया गया।' });
  return (await whole(read, [found]))[0] ?? found;
}

/** Asks one rule of one record, waivers taken into account. A rule about the firm needs no record. */
export async function checkOne(read: ReadDb, wanted: OneWanted): Promise<OneCheck> {
  const ground = await groundOf(read);
  const compiled = requireRule(ground, wanted.rule);
  if (speaksOfShipments(compiled)) return worst(await ruleOfShipment(read, ground, compiled, { record: wanted.record ?? '', papers: wanted.papers, on: wanted.on })) ?? nowhere(compiled);
  if (compiled.rule.subject === 'exporter') {
    const [destination] = wanted.destination ? [wanted.destination] : destinationsFor([], undefined, ground.exporter);
    const where: Where = { kind: 'exporter', record: ground.exporter.id };
    return asked(compiled, { exporter: ground.exporterFacts, destination }, wanted.on, where, ground.exporter.legalName, ground.waivers.get(ground.exporter.id) ?? []);
  }
  const found = await productFor(read, wanted);
  // A rule about a listing is asked of the texts that storefront gets: a reason given there counts there.
  const product = compiled.rule.subject === 'listing' && wanted.storefront !== undefined ? await asListed(read, found, wanted.storefront) : found;
  const facts = factsOf(product, ground, wanted.on);
  const destinations = destinationsFor(wanted.destination ? [wanted.destination] : [], product, ground.exporter);
  const listing = facts.listing && { ...facts.listing, storefront: wanted.storefront, checklist: checklistOf(compiled, product, ground, wanted, destinations) };
  const where: Where = { kind: compiled.rule.subject === 'listing' ? 'listing' : 'product', record: product.id, sku: product.sku };
  const waivers = ground.waivers.get(product.id) ?? [];
  const all = destinations.map((destination) => asked(compiled, { ...facts, ...(listing ? { listing } : {}), destination }, wanted.on, where, product.sku, waivers));
  return worst(all) ?? asked(compiled, { ...facts, ...(listing ? { listing } : {}) }, wanted.on, where, product.sku, waivers);
}

/** The open points of each market, asked for only when the rule reads them. */
function checklistOf(compiled: CompiledRule, product: Awaited<ReturnType<typeof productFor>>, ground: Ground, { on }: OneWanted, destinations: readonly string[]): { market: string; open: number }[] {
  if (!compiled.inputs.some((one) => one.path.startsWith('listing.checklist'))) return [];
  const [own] = askProduct(new Asker(on, ground.rules), product, ground, { on, destinations });
  return [...(own?.open ?? [])].map(([market, open]) => ({ market, open }));
}

function asked(compiled: CompiledRule, facts: Facts, on: Day, where: Where, name: string, waivers: readonly Waiver[]): OneCheck {
  const subject = subjectOf(facts, on);
  return { compiled, facts, subject, outcome: withWaiver(evaluateRule(compiled, subject), facts, on, waivers), where, id: where.record ?? '', name, waivers };
}

const RANK = ['fail', 'unknown', 'waived', 'pass', 'not-applicable'] as const;

/** Of several destinations the one with the worst outcome: that is what a person wants explained. */
const worst = (all: readonly OneCheck[]): OneCheck | undefined => RANK.map((outcome) => all.find((one) => one.outcome.outcome === outcome)).find((one) => one !== undefined);
