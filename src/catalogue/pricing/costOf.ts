import { convert, Decimal, type Day, dimensionOf, type Money, type Quantity } from '#base';
import { itemPacking } from '../cells.ts';
import { inOrder, type Product } from '../product.ts';
import type { CostLine, CostSheet } from './nouns.ts';
import { exactText, type RateBook, rounded, type RateUsed } from './rates.ts';

type LineWithId = CostLine & { id: string };

/** One line of a cost as it came about: exact rupees as text, and what they were made from. */
export type CostStep = {
  id: string; label: string; kind: CostLine['kind'];
  /** Exact rupees; null when something is missing. */
  amount: string | null;
  input?: { key: string; value: string; unit?: string }; rate?: RateUsed; scrap?: string; yield?: string; percent?: string; base?: string;
  missing: string[];
};
export type Costed = { lines: CostStep[]; /** Half-up at the paisa, once. Null while anything is missing: a missing figure is never zero. */ cost: Money | null; missing: string[] };

const figure = (value: string, unit: string | undefined): { value: string; unit?: string } => ({ value, ...(unit ? { unit } : {}) });

/** What the product says under an input key; undefined when it says nothing. */
export function inputOf(product: Product, key: string): { value: string; unit?: string } | undefined {
  const own = product.costing[key];
  if (own) return figure(own.value, own.unit);
  if (key === 'netWeight') return itemPacking(product)?.netWeight;
  if (!key.startsWith('attributes.')) return undefined;
  const value = product.attributes[key.slice('attributes.'.length)];
  if (value?.kind === 'quantity') return value.quantity;
  return value?.kind === 'number' ? { value: value.value } : undefined;
}

/** The figure in the unit of the rate; a bare number counts in the rate's unit. Undefined when the two measure different things. */
function inUnitOf(input: { value: string; unit?: string }, rate: RateUsed): Decimal | undefined {
  if (!input.unit || !rate.unit || input.unit === rate.unit) return new Decimal(input.value);
  const bothCount = dimensionOf(input.unit) === dimensionOf(rate.unit);
  const converted = bothCount ? convert(input as Quantity, rate.unit) : undefined;
  return converted && new Decimal(converted.value);
}

type Reckoned = { step: CostStep; amount: Decimal | undefined };
const lacking = (step: CostStep, ...missing: string[]): Reckoned => ({ step: { ...step, missing }, amount: undefined });
const stepOf = (line: LineWithId): CostStep => ({ id: line.id, label: line.label, kind: line.kind, amount: null, missing: [] });
const done = (step: CostStep, amount: Decimal): Reckoned => ({ step: { ...step, amount: exactText(amount) }, amount });

/** figure × rate × (1 + scrap %) ÷ yield %. */
function measured(line: LineWithId & { kind: 'measure' }, product: Product, book: RateBook, on: Day): Reckoned {
  const step = stepOf(line);
  const input = inputOf(product, line.input);
  const rate = book.on('material', line.rate, on);
  if (!input || !rate) return lacking(step, ...(input ? [] : [`input.${line.input}`]), ...(rate ? [] : [`material.${line.rate}`]));
  const amount = inUnitOf(input, rate);
  const full: CostStep = { ...step, input: { key: line.input, ...input }, rate, ...(line.scrap ? { scrap: line.scrap } : {}), ...(line.yield ? { yield: line.yield } : {}) };
  if (!amount) return lacking(full, `unit.${line.input}`);
  return done(full, amount.times(rate.value).times(new Decimal(100).plus(line.scrap ?? 0)).div(100).times(100).div(line.yield ?? 100));
}

function fixed(line: LineWithId & { kind: 'fixed' }, product: Product): Reckoned {
  const own = line.input ? product.costing[line.input] : undefined;
  const amount = own?.value ?? line.amount;
  if (amount === undefined) return lacking(stepOf(line), `input.${line.input ?? line.label}`);
  return done({ ...stepOf(line), ...(own && line.input ? { input: { key: line.input, value: own.value } } : {}) }, new Decimal(amount));
}

function share(line: LineWithId & { kind: 'percent' }, before: readonly Reckoned[]): Reckoned {
  const of = line.of ? before.filter((one) => line.of?.includes(one.step.id)) : before;
  const step: CostStep = { ...stepOf(line), percent: line.percent };
  if (of.some((one) => one.amount === undefined) || (line.of && of.length < line.of.length)) return lacking(step, 'above');
  const base = of.reduce((sum, one) => sum.plus(one.amount ?? 0), new Decimal(0));
  return done({ ...step, base: exactText(base) }, base.times(line.percent).div(100));
}

/**
 * What one piece costs by its family's sheet, with every step. The product is given with what it inherits filled in.
 * All figures are exact decimals; the sum alone is rounded, half-up at the paisa.
 */
export function costOf(product: Product, sheet: Pick<CostSheet, 'lines'>, book: RateBook, on: Day): Costed {
  const lines: Reckoned[] = [];
  for (const line of inOrder(sheet.lines)) {
    if (line.kind === 'measure') lines.push(measured(line, product, book, on));
    else if (line.kind === 'fixed') lines.push(fixed(line, product));
    else lines.push(share(line, lines));
  }
  const missing = [...new Set(lines.flatMap((one) => one.step.missing).filter((one) => one !== 'above'))];
  const whole = lines.length > 0 && lines.every((one) => one.amount !== undefined);
  const sum = lines.reduce((total, one) => total.plus(one.amount ?? 0), new Decimal(0));
  const cost = whole ? rounded(sum, 'INR') : undefined;
  const beyond = whole && !cost ? ['beyond'] : missing;
  return { lines: lines.map((one) => one.step), cost: cost ?? null, missing: lines.length === 0 ? ['lines'] : beyond };
}

/** The sheet of a product: its family's, else the one for all. */
export const sheetFor = (family: string | undefined, sheets: readonly CostSheet[]): CostSheet | undefined =>
  sheets.find((one) => one.family !== undefined && one.family === family) ?? sheets.find((one) => one.family === undefined);
