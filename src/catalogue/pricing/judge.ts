import { convert, Decimal, type Finding, foldText, moneyText, moneyValue } from '#base';
import { CURRENCIES } from '#tradeids';
import { inOrder, type PriceLadder, type Product } from '../product.ts';
import { type LadderWithId, type StepWithId, stepsByQuantity } from './priceFor.ts';

type Judged = Pick<Product, 'id' | 'sku' | 'priceLadders' | 'moq'>;
type Repair = { id: string; ladder: PriceLadder | undefined };
type Said = { rule: string; severity: 'error' | 'warning'; data: Record<string, string>; repair?: Repair };

const KNOWN = new Set(CURRENCIES);
const withoutId = ({ id: _id, ...ladder }: LadderWithId): PriceLadder => ladder;
/** The ladder with these steps, numbered in the order given. */
const restepped = (ladder: LadderWithId, steps: readonly StepWithId[]): PriceLadder => ({ ...withoutId(ladder), steps: Object.fromEntries(steps.map(({ id, ...step }, position) => [id, { ...step, position }])) });

function sameQuantity(ladder: LadderWithId, steps: readonly StepWithId[]): Said[] {
  return steps.flatMap((step, at): Said[] => {
    const before = steps[at - 1];
    if (!before || !new Decimal(before.minQuantity).eq(step.minQuantity)) return [];
    return [{ rule: 'LADDER-STEP-TWICE', severity: 'error', data: { quantity: step.minQuantity, price: moneyText(before.price), other: moneyText(step.price), currency: ladder.currency }, repair: { id: 'keep-first', ladder: restepped(ladder, steps.filter((one) => one.id !== step.id)) } }];
  });
}

function order(ladder: LadderWithId, steps: readonly StepWithId[]): Said[] {
  if (steps.length < 2) return [];
  const listed = inOrder(ladder.steps);
  const at = listed.findIndex((step, index) => index > 0 && new Decimal(step.minQuantity).lt(listed[index - 1]?.minQuantity ?? 0));
  const [before, step] = [listed[at - 1], listed[at]];
  return before && step ? [{ rule: 'LADDER-ORDER', severity: 'error', data: { quantity: step.minQuantity, before: before.minQuantity }, repair: { id: 'sort', ladder: restepped(ladder, steps) } }] : [];
}

function rises(ladder: LadderWithId, steps: readonly StepWithId[]): Said[] {
  return steps.flatMap((step, at): Said[] => {
    const before = steps[at - 1];
    if (!before || before.price.currency !== step.price.currency || moneyValue(step.price).lte(moneyValue(before.price)) || new Decimal(before.minQuantity).eq(step.minQuantity)) return [];
    const level = restepped(ladder, steps.map((one) => (one.id === step.id ? { ...one, price: before.price } : one)));
    return [{ rule: 'LADDER-RISES', severity: 'warning', data: { quantity: step.minQuantity, price: moneyText(step.price), before: moneyText(before.price), currency: ladder.currency }, repair: { id: 'level', ladder: level } }];
  });
}

function prices(ladder: LadderWithId, steps: readonly StepWithId[]): Said[] {
  return steps.flatMap((step): Said[] => [
    ...(step.price.amount > 0 ? [] : [{ rule: 'LADDER-PRICE', severity: 'error' as const, data: { quantity: step.minQuantity, price: moneyText(step.price), currency: step.price.currency } }]),
    ...(step.price.currency === ladder.currency ? [] : [{ rule: 'LADDER-CURRENCY', severity: 'error' as const, data: { quantity: step.minQuantity, currency: ladder.currency, other: step.price.currency } }]),
    ...(new Decimal(step.minQuantity).gt(0) ? [] : [{ rule: 'LADDER-QUANTITY', severity: 'error' as const, data: { quantity: step.minQuantity } }]),
  ]);
}

function terms(ladder: LadderWithId): Said[] {
  const { validFrom, validTo, currency } = ladder;
  const said: Said[] = KNOWN.has(currency) ? [] : [{ rule: 'LADDER-CURRENCY-CODE', severity: 'error', data: { currency } }];
  if (!validFrom || !validTo || validFrom <= validTo) return said;
  const { validTo: _end, ...open } = withoutId(ladder);
  return [...said, { rule: 'LADDER-DAYS', severity: 'error', data: { from: validFrom, to: validTo }, repair: { id: 'no-end', ladder: open } }];
}

/** MOQ above the first step: the first price could never be ordered. Compared only when both are in units of one dimension. One single price from 1 on is just the price, whatever the MOQ. */
function minimum(ladder: LadderWithId, steps: readonly StepWithId[], { moq }: Judged): Said[] {
  const [first] = steps;
  if (steps.length === 1 && first?.minQuantity === '1') return [];
  const inUnit = moq && convert(moq, ladder.unit ?? moq.unit);
  if (!first || !moq || !inUnit || new Decimal(inUnit.value).lte(first.minQuantity)) return [];
  const reached = steps.filter((one) => new Decimal(one.minQuantity).lte(inUnit.value)).length;
  const kept = steps.slice(reached - 1).map((one, at) => (at === 0 ? { ...one, minQuantity: inUnit.value } : one));
  return [{ rule: 'LADDER-MOQ', severity: 'warning', data: { moq: `${moq.value} ${moq.unit}`, quantity: first.minQuantity }, repair: { id: 'start-at-moq', ladder: restepped(ladder, kept) } }];
}

/** What tells one list of rates from another. */
export const ladderKey = (one: PriceLadder): string => [one.currency, one.incoterm ?? '', foldText(one.place ?? ''), one.validFrom ?? '', foldText(one.buyer ?? ''), one.unit ?? ''].join('|');

const nameOf = (one: PriceLadder): string => [one.currency, one.incoterm, one.place, one.validFrom, one.buyer].filter(Boolean).join(' · ');

function sameKey(ladder: LadderWithId, all: readonly LadderWithId[]): Said[] {
  if (all.length === 1) return [];
  const first = all.find((one) => ladderKey(one) === ladderKey(ladder));
  if (!first || first.id === ladder.id) return [];
  const steps = (one: LadderWithId): string => JSON.stringify(stepsByQuantity(one).map(({ minQuantity, price }) => [minQuantity, price.amount, price.currency]));
  return [{ rule: 'LADDER-SAME-KEY', severity: 'error', data: { ladder: nameOf(ladder) }, ...(steps(first) === steps(ladder) ? { repair: { id: 'drop-copy', ladder: undefined } } : {}) }];
}

/** The mark under which a point can be kept: its rule and the figures it is about. */
export const markOf = (rule: string, data: Readonly<Record<string, string>>): string => [rule, ...Object.values(data)].join('|').slice(0, 160);

const without = <T>(all: Readonly<Record<string, T>>, id: string): Record<string, T> => Object.fromEntries(Object.entries(all).filter(([key]) => key !== id));

function told(product: Judged, ladder: LadderWithId, { rule, severity, data, repair }: Said): Finding {
  const mark = markOf(rule, data);
  const value = repair && (repair.ladder ? { ...product.priceLadders, [ladder.id]: repair.ladder } : without(product.priceLadders, ladder.id));
  return {
    rule, severity, status: ladder.kept?.includes(mark) ? 'waived' : 'fail', messageId: rule, data: { ...data, ladder: nameOf(ladder), ladderId: ladder.id, mark, ...(ladder.buyer ? { private: true } : {}) },
    where: { kind: 'product', record: product.id, sku: product.sku, field: 'priceLadders' },
    ...(repair ? { fix: { id: repair.id, field: 'priceLadders', value } } : {}),
  };
}

/** The only one of some children; undefined when there are more, or none. */
function onlyOne<T>(children: Readonly<Record<string, T>> | undefined): T | undefined {
  let only: T | undefined;
  for (const id in children) {
    if (only !== undefined) return undefined;
    only = children[id];
  }
  return only;
}

/** One price from 1 on, above nothing, in the currency of its list: of that nothing can be wrong. Nearly every row of a price list is so. */
function isJustAPrice({ currency, validFrom, validTo, steps }: PriceLadder): boolean {
  if (!KNOWN.has(currency) || (validFrom && validTo)) return false;
  const only = onlyOne(steps);
  return only !== undefined && only.minQuantity === '1' && only.price.amount > 0 && only.price.currency === currency;
}

/**
 * Everything that cannot be, or is mostly a slip, in a product's quantity rates. Pure: the same product always gives the same points.
 * What a person kept is `waived`; `fix.value` is the whole `priceLadders` as the offered repair would leave it.
 */
export function judgeLadders(product: Judged): Finding[] {
  const only = onlyOne(product.priceLadders);
  if (only && isJustAPrice(only)) return [];
  const all = inOrder(product.priceLadders);
  return all.flatMap((ladder) => {
    const steps = stepsByQuantity(ladder);
    return [sameKey(ladder, all), terms(ladder), sameQuantity(ladder, steps), order(ladder, steps), prices(ladder, steps), rises(ladder, steps), minimum(ladder, steps, product)].flat().map((one) => told(product, ladder, one));
  });
}
