import { type Day, type Finding, Refusal, today } from '#base';
import { productById, productBySku } from '#catalogue';
import { findingHash, storefrontProfiles } from '#listing';
import { inputsHash, type Waiver } from '#rules';
import { gatherListings } from '../listing/gather.ts';
import type { Parsed } from '../contract.ts';
import type { Context, UseCase } from '../port.ts';
import { activeRules } from '../rules/active.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { check } from './checking.ts';
import { ruleOfShipment, speaksOfShipments } from '../shipments/oneRule.ts';
import { type Ground, groundOf } from './ground.ts';
import { checkOne, requireRule } from './one.ts';
import { storedWaivers } from './storage.ts';

type Asked = Parsed<'checks.waive'> & { on: Day };
/** What a waiver binds to: the record, and the hash of what the rule saw there. */
type Bound = Pick<Waiver, 'subject' | 'inputsHash' | 'storefront'>;

const nothing = (rule: string): never => {
  throw new Refusal('nothing-to-waive', `${rule} has nothing to go ahead with here: it neither fails nor lacks details. Nothing was changed.`, { hi: `${rule} के साथ यहाँ आगे बढ़ने को कुछ नहीं है: न यह फ़ेल है, न इसमें जानकारी कम है। कुछ नहीं बदला।` });
};

/** The products a waiver is for; undefined is every one the rule speaks about. Throws Refusal no-such-sku. */
async function productIdsOf({ sku, record }: Asked, context: Context): Promise<string[] | undefined> {
  if (sku === undefined && record === undefined) return undefined;
  const { read } = await context.workspace();
  const found = sku !== undefined ? await productBySku(read, sku) : await productById(read, record ?? '');
  if (!found) throw new Refusal('no-such-sku', sku === undefined ? 'This item is no longer there. Nothing was changed.' : `No product has the SKU ${sku}. Nothing was changed.`, { hi: sku === undefined ? 'यह आइटम अब यहाँ नहीं है। कुछ नहीं बदला।' : `${sku} नंबर का कोई आइटम नहीं है। कुछ नहीं बदला।` });
  return [found.id];
}

const storefronts = ({ storefront }: Asked): readonly string[] => (storefront ? [storefront] : storefrontProfiles().map((one) => one.id));

/** A rule of a pack: bound to the facts it read, on the record that is named, or on every product on which it stands open. */
async function ofFacts(asked: Asked, context: Context): Promise<Bound[]> {
  const { read } = await context.workspace();
  if (asked.sku !== undefined || asked.record !== undefined || requireRule({ rules: await activeRules(read) }, asked.rule).rule.subject === 'exporter') return ofRecord(asked, context);
  const { results } = await check(read, { on: asked.on, destinations: asked.destination ? [asked.destination] : [], storefront: asked.storefront }, { signal: context.signal });
  const open = [...results].filter(([id, findings]) => findings.some((one) => one.rule === asked.rule && one.where.record === id));
  const bound: Bound[] = [];
  for (const [record] of open) bound.push(...(await ofRecord({ ...asked, record }, context)));
  return bound.length > 0 ? bound : nothing(asked.rule);
}

async function ofRecord(asked: Asked, context: Context): Promise<Bound[]> {
  const { read } = await context.workspace();
  const ground = await groundOf(read);
  if (speaksOfShipments(requireRule(ground, asked.rule))) return ofShipment(asked, context, ground);
  const { outcome, compiled, facts, id } = await checkOne(read, asked);
  if (outcome.outcome === 'pass' || outcome.outcome === 'not-applicable') return nothing(asked.rule);
  return [{ subject: id, inputsHash: inputsHash(compiled, facts), ...(asked.storefront ? { storefront: asked.storefront } : {}) }];
}

/** Bound to every paper, or every two papers, of the shipment in which the rule stands open. */
async function ofShipment(asked: Asked, context: Context, ground: Ground): Promise<Bound[]> {
  const { read } = await context.workspace();
  const all = await ruleOfShipment(read, ground, requireRule(ground, asked.rule), { record: asked.record ?? '', papers: asked.papers, on: asked.on });
  const open = all.filter(({ outcome }) => outcome.outcome !== 'pass' && outcome.outcome !== 'not-applicable');
  return open.length > 0 ? open.map(({ id, compiled, facts }) => ({ subject: id, inputsHash: inputsHash(compiled, facts) })) : nothing(asked.rule);
}

/** A rule made from a storefront's limits: bound to what its finding said. */
async function ofStorefront(asked: Asked, context: Context): Promise<Bound[]> {
  const ids = await productIdsOf(asked, context);
  const all = await Promise.all(storefronts(asked).map(async (storefront) => ({ storefront, listed: (await gatherListings(context, { storefront, ...(ids ? { ids } : {}), on: asked.on, destination: asked.destination })).listed })));
  const mine = (one: Finding): boolean => one.rule === asked.rule;
  const known = all.some(({ listed }) => listed.some(({ readiness }) => readiness.outcomes.some((one) => one.rule === asked.rule)));
  if (!known) throw new Refusal('no-such-rule', `There is no rule ${asked.rule.slice(0, 40)}. Nothing was changed.`, { hi: `${asked.rule.slice(0, 40)} नंबर का कोई नियम नहीं है। कुछ नहीं बदला।` });
  const bound = all.flatMap(({ storefront, listed }) => listed.flatMap(({ product, readiness }) => readiness.findings.filter(mine).map((one): Bound => ({ subject: product.id, storefront, inputsHash: findingHash(one) }))));
  return bound.length > 0 ? bound : nothing(asked.rule);
}

type Together = { rule: string; papers: readonly string[]; bound: Bound[] };

/** What a point of a shipment is made of besides the first finding: other rules, other papers. What has settled meanwhile needs no waiver. */
async function ofTogether({ together = [], ...asked }: Asked, context: Context): Promise<Together[]> {
  const found: Together[] = [];
  if (together.length === 0) return found;
  const ground = await groundOf((await context.workspace()).read);
  for (const { rule, papers } of together) {
    try {
      found.push({ rule, papers, bound: await ofShipment({ ...asked, rule, papers }, context, ground) });
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'nothing-to-waive') throw error;
    }
  }
  return found;
}

const waive: UseCase<'checks.waive'> = async (input, context) => {
  const asked: Asked = { ...input, on: today(context.clock) };
  if (asked.until < asked.on) throw new Refusal('wrong-usage', `${asked.until} is past. Choose a last day from ${asked.on} on.`);
  const workspace = await context.workspace();
  const bound = (await activeRules(workspace.read)).byId.has(asked.rule) ? await ofFacts(asked, context) : await ofStorefront(asked, context);
  const also = await ofTogether(asked, context);
  const { rule, destination, reason, until } = asked;
  const { changeSet } = await workspace.change({ label: { id: 'waive', data: { rule } } }, async (db) => {
    for (const all of [{ rule, papers: asked.papers, bound }, ...also]) {
      const before = await storedWaivers({ ...db, brand: 'read' });
      const replaced = before.filter((one) => one.rule === all.rule && one.destination === destination && all.bound.some((each) => each.subject === one.subject && each.storefront === one.storefront && (!all.papers || each.inputsHash === one.inputsHash)));
      for (const one of replaced) await db.remove('waiver', one.id);
      for (const one of all.bound) await db.create('waiver', { id: db.newId(), rule: all.rule, ...one, ...(destination ? { destination } : {}), reason, by: asked.by ?? context.person, until });
    }
  });
  return { changeSet: shownOrNull(changeSet, context.language) };
};
export default waive;
