import { Decimal, type Finding } from '#base';
import { inOrder, type LeadTimeStep, type Product } from '../product.ts';
import { markOf } from './judge.ts';

type Judged = Pick<Product, 'id' | 'sku' | 'leadTimes'>;
type Step = LeadTimeStep & { id: string };

/** Steps by the largest quantity they are for; the one without a limit is last. */
export const leadTimesByQuantity = (leadTimes: Product['leadTimes']): Step[] => inOrder(leadTimes).sort((a, b) =>
  a.maxQuantity === undefined ? (b.maxQuantity === undefined ? 0 : 1) : b.maxQuantity === undefined ? -1 : new Decimal(a.maxQuantity).cmp(b.maxQuantity));

const plain = ({ id: _id, ...step }: Step): LeadTimeStep => step;
const numbered = (steps: readonly Step[]): Product['leadTimes'] => Object.fromEntries(steps.map((one, position) => [one.id, { ...plain(one), position }]));

const same = (a: Step, b: Step): boolean => (a.maxQuantity === undefined || b.maxQuantity === undefined ? a.maxQuantity === b.maxQuantity : new Decimal(a.maxQuantity).eq(b.maxQuantity));

function told(product: Judged, step: Step, rule: string, severity: Finding['severity'], data: Record<string, string>, fix: { id: string; value: Product['leadTimes'] }): Finding {
  const mark = markOf(rule, data);
  return {
    rule, severity, status: step.kept?.includes(mark) ? 'waived' : 'fail', messageId: rule, data: { ...data, stepId: step.id, mark },
    where: { kind: 'product', record: product.id, sku: product.sku, field: 'leadTimes' }, fix: { ...fix, field: 'leadTimes' },
  };
}

function hasSeveral(steps: Product['leadTimes'] | undefined): boolean {
  let count = 0;
  for (const _id in steps) count += 1;
  return count > 1;
}

/** Delivery times that cannot be: the same quantity twice, or a larger order that is ready sooner. A kept point is `waived`. */
export function judgeLeadTimes(product: Judged): Finding[] {
  if (!hasSeveral(product.leadTimes)) return [];
  const steps = leadTimesByQuantity(product.leadTimes);
  return steps.flatMap((step, at): Finding[] => {
    const before = steps[at - 1];
    if (!before) return [];
    const upTo = step.maxQuantity ?? '';
    if (same(before, step)) return [told(product, step, upTo === '' ? 'LEAD-OPEN-TWICE' : 'LEAD-TWICE', 'error', { quantity: upTo, days: String(before.days), other: String(step.days) }, { id: 'keep-first', value: numbered(steps.filter((one) => one.id !== step.id)) })];
    if (step.days >= before.days) return [];
    return [told(product, step, upTo === '' ? 'LEAD-FALLS-OPEN' : 'LEAD-FALLS', 'warning', { quantity: upTo, days: String(step.days), before: String(before.days), smaller: before.maxQuantity ?? '' }, { id: 'raise', value: numbered(steps.map((one) => (one.id === step.id ? { ...one, days: before.days } : one))) })];
  });
}
