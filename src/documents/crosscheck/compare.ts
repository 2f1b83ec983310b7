import { baseAmount, type Day, Decimal, type Money, type Quantity, sameQuantity } from '#base';
import type { ExportDocument } from '../parts/document.ts';
import type { CrossFact } from './facts.ts';
import type { Part } from './values.ts';

/** Ways to compare texts as rules compare them; given by whoever knows the rules. */
export type Comparers = Readonly<Record<'party' | 'marks' | 'packageKind' | 'incoterm' | 'port' | 'vessel' | 'reference', (a: string, b: string) => boolean>> & { readonly hs: (a: string, b: string) => boolean };
export type Side = { document: ExportDocument; parts: readonly Part[] };

/** Weights agree within one kilogram or half a percent, as carriers and banks read them (rules XDC-002 and XDC-003). */
const ABSOLUTE = { value: '1', unit: 'KGS' };
const RELATIVE = new Decimal('0.005');

function sameWeight(a: Quantity, b: Quantity): boolean {
  const [left, right] = [baseAmount(a), baseAmount(b)];
  if (!left || !right) return sameQuantity(a, b);
  const apart = left.minus(right).abs();
  return apart.lte(baseAmount(ABSOLUTE) ?? 0) || apart.lte(Decimal.max(left, right).times(RELATIVE));
}

type Party = { name?: string; toOrder?: boolean };
const NAMES_NOBODY = /^to (the )?order\b/i;
/** A bill of lading to order names whom to notify instead of the consignee. */
function sameParty(a: Side, b: Side, compare: Comparers): boolean {
  const [left, right] = [a, b].map((side) => side.parts[0]?.value as Party | undefined);
  const [one, other] = [[left, a] as const, [right, b] as const].map(([party, { document }]) => (party?.toOrder || NAMES_NOBODY.test(party?.name ?? '') ? document.parties?.notify?.name : party?.name));
  return one === undefined || other === undefined || compare.party(one, other);
}

const texts = (parts: readonly Part[]): string[] => parts.map((one) => String(one.value));
const plain = (text: string): string => text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Items that stand on both papers under one number; without item numbers the lists are compared by place when they are equally long. */
function sameItems(a: readonly Part[], b: readonly Part[], same: (one: unknown, other: unknown) => boolean): boolean {
  const [left, right] = [Map.groupBy(a, (one) => one.item), Map.groupBy(b, (one) => one.item)];
  const shared = [...left.keys()].filter((item) => right.has(item));
  return shared.every((item) => (left.get(item) ?? []).every((one) => (right.get(item) ?? []).some((other) => same(one.value, other.value))));
}

const added = (parts: readonly Part[]): Quantity | undefined => {
  const given = parts.map((one) => one.value as Quantity);
  const [first] = given;
  if (!first || given.some((one) => one.unit !== first.unit)) return undefined;
  return { value: given.reduce((sum, one) => sum.plus(one.value), new Decimal(0)).toFixed(), unit: first.unit };
};

function sameQuantities(a: readonly Part[], b: readonly Part[]): boolean {
  const [left, right] = [Map.groupBy(a, (one) => one.item), Map.groupBy(b, (one) => one.item)];
  return [...left].every(([item, parts]) => {
    const [one, other] = [added(parts), added(right.get(item) ?? [])];
    return !one || !other || sameQuantity(one, other);
  });
}

/** What the bank kept of a payment was paid too: charges, discount and commission count with the amount it certified. */
function due({ document, parts }: Side): Money {
  const amount = parts[0]?.value as Money;
  const { charges, discount, commission } = document.totals ?? {};
  const kept = document.kind === 'bankRealisation' ? [charges, discount, commission].flatMap((one) => (one?.currency === amount.currency ? [one.amount] : [])) : [];
  return { ...amount, amount: kept.reduce((sum, one) => sum + one, amount.amount) };
}

const sameMoney = (a: Money, b: Money): boolean => a.currency !== b.currency || a.amount === b.amount;
const sameText = (a: unknown, b: unknown): boolean => plain(String(a)) === plain(String(b));

/** Two papers' values of one fact do not contradict each other. */
export function agree(fact: CrossFact, a: Side, b: Side, compare: Comparers): boolean {
  const [left, right] = [a.parts[0]?.value, b.parts[0]?.value];
  if (left === undefined || right === undefined) return true;
  switch (fact.comparing) {
    case 'party': return sameParty(a, b, compare);
    case 'marks': return compare.reference(String(left), String(right)) || compare.marks(String(left), String(right));
    case 'packages': return Number(left) === Number(right) && (!a.document.totals?.packageKind || !b.document.totals?.packageKind || compare.packageKind(a.document.totals.packageKind, b.document.totals.packageKind));
    case 'weight': return sameWeight(left as Quantity, right as Quantity);
    case 'volume': return sameQuantity(left as Quantity, right as Quantity);
    case 'quantity': return sameQuantities(a.parts, b.parts);
    case 'hs': return sameItems(a.parts, b.parts, (one, other) => compare.hs(String(one), String(other)));
    case 'money': return sameMoney(due(a), due(b));
    case 'incoterm': return compare.incoterm(String(left), String(right));
    case 'port': return compare.port(String(left), String(right));
    case 'vessel': return compare.vessel(String(left), String(right));
    case 'each': return texts(a.parts).some((one) => b.parts.some((other) => sameText(one, other.value)));
    case 'number': return String(left).trim() === String(right).trim() || String(right).includes(String(left).trim()) || String(left).includes(String(right).trim());
    case 'code': return sameText(left, right);
    case 'day': case 'order': return (left as Day) === (right as Day);
  }
}

/** A limit (credit, insurance) against the value it limits. Another currency is no contradiction here: a rule of its own says so. */
export function within(limit: 'most' | 'least', bound: Side, value: Side): boolean {
  const [edge, given] = [bound.parts[0]?.value, value.parts[0]?.value] as [Money | undefined, Money | undefined];
  if (!edge || !given || edge.currency !== given.currency) return true;
  if (limit === 'least') return new Decimal(given.amount).lte(edge.amount);
  const { tolerancePlus, about } = bound.document.credit ?? {};
  const plus = new Decimal(tolerancePlus ?? (about ? 10 : 0)).div(100).plus(1);
  return new Decimal(given.amount).lte(plus.times(edge.amount));
}
