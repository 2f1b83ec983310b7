import { type Day, Refusal, textIn, today } from '#base';
import { type Product, productsByIds } from '#catalogue';
import { storefrontProfiles } from '#listing';
import { type Shipment, shipmentById } from '#documents';
import { type CompiledRule, inputsHash, type Waiver } from '#rules';
import type { WaiverShown } from '../contract.ts';
import { gatherListings } from '../listing/gather.ts';
import type { Context, UseCase } from '../port.ts';
import { ruleTitle } from '../report/ruleTexts.ts';
import { type ActiveRules, activeRules } from '../rules/active.ts';
import { type Ground, groundOf } from './ground.ts';
import { checkOne } from './one.ts';
import { ruleOfShipment } from '../shipments/oneRule.ts';
import { storedWaivers } from './storage.ts';

type State = WaiverShown['state'];
type Told = { context: Context; on: Day; active: ActiveRules; ground: Ground; products: ReadonlyMap<string, Product>; shipments: ReadonlyMap<string, Shipment> };

/** What a finding of a storefront's own limits is now: still gone ahead with, open again, or no more. */
async function ofStorefront(one: Waiver, { context, on }: Told): Promise<State> {
  const storefront = one.storefront ?? '';
  if (!storefrontProfiles().some((profile) => profile.id === storefront)) return 'rule-gone';
  const { listed } = await gatherListings(context, { storefront, ids: [one.subject], on, destination: one.destination });
  const outcomes = listed.flatMap(({ readiness }) => readiness.outcomes.filter((each) => each.rule === one.rule));
  if (outcomes.length === 0) return 'rule-gone';
  if (outcomes.some((each) => each.outcome === 'waived')) return 'active';
  return outcomes.some((each) => each.outcome === 'fail' || each.outcome === 'unknown') ? 'inputs-changed' : 'settled';
}

async function stateOf(one: Waiver, told: Told): Promise<State> {
  const { active, on, context, products, shipments, ground } = told;
  if (one.subject !== ground.exporter.id && !products.has(one.subject) && !shipments.has(one.subject)) return 'record-gone';
  if (on > one.until) return 'expired';
  const compiled = active.byId.get(one.rule);
  if (!compiled) return one.storefront === undefined ? 'rule-gone' : ofStorefront(one, told);
  const { read } = await context.workspace();
  if (shipments.has(one.subject)) return ofShipment(one, compiled, told);
  const { outcome, compiled: asked, facts } = await checkOne(read, { rule: one.rule, record: one.subject, destination: one.destination, storefront: one.storefront, on });
  if (outcome.outcome === 'pass' || outcome.outcome === 'not-applicable') return 'settled';
  return inputsHash(asked, facts) === one.inputsHash ? 'active' : 'inputs-changed';
}

/** A waiver about a shipment holds for the papers whose values it was given for. */
async function ofShipment(one: Waiver, compiled: CompiledRule, { context, ground, on }: Told): Promise<State> {
  const { read } = await context.workspace();
  const all = await ruleOfShipment(read, ground, compiled, { record: one.subject, on });
  const open = all.filter(({ outcome }) => outcome.outcome !== 'pass' && outcome.outcome !== 'not-applicable');
  if (open.some((each) => inputsHash(each.compiled, each.facts) === one.inputsHash)) return 'active';
  return open.length > 0 ? 'inputs-changed' : 'settled';
}

function subjectOf({ subject }: Waiver, { ground, products, shipments, context }: Told): WaiverShown['subject'] {
  if (subject === ground.exporter.id) return { kind: 'exporter', record: subject, sku: null, name: ground.exporter.legalName };
  const shipment = shipments.get(subject);
  if (shipment) return { kind: 'shipment', record: subject, sku: null, name: shipment.number };
  const product = products.get(subject);
  return product ? { kind: 'product', record: subject, sku: product.sku, name: textIn(product.name, context.language) } : { kind: 'gone', record: subject, sku: null, name: '' };
}

/** Everything this company goes ahead with, newest first, each with what has become of it. */
const waivers: UseCase<'checks.waivers'> = async ({ rule, record }, context) => {
  const { read } = await context.workspace();
  const all = (await storedWaivers(read)).filter((one) => (rule === undefined || one.rule === rule) && (record === undefined || one.subject === record)).reverse();
  const subjects = [...new Set(all.map((one) => one.subject))];
  const [active, ground, found, shipments] = await Promise.all([activeRules(read), groundOf(read), productsByIds(read, subjects), Promise.all(subjects.map((id) => shipmentById(read, id)))]);
  const told: Told = { context, on: today(context.clock), active, ground, products: new Map(found.map((one) => [one.id, one])), shipments: new Map(shipments.flatMap((one) => (one ? [[one.id, one]] : []))) };
  const items: WaiverShown[] = [];
  for (const one of all) {
    items.push({ id: one.id, rule: one.rule, ruleTitle: ruleTitle(one.rule, context.language), subject: subjectOf(one, told), destination: one.destination ?? null, storefront: one.storefront ?? null, reason: one.reason, by: one.by, until: one.until, state: await stateOf(one, told) });
  }
  return { items };
};
export default waivers;

/** The waiver of that id. Throws Refusal no-such-record. */
export async function requireWaiver(read: Parameters<typeof storedWaivers>[0], id: string): Promise<Waiver> {
  const found = (await storedWaivers(read)).find((one) => one.id === id);
  if (!found) throw new Refusal('no-such-record', 'This is no longer there. It may have been ended or undone in another window.', { hi: 'यह अब यहाँ नहीं है। शायद दूसरी विंडो में ख़त्म किया या वापस लिया गया।' });
  return found;
}
