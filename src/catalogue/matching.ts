import { dimensionOf, foldText, isRealDay, moneyText, Refusal, typedNumber, westernDigits } from '#base';
import { amountOf, measureOf } from './amount.ts';
import { typedMoney, typedQuantity } from './typed.ts';

/** A filter in words: field, how, value. */
export type FilterOp = 'contains' | 'begins' | 'is' | 'is-not' | 'is-any' | 'is-empty' | 'not-empty' | 'greater' | 'less' | 'between' | 'before' | 'after';
export type Filter = { field: string; op: FilterOp; values: readonly string[] };

/** How a column's texts are compared. `commonUnit`: what a number typed without a unit is taken for. */
export type Comparing = { kind: 'text' | 'number' | 'list' | 'day'; commonUnit: string };
/** True for a cell's text that the filter lets through. */
export type Test = (text: string) => boolean;

type Bound = { value: number; measure: string | undefined };

/** Units that a number typed without one is taken to be in. Counts are not: 100 pieces, sets and metres are all more than 50. */
const assumed = (commonUnit: string): string => (['mass', 'length', 'area', 'volume', 'time'].includes(dimensionOf(commonUnit) ?? '') ? commonUnit : '');

/** "500 g", "1,50,000", "12.5 USD": what a number filter is compared with. Throws Refusal('wrong-usage'). */
function boundOf(typed: string | undefined, { commonUnit }: Comparing): Bound {
  const text = (typed ?? '').trim();
  const bare = typedNumber(text);
  const unit = assumed(commonUnit);
  const quantity = bare === undefined ? typedQuantity(text, undefined) : unit === '' ? undefined : { value: bare, unit };
  if (quantity) return { value: amountOf(`${quantity.value} ${quantity.unit}`)?.base ?? Number.NaN, measure: measureOf(quantity.unit) };
  const money = bare === undefined ? typedMoney(text, undefined) : undefined;
  const number = bare ?? (money && moneyText(money));
  if (number === undefined) throw new Refusal('wrong-usage', `"${typed ?? ''}" is not a number to compare with. Type it like 4900, 12.5 or 500 g.`);
  return { value: Number(number), measure: undefined };
}

/** A number test: units that measure the same are converted, others never match. */
const numberTest = (accepts: (value: number) => boolean, measure: string | undefined): Test => (text) => {
  const amount = amountOf(text);
  if (!amount) return false;
  if (measure === undefined || amount.unit === '') return accepts(amount.plain);
  return measureOf(amount.unit) === measure && accepts(amount.base);
};

function numbers({ op, values }: Filter, comparing: Comparing): Test {
  const bounds = values.map((one) => boundOf(one, comparing));
  const [first, second] = bounds;
  if (!first) throw new Refusal('wrong-usage', 'A number to compare with is missing.');
  if (op === 'greater') return numberTest((value) => value > first.value, first.measure);
  if (op === 'less') return numberTest((value) => value < first.value, first.measure);
  if (op === 'between') {
    const to = second ?? first;
    return numberTest((value) => value >= Math.min(first.value, to.value) && value <= Math.max(first.value, to.value), first.measure);
  }
  const tests = bounds.map((bound) => numberTest((value) => value === bound.value, bound.measure));
  return (text) => tests.some((one) => one(text));
}

/** A day as typed here (21-11-2026) or as stored. */
export function filterDay(typed: string | undefined): string {
  const parts = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(westernDigits(typed ?? '').trim());
  const iso = parts ? `${parts[3]}-${parts[2]?.padStart(2, '0')}-${parts[1]?.padStart(2, '0')}` : westernDigits(typed ?? '').trim();
  if (!isRealDay(iso)) throw new Refusal('wrong-usage', `"${typed ?? ''}" is not a day to compare with. Type it like 21-11-2026.`);
  return iso;
}

function days({ op, values }: Filter): Test {
  const [from = '', to = from] = values.map(filterDay);
  if (op === 'before' || op === 'less') return (text) => text !== '' && text < from;
  if (op === 'after' || op === 'greater') return (text) => text > from;
  if (op === 'between') return (text) => text >= (from < to ? from : to) && text <= (from < to ? to : from);
  const wanted = new Set(values.map(filterDay));
  return (text) => wanted.has(text);
}

/** Values of a list cell, as the grid writes lists. */
export const listParts = (text: string): string[] => text.split(/ \| |, /u);

/** What a filter lets through, over a cell's text. Text is compared without regard to case, accents and runs of space. Throws Refusal('wrong-usage'). */
export function testOf(filter: Filter, comparing: Comparing): Test {
  const { op, values } = filter;
  if (op === 'is-empty') return (text) => text === '';
  if (op === 'not-empty') return (text) => text !== '';
  const first = foldText(values[0] ?? '');
  if (op === 'contains') return (text) => text !== '' && foldText(text).includes(first);
  if (op === 'begins') return (text) => text !== '' && foldText(text).startsWith(first);
  if (comparing.kind === 'day') return days(filter);
  if (comparing.kind === 'number' || ['greater', 'less', 'between'].includes(op)) {
    if (op !== 'is-not') return numbers(filter, comparing);
    const same = numbers({ ...filter, op: 'is' }, comparing);
    return (text) => !same(text);
  }
  if (op === 'before' || op === 'after') return days(filter);
  const wanted = new Set(values.map((one) => foldText(one)));
  const has: Test = comparing.kind === 'list' ? (text) => wanted.has(foldText(text)) || listParts(text).some((one) => wanted.has(foldText(one))) : (text) => wanted.has(foldText(text));
  return op === 'is-not' ? (text) => !has(text) : has;
}
