import { convert, Decimal, type Money, type Quantity } from '#base';
import type { DocumentLine as Line, ExportDocument } from '#documents/nouns';

type Numeric = string | number | undefined;

const all = <T>(values: readonly (T | undefined)[]): T[] | undefined => (values.every((one) => one !== undefined) ? (values as T[]) : undefined);
const shared = <T>(values: readonly T[]): T | undefined => (values.every((one) => one === values[0]) ? values[0] : undefined);

/** Sums are exact and exist only when every part has its figure, in one currency or in units of one dimension. */
const decimals = (values: readonly Numeric[]): string | undefined => all(values)?.reduce((sum: Decimal, one) => sum.plus(one ?? 0), new Decimal(0)).toFixed();

function moneys(values: readonly (Money | undefined)[]): Money | undefined {
  const given = all(values);
  const currency = given && shared(given.map((one) => one.currency));
  return given && currency ? { amount: given.reduce((sum, one) => sum + one.amount, 0), currency } : undefined;
}

function quantities(values: readonly (Quantity | undefined)[]): Quantity | undefined {
  const given = all(values);
  const unit = given?.[0]?.unit;
  if (!given || !unit) return undefined;
  const same = all(given.map((one) => (one.unit === unit ? one : convert(one, unit))));
  return same && { value: same.reduce((sum, one) => sum.plus(one.value), new Decimal(0)).toFixed(), unit };
}

const SUMMED = {
  decimals: ['packageCount'], moneys: ['amount', 'discount', 'fob', 'tax'], quantities: ['quantity', 'standardQuantity', 'netWeight', 'grossWeight', 'volume'],
} as const satisfies Record<string, readonly (keyof Line)[]>;

/** Adds up what can be added; every other leaf stays where all parts agree on it. */
export function linesTogether(lines: readonly Line[]): Line {
  if (lines.length === 1 && lines[0]) return lines[0];
  const result: Record<string, unknown> = {};
  for (const key of new Set(lines.flatMap((one) => Object.keys(one) as (keyof Line)[]))) {
    const value = (SUMMED.decimals as readonly string[]).includes(key) ? decimals(lines.map((one) => one[key] as Numeric))
      : (SUMMED.moneys as readonly string[]).includes(key) ? moneys(lines.map((one) => one[key] as Money | undefined))
      : (SUMMED.quantities as readonly string[]).includes(key) ? quantities(lines.map((one) => one[key] as Quantity | undefined))
      : shared(lines.map((one) => one[key]));
    if (value !== undefined) result[key] = value;
  }
  return result;
}

const clean = <T extends object>(value: T): T => Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;

type Refs = NonNullable<ExportDocument['refs']>;
/** What every one of the papers cites alike. */
const sharedRefs = (all: readonly Refs[]): Refs => clean(Object.fromEntries([...new Set(all.flatMap((one) => Object.keys(one) as (keyof Refs)[]))].map((key) => [key, shared(all.map((one) => one[key]))])));

/** All papers of one kind as if they were one: totals added, lines in a row, numbers named one after another. */
export function documentsTogether(papers: readonly ExportDocument[]): ExportDocument {
  const totals = papers.map((one) => one.totals ?? {});
  const sum = <T>(of: (values: readonly (T | undefined)[]) => T | undefined, key: string): T | undefined => of(totals.map((one) => (one as Record<string, T | undefined>)[key]));
  return clean({
    kind: papers[0]?.kind, number: papers.map((one) => one.number ?? '?').join(', '), currency: shared(papers.map((one) => one.currency)), incoterm: shared(papers.map((one) => one.incoterm)), place: shared(papers.map((one) => one.place)),
    goods: [...new Set(papers.flatMap((one) => one.goods ?? []))].join('; ') || undefined, refs: sharedRefs(papers.map((one) => one.refs ?? {})),
    lines: papers.flatMap((one) => one.lines ?? []),
    carriage: { containers: papers.flatMap((one) => one.carriage?.containers ?? []) },
    totals: clean({
      packageCount: sum<string>(decimals, 'packageCount'), packageKind: shared(totals.map((one) => one.packageKind)), quantity: sum(quantities, 'quantity'), netWeight: sum(quantities, 'netWeight'), grossWeight: sum(quantities, 'grossWeight'), volume: sum(quantities, 'volume'),
      ...Object.fromEntries(['amount', 'lines', 'discount', 'charges', 'freight', 'insurance', 'commission', 'taxable', 'tax', 'fob'].map((key) => [key, sum<Money>(moneys, key)])),
    }),
  });
}
