import { type Finding, today } from '#base';
import { familiesOf, familyOf, type Family, type Product, productsByIds, valueText, variantCounts } from '#catalogue';
import type { RuleOutcome } from '#listing';
import { groundOf } from '../checks/ground.ts';
import type { CompletenessCounts } from '../contract.ts';
import { gatherListings, type Listed, type ListingContext } from '../listing/gather.ts';
import { LabelRules } from './labels.ts';

/** One point as it was judged; texts are made where it is shown. */
export type Judged = { rule: string; kind: 'storefront' | 'text' | 'rule' | 'family' | 'label'; outcome: RuleOutcome['outcome']; because?: RuleOutcome['because']; findings: readonly Finding[]; field?: string };
export type JudgedProduct = { product: Product; family: Family | undefined; variants: number; points: Judged[] };

const kindOf = (rule: string): Judged['kind'] => (rule.includes(':') ? 'storefront' : rule.startsWith('LINT-') ? 'text' : 'rule');

/** Attributes that the family says this storefront needs. */
function familyPoints(product: Product, family: Family | undefined, storefront: string): Judged[] {
  return (family?.attributes ?? []).filter((one) => one.requiredFor.includes(storefront)).map((one): Judged => ({
    rule: `family:${family?.code ?? ''}:${one.key}`, kind: 'family', outcome: valueText(product.attributes[one.key]).trim() === '' ? 'fail' : 'pass', findings: [], field: `attributes.${one.key}`,
  }));
}

function pointsOf({ product, readiness }: Listed, family: Family | undefined, storefront: string, labels: LabelRules): Judged[] {
  const listing = readiness.outcomes.map(({ rule, outcome, because, findings }): Judged => ({ rule, kind: kindOf(rule), outcome, findings, ...(because ? { because } : {}) }));
  const label = labels.ask(product).map(({ rule, outcome, findings }): Judged => ({ rule, kind: 'label', outcome, findings }));
  return [...listing, ...familyPoints(product, family, storefront), ...label];
}

/** Judges products (no variants) for a storefront, today: its readiness, what their families need for it, what labels must say where they go. Ids that are gone are left out. */
export async function judgeProducts(context: ListingContext, storefront: string, ids: readonly string[]): Promise<Map<string, JudgedProduct>> {
  const { read } = await context.workspace();
  const there = (await productsByIds(read, ids)).filter((one) => !one.parent).map((one) => one.id);
  if (there.length === 0) return new Map();
  const on = today(context.clock);
  const [{ listed }, ground, families, counts] = await Promise.all([gatherListings(context, { storefront, ids: there, on }), groundOf(read), familiesOf(read), variantCounts(read, there)]);
  const labels = new LabelRules(ground, on);
  return new Map(listed.map((one) => {
    const family = familyOf(one.product, families);
    return [one.product.id, { product: one.product, family, variants: counts.get(one.product.id) ?? 0, points: pointsOf(one, family, storefront, labels) }];
  }));
}

/** Points counted: what a person goes ahead with is met, what could not be decided is neither met nor missing, what does not apply is not asked. */
export function countsOf(points: readonly Judged[]): CompletenessCounts {
  const of = (...kinds: readonly string[]): number => points.filter((one) => kinds.includes(one.outcome)).length;
  const [met, missing, unknown] = [of('pass', 'waived'), of('fail'), of('unknown')];
  return { asked: met + missing + unknown, met, missing, unknown, notApplicable: of('not-applicable') };
}
